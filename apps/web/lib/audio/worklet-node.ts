/** One of our audio processors in a graph, and the way to talk to it. */
export type WorkletNode = { node: AudioNode; port: MessagePort };

type Processor = { process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean };
type ProcessorClass = new () => Processor;

/** Samples at a time where the page itself has to run a processor: 64 ms at 16 kHz, so that a busy page does not stutter. */
const BLOCK_SAMPLES = 1_024;

/**
 * A node that runs the processor `name` of `/audio/NAME.worklet.js`: on the audio thread, or, where the browser has no worklets or
 * is forbidden to load them, on the page's own, where a busy page can be heard.
 *
 * @throws when the processor cannot be loaded at all.
 */
export async function workletNode(context: AudioContext, name: string, has: 'input' | 'output'): Promise<WorkletNode> {
  const url = `/audio/${name}.worklet.js`;
  try {
    await context.audioWorklet.addModule(url);
    const shape = has === 'input' ? { numberOfOutputs: 0 } : { numberOfInputs: 0, outputChannelCount: [1] };
    const node = new AudioWorkletNode(context, name, shape);
    return { node, port: node.port };
  } catch (error) {
    if (context.state === 'closed') throw error;
    return onThePage(context, name, url, has);
  }
}

const classes = new Map<string, ProcessorClass>();
/** What the globals of a worklet are while one of its processors is being made. */
let making: MessagePort | null = null;

class PageProcessor {
  readonly port = making;
}

async function onThePage(
  context: AudioContext,
  name: string,
  url: string,
  has: 'input' | 'output',
): Promise<WorkletNode> {
  Reflect.set(globalThis, 'AudioWorkletProcessor', PageProcessor);
  Reflect.set(globalThis, 'registerProcessor', (known: string, made: ProcessorClass) => classes.set(known, made));
  await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ url);
  const Made = classes.get(name);
  if (!Made) throw new Error(`There is no processor called ${name}.`);
  const { port1, port2 } = new MessageChannel();
  Reflect.set(globalThis, 'sampleRate', context.sampleRate);
  making = port1;
  const processor = new Made();
  making = null;
  const node = context.createScriptProcessor(BLOCK_SAMPLES, 1, 1);
  node.onaudioprocess = ({ inputBuffer, outputBuffer }) => {
    // As on the audio thread, the rate is a global; two contexts may differ in it.
    Reflect.set(globalThis, 'sampleRate', context.sampleRate);
    processor.process([[inputBuffer.getChannelData(0)]], [[outputBuffer.getChannelData(0)]]);
  };
  // Without a way to the loudspeaker the browser does not run it; one that only listens gives silence there.
  if (has === 'input') node.connect(context.destination);
  return { node, port: port2 };
}

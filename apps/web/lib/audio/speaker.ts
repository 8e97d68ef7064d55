import type { FrameCodec } from '@intervue/shared';
import { floatOf } from './pcm.ts';
import { workletNode } from './worklet-node.ts';

const RATES: Record<FrameCodec, number> = { 'pcm16-16k': 16_000, 'pcm16-24k': 24_000 };

type Report = { epoch: number; playedSamples: number; isDone: boolean };

export type SpeakerListener = {
  /** Heard so far of this reply; several times a second. */
  onPlayed(epoch: number, playedMs: number): void;
  /** The reply has been heard to its end. */
  onDone(epoch: number): void;
  /** Whether the browser lets sound out; it does after a press of a key or button. */
  onAllowed(isAllowed: boolean): void;
};

/** Plays the interviewer's voice without gaps and tells how much of it was heard. */
export class Speaker {
  readonly #listener: SpeakerListener;
  readonly #outputs = new Map<number, Output>();
  #current: { epoch: number; output: Output } | null = null;

  constructor(listener: SpeakerListener) {
    this.#listener = listener;
  }

  /** Opens the way out. Called from a press of a key or button, it is allowed to make sound from then on. */
  async unlock(): Promise<void> {
    // A reply may come at either rate, and only now may a way out be opened.
    await Promise.all(Object.values(RATES).map((rate) => this.#outputFor(rate).wake()));
    this.#listener.onAllowed(this.isAllowed);
  }

  get isAllowed(): boolean {
    return [...this.#outputs.values()].every((output) => output.isRunning);
  }

  get isSpeaking(): boolean {
    return this.#current !== null;
  }

  /** A reply begins at `startMs`; what was playing stops. */
  start(epoch: number, codec: FrameCodec, startMs: number): void {
    this.cancel();
    this.duck(false);
    const output = this.#outputFor(RATES[codec]);
    this.#current = { epoch, output };
    output.send({ type: 'start', epoch, startSample: Math.round((startMs / 1_000) * output.rate) });
    this.#listener.onAllowed(output.isRunning);
  }

  push(epoch: number, samples: Int16Array): void {
    if (this.#current?.epoch !== epoch) return;
    this.#current.output.send({ type: 'samples', epoch, samples: floatOf(samples) });
  }

  end(epoch: number): void {
    if (this.#current?.epoch === epoch) this.#current.output.send({ type: 'end', epoch });
  }

  /** Silent within a few milliseconds. Without an epoch: whatever is playing. */
  cancel(epoch = this.#current?.epoch): void {
    if (!this.#current || this.#current.epoch !== epoch) return;
    this.#current.output.send({ type: 'cancel', epoch });
    this.#current = null;
  }

  /** Silent within a few milliseconds, and waits where it is. */
  hold(): void {
    this.#current?.output.send({ type: 'hold', epoch: this.#current.epoch });
  }

  /** Goes on where it waited. Without an epoch: whatever waits. */
  resume(epoch = this.#current?.epoch): void {
    if (!this.#current || this.#current.epoch !== epoch) return;
    this.duck(false);
    this.#current.output.send({ type: 'resume', epoch });
  }

  /** Lowers the voice under somebody who may be about to speak, or raises it again. */
  duck(isDucked: boolean): void {
    for (const output of this.#outputs.values()) output.duck(isDucked);
  }

  close(): void {
    this.cancel();
    for (const output of this.#outputs.values()) output.close();
    this.#outputs.clear();
  }

  #outputFor(rate: number): Output {
    const known = this.#outputs.get(rate);
    if (known) return known;
    const output = new Output(
      rate,
      (report) => this.#reported(report, rate),
      () => this.#listener.onAllowed(this.isAllowed),
    );
    this.#outputs.set(rate, output);
    return output;
  }

  #reported({ epoch, playedSamples, isDone }: Report, rate: number): void {
    if (this.#current?.epoch !== epoch) return;
    const handedMs = (playedSamples / rate) * 1_000;
    // What was handed to the system is heard a little later.
    const latencyMs = isDone ? 0 : (this.#outputs.get(rate)?.latencyMs ?? 0);
    this.#listener.onPlayed(epoch, Math.max(0, handedMs - latencyMs));
    if (!isDone) return;
    this.#current = null;
    this.#listener.onDone(epoch);
  }
}

type Order =
  | { type: 'start'; epoch: number; startSample: number }
  | { type: 'samples'; epoch: number; samples: Float32Array }
  | { type: 'end' | 'cancel' | 'hold' | 'resume'; epoch: number };

/** One audio context at the rate of the voice: the browser itself brings it to the rate of the loudspeaker. */
class Output {
  readonly rate: number;
  readonly #context: AudioContext;
  readonly #loudness: GainNode;
  readonly #port: Promise<MessagePort | null>;

  constructor(rate: number, onReport: (report: Report) => void, onState: () => void) {
    this.rate = rate;
    this.#context = new AudioContext({ sampleRate: rate, latencyHint: 'interactive' });
    this.#context.addEventListener('statechange', onState);
    this.#loudness = this.#context.createGain();
    this.#loudness.connect(this.#context.destination);
    this.#port = this.#open(onReport);
  }

  get isRunning(): boolean {
    return this.#context.state === 'running';
  }

  get latencyMs(): number {
    return (this.#context.outputLatency || 0) * 1_000;
  }

  async wake(): Promise<void> {
    // Resolves only once sound is allowed; nobody should have to wait for that.
    const allowed = this.#context.resume().catch(() => {});
    await Promise.race([allowed, new Promise((resolve) => setTimeout(resolve, 300))]);
  }

  /** 12 dB down within 20 ms. */
  duck(isDucked: boolean): void {
    this.#loudness.gain.setTargetAtTime(isDucked ? 0.25 : 1, this.#context.currentTime, 0.01);
  }

  send(order: Order): void {
    void this.#port.then((port) => port?.postMessage(order));
  }

  close(): void {
    void this.#context.close().catch(() => {});
  }

  async #open(onReport: (report: Report) => void): Promise<MessagePort | null> {
    try {
      const { node, port } = await workletNode(this.#context, 'playback', 'output');
      node.connect(this.#loudness);
      port.onmessage = ({ data }: MessageEvent<Report>) => onReport(data);
      return port;
    } catch {
      // The context was closed meanwhile: the text is on the page.
      return null;
    }
  }
}

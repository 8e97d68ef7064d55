import { type MicrophoneProblem, microphoneProblem } from './microphone-problem.ts';
import { StreamResampler } from './stream-resampler.ts';
import { workletNode } from './worklet-node.ts';

/** Of the wire, mono. */
export const MICROPHONE_RATE = 16_000;

/** Thrown when a microphone cannot be opened. */
export class MicrophoneError extends Error {
  readonly problem: MicrophoneProblem;

  constructor(problem: MicrophoneProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

export type MicrophoneListener = {
  /** 20 ms of mono sound at 16 kHz. */
  onSamples(samples: Float32Array): void;
  /** The device was unplugged or taken away. */
  onLost(): void;
};

/** An open microphone; it runs until it is closed. */
export class Microphone {
  readonly #stream: MediaStream;
  readonly #context: AudioContext;

  private constructor(stream: MediaStream, context: AudioContext) {
    this.#stream = stream;
    this.#context = context;
  }

  /**
   * Asks for the microphone and begins to hand on what it hears.
   *
   * @param deviceId one of `microphones()`, or null for the browser's choice.
   * @throws {MicrophoneError} with the cause.
   */
  static async open(deviceId: string | null, listener: MicrophoneListener): Promise<Microphone> {
    const stream = await streamOf(deviceId);
    try {
      const context = await capture(stream, listener);
      for (const track of stream.getAudioTracks()) track.addEventListener('ended', () => listener.onLost());
      return new Microphone(stream, context);
    } catch (error) {
      stopAll(stream);
      throw new MicrophoneError('unsupported', error);
    }
  }

  get stream(): MediaStream {
    return this.#stream;
  }

  get deviceId(): string | null {
    return this.#stream.getAudioTracks()[0]?.getSettings().deviceId ?? null;
  }

  /** The switch on the device or in the system is off. */
  get isMuted(): boolean {
    return this.#stream.getAudioTracks()[0]?.muted ?? false;
  }

  /** Browsers suspend sound now and then; a press of a key or button may wake it. */
  async wake(): Promise<void> {
    if (this.#context.state !== 'running') await this.#context.resume().catch(() => {});
  }

  close(): void {
    stopAll(this.#stream);
    void this.#context.close().catch(() => {});
  }
}

/** The microphones there are; names are known only once one was allowed. */
export async function microphones(): Promise<{ id: string; name: string }[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices
    .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '')
    .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || `Microphone ${index + 1}` }));
}

async function streamOf(deviceId: string | null): Promise<MediaStream> {
  try {
    if (!navigator.mediaDevices) throw new DOMException('no media devices', 'NotSupportedError');
    return await navigator.mediaDevices.getUserMedia({
      audio: {
        ...(deviceId ? { deviceId: { exact: deviceId } } : {}),
        channelCount: 1,
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
      },
    });
  } catch (error) {
    throw new MicrophoneError(await causeOf(error), error);
  }
}

async function causeOf(error: unknown): Promise<MicrophoneProblem> {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const permission = await navigator.permissions
    ?.query({ name: 'microphone' })
    .then(({ state }) => state)
    .catch(() => null);
  return microphoneProblem({
    name,
    message,
    permission: permission ?? null,
    isSecurePage: window.isSecureContext,
    isAllowedByPolicy: isAllowedByPolicy(),
    hasMediaDevices: Boolean(navigator.mediaDevices),
  });
}

function isAllowedByPolicy(): boolean {
  const policy: unknown = Reflect.get(document, 'permissionsPolicy') ?? Reflect.get(document, 'featurePolicy');
  if (!policy || typeof policy !== 'object') return true;
  const allows: unknown = Reflect.get(policy, 'allowsFeature');
  return typeof allows !== 'function' || allows.call(policy, 'microphone') === true;
}

async function capture(stream: MediaStream, listener: MicrophoneListener): Promise<AudioContext> {
  const { context, source } = sourceOf(stream);
  const { node, port } = await workletNode(context, 'capture', 'input');
  const resampler = new StreamResampler(context.sampleRate, MICROPHONE_RATE);
  port.onmessage = ({ data }: MessageEvent<Float32Array>) => listener.onSamples(resampler.push(data));
  source.connect(node);
  if (context.state !== 'running') await context.resume().catch(() => {});
  return context;
}

/** Some browsers connect a microphone only to a context of the microphone's own rate. */
function sourceOf(stream: MediaStream): { context: AudioContext; source: MediaStreamAudioSourceNode } {
  const context = new AudioContext({ sampleRate: MICROPHONE_RATE, latencyHint: 'interactive' });
  try {
    return { context, source: context.createMediaStreamSource(stream) };
  } catch {
    void context.close();
    const own = new AudioContext({ latencyHint: 'interactive' });
    return { context: own, source: own.createMediaStreamSource(stream) };
  }
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/*
 * The part of `@livekit/agents` that is measured. It is no dependency of ours: 200 MB that nobody needs who only runs interviews, and
 * some of what it brings has licences that this house does not take. It is installed, pinned and with install scripts off, into
 * `livekit/` when somebody asks for the measurement. Types end at an address: what is missing shows at the first call.
 */

const HOME = new URL('./livekit/', import.meta.url);
const AGENTS = new URL('node_modules/@livekit/agents/dist/index.js', HOME);
const RTC = new URL('node_modules/@livekit/rtc-node/dist/index.js', HOME);
const PNPM = 'pnpm@12.20.0';
const INSTALL_MS_MAX = 120_000;

export interface Frame {
  data: Int16Array;
  sampleRate: number;
  samplesPerChannel: number;
}

interface Queue<Item> {
  put(item: Item): void;
  close(): void;
}

/** A stream of theirs: subclasses write `run`, read `input` and put what they make into `queue`. */
interface Running<Input, Output> {
  input: AsyncIterable<Input> & { closed: boolean };
  queue: Queue<Output>;
  abortSignal: AbortSignal;
  abortController: AbortController;
}

export interface AudioOutput {
  captureFrame(frame: Frame): Promise<void>;
  flush(): void;
  onPlaybackStarted(createdAt: number): void;
  onPlaybackFinished(event: { playbackPosition: number; interrupted: boolean }): void;
}

export interface VadStream {
  inputReader: { read(): Promise<{ done: boolean; value?: Frame | symbol }> };
  closed: boolean;
  sendVADEvent(event: object): boolean;
}

export interface Session {
  input: { audio: unknown };
  output: { audio: unknown };
  on(event: string, listener: (event: { error?: unknown }) => void): void;
  start(options: { agent: unknown; record: boolean }): Promise<void>;
  close(): Promise<void>;
}

export interface LiveKit {
  initializeLogger(options: { pretty: boolean; level: string }): void;
  stt: {
    STT: new (capabilities: { streaming: boolean; interimResults: boolean }) => object;
    SpeechStream: new (stt: object, sampleRate?: number, options?: object) => Running<Frame | symbol, object>;
    SpeechEventType: Record<'START_OF_SPEECH' | 'INTERIM_TRANSCRIPT' | 'FINAL_TRANSCRIPT' | 'END_OF_SPEECH', number>;
  };
  llm: {
    LLM: new () => object;
    LLMStream: new (llm: object, options: object) => Running<never, object>;
  };
  tts: {
    TTS: new (sampleRate: number, channels: number, capabilities: { streaming: boolean }) => object;
    SynthesizeStream: (new (
      tts: object,
      options?: object,
    ) => Running<string | symbol, object | symbol>) & {
      END_OF_STREAM: symbol;
    };
  };
  VAD: new (capabilities: { updateInterval: number }) => object;
  VADStream: new (vad: object) => VadStream;
  VADEventType: Record<'START_OF_SPEECH' | 'INFERENCE_DONE' | 'END_OF_SPEECH', number>;
  voice: {
    Agent: new (options: { instructions: string }) => object;
    AgentSession: new (options: object) => Session;
    AudioInput: new () => { multiStream: { addInputStream(stream: ReadableStream<Frame>): unknown } };
    AudioOutput: new (sampleRate: number, next: undefined, capabilities: { pause: boolean }) => AudioOutput;
  };
  AudioFrame: new (data: Int16Array, sampleRate: number, channels: number, samples: number) => Frame;
}

/** Installs the peer where it is missing. @throws when that is not possible, e.g. without a registry. */
export async function installLiveKit(): Promise<void> {
  if (existsSync(AGENTS) && existsSync(RTC)) return;
  const args = ['-y', PNPM, 'install', '--frozen-lockfile', '--ignore-scripts'];
  await promisify(execFile)('npx', args, { cwd: fileURLToPath(HOME), timeout: INSTALL_MS_MAX });
}

export async function loadLiveKit(): Promise<LiveKit> {
  const [agents, rtc] = await Promise.all([import(AGENTS.href), import(RTC.href)]);
  const liveKit = { ...agents, AudioFrame: rtc.AudioFrame } as LiveKit;
  liveKit.initializeLogger({ pretty: false, level: 'silent' });
  return liveKit;
}

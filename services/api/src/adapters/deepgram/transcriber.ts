import type { Stage } from '@intervue/shared';
import { WebSocket } from 'ws';
import type { Clock } from '../../base/clock.ts';
import { Relay } from '../../base/relay.ts';
import type { TranscriptPart, Transcriber } from '../../ports/transcriber.ts';
import { type KeyRing, withKeys } from '../resilience/key-ring.ts';
import { VendorFailure, vendorFailure } from '../resilience/vendor-failure.ts';
import { partOf, readMessage } from './messages.ts';

const OWN_PLACE = 'wss://api.deepgram.com';
const HANDSHAKE_MS = 4_000;
/** The vendor hangs up on a silent line after ten seconds. */
const KEEP_ALIVE_MS = 4_000;
const MESSAGE_BYTES_MAX = 1_000_000;
const PER_MS = 16;
/** The vendor takes at most so many words to expect. */
const TERMS_MAX = 50;

export type DeepgramOptions = {
  model: string;
  /** Without a path, `wss://` or `ws://`; null is the vendor's own. */
  baseUrl: string | null;
  keys: KeyRing;
  clock: Clock;
};

type Asked = Parameters<Transcriber['transcribe']>[1];
const ABOUT = { vendor: 'deepgram', stage: 'hearing' as Stage };

/** Deepgram, over a socket of its own for each answer: words come while they are spoken. */
export function createDeepgramTranscriber(options: DeepgramOptions): Transcriber {
  return {
    label: `deepgram/${options.model}`,
    isLive: true,
    async *transcribe(audio, asked): AsyncIterable<TranscriptPart> {
      asked.signal.throwIfAborted();
      // With another key the answer is not begun anew: what was read of it is kept until one was let in.
      const sound = new Relay<Int16Array>();
      void sound.fill(audio);
      try {
        yield* withKeys(options.keys, ABOUT, (key) => heard(sound, key, options, asked));
      } catch (error) {
        asked.signal.throwIfAborted();
        throw vendorFailure(error, ABOUT);
      }
    },
  };
}

async function* heard(
  sound: Relay<Int16Array>,
  key: string,
  options: DeepgramOptions,
  asked: Asked,
): AsyncGenerator<TranscriptPart, void> {
  const { signal } = asked;
  const parts = new Relay<TranscriptPart>();
  const socket = new WebSocket(placeOf(options, asked), {
    headers: { authorization: `Token ${key}` },
    handshakeTimeout: HANDSHAKE_MS,
    maxPayload: MESSAGE_BYTES_MAX,
    perMessageDeflate: false,
  });
  const line = new DeepgramLine(socket, parts, options.clock);
  const onAbort = () => socket.terminate();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    void line.send(sound, signal);
    yield* parts.read(signal);
  } finally {
    signal.removeEventListener('abort', onAbort);
    line.close();
    const use = { stage: 'hearing', engine: `deepgram/${options.model}`, calls: 1 } as const;
    const audioMs = line.samples / PER_MS;
    if (audioMs > 0) asked.account?.used({ ...use, inputTokens: 0, outputTokens: 0, audioMs, characters: 0 });
  }
}

function placeOf({ baseUrl, model }: DeepgramOptions, { language, terms }: Asked): URL {
  const place = new URL('/v1/listen', baseUrl ?? OWN_PLACE);
  const settings = {
    model,
    language,
    encoding: 'linear16',
    sample_rate: '16000',
    channels: '1',
    interim_results: 'true',
    punctuate: 'true',
    smart_format: 'true',
    endpointing: '300',
  };
  for (const [name, value] of Object.entries(settings)) place.searchParams.set(name, value);
  for (const term of terms.slice(0, TERMS_MAX)) place.searchParams.append('keyterm', term);
  return place;
}

/** One socket to the vendor. */
class DeepgramLine {
  samples = 0;
  readonly #socket: WebSocket;
  readonly #parts: Relay<TranscriptPart>;
  readonly #clock: Clock;
  readonly #opened: Promise<boolean>;
  #keepAlive: Disposable | null = null;
  #isAllSent = false;

  constructor(socket: WebSocket, parts: Relay<TranscriptPart>, clock: Clock) {
    this.#socket = socket;
    this.#parts = parts;
    this.#clock = clock;
    this.#opened = new Promise((resolve) => {
      socket.once('open', () => resolve(true));
      socket.once('close', () => resolve(false));
    });
    socket.on('message', (data, isBinary) => {
      if (!isBinary && Buffer.isBuffer(data)) this.#take(data.toString('utf8'));
    });
    socket.on('unexpected-response', (_request, response) => {
      const headers = { 'retry-after': response.headers['retry-after'] ?? '' };
      parts.fail(vendorFailure({ status: response.statusCode ?? 0, headers }, ABOUT));
      response.resume();
      socket.terminate();
    });
    socket.on('error', (error) => parts.fail(vendorFailure(error, ABOUT)));
    socket.on('close', (code) => {
      if (this.#isAllSent && code === 1000) parts.end();
      else parts.fail(new VendorFailure(ABOUT, code === 1008 ? 'key-refused' : 'cut-off'));
    });
  }

  async send(sound: Relay<Int16Array>, signal: AbortSignal): Promise<void> {
    if (!(await this.#opened)) return;
    this.#beat();
    try {
      for await (const samples of sound.read(signal)) {
        if (this.#socket.readyState !== WebSocket.OPEN) return;
        this.samples += samples.length;
        this.#socket.send(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
      }
      this.#isAllSent = true;
      if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send('{"type":"CloseStream"}');
    } catch (error) {
      this.#parts.fail(error);
    }
  }

  close(): void {
    this.#keepAlive?.[Symbol.dispose]();
    this.#keepAlive = null;
    if (this.#socket.readyState !== WebSocket.CLOSED) this.#socket.terminate();
  }

  #beat(): void {
    this.#keepAlive = this.#clock.after(KEEP_ALIVE_MS, () => {
      if (this.#socket.readyState !== WebSocket.OPEN) return;
      this.#socket.send('{"type":"KeepAlive"}');
      this.#beat();
    });
  }

  #take(text: string): void {
    const message = readMessage(text);
    if (message === null) return this.#parts.fail(new VendorFailure(ABOUT, 'unreadable'));
    if (message.type === 'Error') return this.#parts.fail(new VendorFailure(ABOUT, 'out-of-order'));
    const part = partOf(message);
    if (part) this.#parts.push(part);
    // Behind the summary nothing follows; the vendor may take its time to hang up.
    if (message.type === 'Metadata' && this.#isAllSent) this.#parts.end();
  }
}

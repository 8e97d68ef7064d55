import type { Duplex } from 'node:stream';
import { setTimeout as rest } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { type Fault, STATUS } from './fault.ts';
import type { ProviderOptions, SeenCall } from './seen-call.ts';
import { openAiErrors } from './writing.ts';

/** Faults that come before the line is open. @returns whether there will be none. */
export async function refuseUpgrade(socket: Duplex, fault: Fault | null, isLetIn: boolean): Promise<boolean> {
  const kind = fault?.at === 'start' ? fault.kind : null;
  if (kind === 'refuse') socket.destroy();
  if (kind === 'hang') await new Promise((resolve) => socket.once('close', resolve));
  if (kind === 'refuse' || kind === 'hang') return true;
  if (fault && kind === 'slow') await rest(fault.waitMs);
  const status = isLetIn ? statusOf(kind) : 401;
  if (status === null) return socket.destroyed;
  const retry = retryLine(status, fault);
  const body = openAiErrors.error(status);
  socket.end(`HTTP/1.1 ${status} No\r\nConnection: close\r\n${retry}Content-Length: ${body.length}\r\n\r\n${body}`);
  return true;
}

function retryLine(status: number, fault: Fault | null): string {
  return fault && status === 429 ? `Retry-After: ${fault.retryAfterS}\r\n` : '';
}

function statusOf(kind: Fault['kind'] | null): number | null {
  if (kind === 'wrong-type') return 200;
  return (kind && STATUS[kind]) ?? null;
}

const SAMPLES_A_LOOK = 8_000;

/** One answer on Deepgram's wire: interim words every half second, final ones when the stream is closed. */
export class DeepgramFake {
  readonly #socket: WebSocket;
  readonly #call: SeenCall;
  readonly #fault: Fault | null;
  readonly #options: ProviderOptions;
  readonly #parts: Int16Array[] = [];
  #looked = 0;

  constructor(socket: WebSocket, call: SeenCall, fault: Fault | null, options: ProviderOptions, onEnd: () => void) {
    this.#socket = socket;
    this.#call = call;
    this.#fault = fault;
    this.#options = options;
    socket.on('error', () => {});
    const atStart = fault?.at === 'start' ? fault.kind : null;
    if (atStart === 'cut') socket.terminate();
    if (atStart === 'bad-json') socket.send('{"type":"Resul');
    if (atStart === 'filtered') socket.send('{"type":"Error","description":"canary-words","variant":"filtered"}');
    socket.on('message', (data, isBinary) => {
      if (!Buffer.isBuffer(data)) return;
      const isClose = !isBinary && data.includes('CloseStream');
      const work = isBinary ? this.#take(data) : isClose ? this.#finish(onEnd) : Promise.resolve();
      work.catch(() => socket.terminate());
    });
  }

  async #take(bytes: Buffer): Promise<void> {
    this.#parts.push(new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)));
    this.#call.samples += bytes.length / 2;
    if (this.#call.samples - this.#looked < SAMPLES_A_LOOK) return;
    this.#looked = this.#call.samples;
    if (this.#isMute || (await this.#isOverInMiddle())) return;
    const words = (await this.#heard()).split(' ');
    const share = Math.min(1, this.#call.samples / 48_000);
    this.#tell(words.slice(0, Math.ceil(words.length * share)).join(' '), false);
  }

  async #finish(onEnd: () => void): Promise<void> {
    const { firstMs } = this.#options;
    if (firstMs > 0) await rest(firstMs);
    if (this.#fault?.kind === 'no-audio' || (await this.#isOverInMiddle())) return;
    if (this.#fault?.kind === 'drip' || this.#fault?.kind === 'slow') await rest(this.#fault.waitMs);
    const text = this.#fault?.kind === 'empty' ? '' : await this.#heard();
    this.#tell(text, true);
    this.#socket.send(JSON.stringify({ type: 'Metadata', request_id: 'fake', duration: this.#call.samples / 16_000 }));
    onEnd();
    this.#socket.close(1000);
  }

  get #isMute(): boolean {
    return this.#fault?.kind === 'no-audio' || this.#fault?.kind === 'empty' || this.#fault?.kind === 'drip';
  }

  /** Faults of the middle come with the second half second of sound. @returns whether nothing more is said. */
  async #isOverInMiddle(): Promise<boolean> {
    if (this.#fault?.at !== 'middle') return false;
    const { kind, waitMs } = this.#fault;
    if (kind === 'slow') await rest(waitMs);
    if (['slow', 'drip', 'flood', 'empty'].includes(kind)) return false;
    if (kind === 'hang' || kind === 'no-audio') return true;
    if (kind === 'bad-json') this.#socket.send('{"type":"Resul');
    else if (kind === 'filtered') this.#socket.send('{"type":"Error","description":"canary-words"}');
    else this.#socket.terminate();
    return true;
  }

  async #heard(): Promise<string> {
    const whole = new Int16Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return this.#options.hears(whole);
  }

  #tell(transcript: string, is_final: boolean): void {
    const duration = this.#call.samples / 16_000;
    const texts = transcript.split(' ').filter((word) => word !== '');
    const each = duration / Math.max(1, texts.length);
    const words = texts.map((word, at) => ({
      word: word.toLowerCase().replaceAll(/[.,]/g, ''),
      punctuated_word: word,
      start: at * each,
      end: (at + 1) * each,
      confidence: 0.97,
    }));
    const alternatives = [{ transcript, confidence: texts.length === 0 ? 0 : 0.96, words }];
    const channel = { alternatives };
    const message = {
      type: 'Results',
      channel_index: [0, 1],
      duration,
      start: 0,
      is_final,
      speech_final: is_final,
      channel,
    };
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}

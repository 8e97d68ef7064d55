import type { ServerResponse } from 'node:http';
import { setTimeout as rest } from 'node:timers/promises';
import { type Fault, STATUS } from './fault.ts';

/** A vendor's answer, in the pieces in which it is sent, and how it looks when things go wrong. */
export type Answer = {
  type: string;
  pieces: readonly (string | Uint8Array)[];
  /** Between two pieces. */
  pieceMs: number;
  /** Before the first. */
  firstMs: number;
  /** How this vendor tells an error before it has begun to answer. */
  error(status: number, retryAfterS: number): string;
  /** And in the middle of a stream; null where it can only hang up. */
  errorPiece: string | null;
  badPiece: string;
  /** The answer when the vendor's filter stops it. */
  filtered: readonly string[] | { status: number; body: string };
};

/** Sends the answer as it is, or with the fault. Resolves when all was sent or the line is gone. */
export async function send(response: ServerResponse, answer: Answer, fault: Fault | null): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    await sendUntil(gone.signal, response, answer, fault);
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}

/** What is waited for ends when the line is gone. */
class Line {
  readonly response: ServerResponse;
  readonly answer: Answer;
  readonly #gone: AbortSignal;

  constructor(response: ServerResponse, answer: Answer, gone: AbortSignal) {
    this.response = response;
    this.answer = answer;
    this.#gone = gone;
  }

  async wait(ms: number): Promise<void> {
    if (ms > 0) await rest(ms, undefined, { signal: this.#gone });
  }

  never(): Promise<void> {
    return this.wait(600_000);
  }
}

async function sendUntil(gone: AbortSignal, response: ServerResponse, answer: Answer, fault: Fault | null) {
  const line = new Line(response, answer, gone);
  await line.wait(answer.firstMs);
  if (fault?.at === 'start' && (await failAtStart(line, fault))) return;
  if (!response.headersSent) sendHeaders(response, answer.type);
  await sendPieces(line, fault);
}

function sendHeaders(response: ServerResponse, type: string): void {
  response.writeHead(200, { 'content-type': type, 'x-request-id': 'req_fake' });
  response.flushHeaders();
}

/** @returns whether that was the answer. */
async function failAtStart(line: Line, fault: Fault): Promise<boolean> {
  if (await failBefore(line, fault)) return true;
  const { response, answer } = line;
  const isBare = answer.type.startsWith('audio/') && fault.kind === 'bad-json';
  sendHeaders(response, isBare ? 'application/json' : answer.type);
  return failBehindHeaders(line, fault.kind);
}

async function sendPieces(line: Line, fault: Fault | null): Promise<void> {
  const { response, answer } = line;
  const pieces = fault?.kind === 'filtered' && !('status' in answer.filtered) ? answer.filtered : answer.pieces;
  const middle = Math.max(1, Math.floor(pieces.length / 2));
  for (const [at, piece] of pieces.entries()) {
    if (fault?.at === 'middle' && at === middle && (await breakOff(line, fault))) return;
    if (fault?.kind === 'drip') await line.wait(fault.waitMs);
    response.write(piece);
    await line.wait(answer.pieceMs);
  }
  response.end();
}

/** @returns whether that was the answer. */
async function failBefore(line: Line, { kind, waitMs, retryAfterS }: Fault): Promise<boolean> {
  const { response, answer } = line;
  const status = STATUS[kind];
  if (kind === 'refuse') response.destroy();
  else if (kind === 'hang') await line.never();
  else if (status !== undefined) fail(response, status, answer.error(status, retryAfterS), retryAfterS);
  else if (kind === 'wrong-type') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Please sign in</title>');
  } else if (kind === 'filtered' && 'status' in answer.filtered) {
    fail(response, answer.filtered.status, answer.filtered.body, null);
  } else {
    if (kind === 'slow') await line.wait(waitMs);
    return false;
  }
  return true;
}

/** @returns whether that was the answer. */
async function failBehindHeaders(line: Line, kind: Fault['kind']): Promise<boolean> {
  if (kind === 'no-audio') await line.never();
  else if (kind === 'cut') line.response.destroy();
  else if (kind === 'empty') line.response.end();
  else if (kind === 'bad-json') line.response.end(line.answer.badPiece);
  else return false;
  return true;
}

const GOES_ON: ReadonlySet<Fault['kind']> = new Set(['slow', 'drip', 'flood', 'filtered']);

/** @returns whether nothing more is sent. */
async function breakOff(line: Line, { kind, waitMs }: Fault): Promise<boolean> {
  const { response, answer } = line;
  // What was written must have left: the reader is to see the first half.
  await line.wait(20);
  if (kind === 'slow') await line.wait(waitMs);
  if (GOES_ON.has(kind)) return false;
  if (kind === 'hang' || kind === 'no-audio') await line.never();
  if (kind === 'bad-json' && !answer.type.startsWith('audio/')) response.end(answer.badPiece);
  else if (STATUS[kind] !== undefined && answer.errorPiece !== null) response.end(answer.errorPiece);
  else response.destroy();
  return true;
}

function fail(response: ServerResponse, status: number, body: string, retryAfterS: number | null): void {
  const retry = status === 429 && retryAfterS !== null ? { 'retry-after': String(retryAfterS) } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...retry });
  response.end(body);
}

import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { IntervueError } from '../../base/intervue-error.ts';
import type { CheckedUrl } from './checked-url.ts';

/** What a place said: the page, or where it went. */
export type Answer = { movedTo: string } | { contentType: string; charset: string | null; bytes: Uint8Array };

/** Of one page: what is read and what it may become. */
export type PageLimits = { bytesMax: number; contentTypes: readonly string[] };

/**
 * Asks one checked place for its page, over a connection of its own to an address that was checked, whatever the name means by now.
 * No proxy, no cookie, no second try.
 *
 * @throws {IntervueError} `job-page-unreadable`.
 */
export async function askOnce(target: CheckedUrl, options: PageLimits & { signal: AbortSignal }): Promise<Answer> {
  const response = await respond(target, options);
  try {
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (REDIRECTS.has(status) && location !== undefined) return { movedTo: location };
    if (status !== 200) throw unreadable('status');
    const [contentType = '', ...parameters] = (response.headers['content-type'] ?? '').toLowerCase().split(';');
    if (!options.contentTypes.includes(contentType.trim())) throw unreadable('content-type');
    const bytes = await bodyOf(response, options);
    return { contentType: contentType.trim(), charset: charsetIn(parameters), bytes };
  } finally {
    response.destroy();
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const HEADERS = {
  accept: 'text/html, text/plain, text/markdown, application/pdf;q=0.9',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'Intervue',
};

function respond(target: CheckedUrl, options: { signal: AbortSignal }): Promise<IncomingMessage> {
  const { url, addresses } = target;
  const isSecure = url.protocol === 'https:';
  // An agent of our own: the global one may have been told of a proxy by the environment.
  const agent = isSecure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false });
  const ask = isSecure ? https.request : http.request;
  return new Promise((resolve, reject) => {
    const asked = ask(url, { agent, lookup: pinned(addresses), headers: HEADERS, signal: options.signal });
    asked.on('response', resolve);
    asked.on('error', reject);
    // Also where a place changes the protocol, which is neither an answer nor an error.
    asked.on('close', () => reject(unreadable('connection')));
    asked.end();
  });
}

/** Names are not looked up again: between two questions a name can change its meaning. */
function pinned(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, callback) => {
    const [first] = known;
    if (!first) callback(new Error('no address'), '');
    else if (options.all) callback(null, known);
    else callback(null, first.address, first.family);
  };
}

async function bodyOf(response: IncomingMessage, options: PageLimits & { signal: AbortSignal }): Promise<Uint8Array> {
  const { bytesMax, signal } = options;
  const parts: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const part of within(source, bytesMax)) parts.push(part);
  };
  // What is sent is counted as well: a packed stream can be long and hold nothing.
  const sent = (source: AsyncIterable<Buffer>) => within(source, bytesMax);
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') {
    await pipeline(response, collect, { signal });
  } else {
    await pipeline(response, sent, unpacker(encoding), collect, { signal });
  }
  return Buffer.concat(parts);
}

async function* within(source: AsyncIterable<Buffer>, bytesMax: number): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  for await (const part of source) {
    bytes += part.byteLength;
    if (bytes > bytesMax) throw unreadable('size');
    yield part;
  }
}

function unpacker(encoding: string) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  if (encoding === 'br') return createBrotliDecompress();
  throw unreadable('content-encoding');
}

function charsetIn(parameters: readonly string[]): string | null {
  const named = parameters.map((part) => /^\s*charset\s*=\s*"?([\w:.-]{1,40})"?\s*$/.exec(part)?.[1]);
  return named.find((name) => name !== undefined) ?? null;
}

function unreadable(reason: string): IntervueError {
  return new IntervueError('job-page-unreadable', { reason });
}

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { LIMITS, TOKEN_PROTOCOL_PREFIX, WS_PROTOCOL } from '@intervue/shared';
import { WebSocketServer } from 'ws';
import { errorCodeOf, IntervueError } from '../base/intervue-error.ts';
import type { Log } from '../base/log.ts';
import type { Library } from '../ports/library.ts';
import { admit, cookieName } from './access.ts';
import { type ConnectionOptions, connect } from './ws-connection.ts';

export type UpgradeOptions = Omit<ConnectionOptions, 'socket' | 'interviewId'> & {
  library: Library;
  allowedOrigins: readonly string[];
  out: Log;
};

const PATH = /^\/ws\/interview\/([^/?]{1,64})$/;

/** Opens the interview socket on an HTTP server: origin, path and token are checked before the upgrade is answered. */
export function acceptSockets(server: Server, options: UpgradeOptions): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LIMITS.frameBytesMax,
    handleProtocols: (offered) => (offered.has(WS_PROTOCOL) ? WS_PROTOCOL : false),
    ...FRAGMENT_LIMITS,
  });
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    check(request, options).then(
      (interviewId) =>
        sockets.handleUpgrade(request, stream, head, (socket) => connect({ ...options, socket, interviewId })),
      (error: unknown) => refuse(stream, error),
    );
  });
  return {
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        sockets.close(() => resolve());
      }),
  };
}

/** Against messages cut into endless crumbs (CVE-2026-48779); the library's own ceilings are far higher. */
const FRAGMENT_LIMITS: Record<string, number> = { maxFragments: 64, maxBufferedChunks: 4_096 };

async function check(request: IncomingMessage, options: UpgradeOptions): Promise<string> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const interviewId = PATH.exec(url.pathname)?.[1];
  if (!interviewId) throw new IntervueError('not-found');
  const { origin, host } = request.headers;
  if (origin !== undefined && !isOriginAllowed(origin, host, options.allowedOrigins)) {
    throw new IntervueError('session-forbidden', { reason: 'origin' });
  }
  // A cookie travels by itself, so it counts only when a browser says which page it comes from.
  const token = tokenIn(request) ?? (origin === undefined ? null : cookieIn(request, cookieName(interviewId)));
  await admit(options.library, interviewId, token);
  return interviewId;
}

function isOriginAllowed(origin: string, host: string | undefined, allowed: readonly string[]): boolean {
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function tokenIn(request: IncomingMessage): string | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return bearer;
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  return (
    offered.find((protocol) => protocol.startsWith(TOKEN_PROTOCOL_PREFIX))?.slice(TOKEN_PROTOCOL_PREFIX.length) ?? null
  );
}

function cookieIn(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return decodeURIComponent(pair.slice(at + 1).trim());
  }
  return null;
}

function refuse(stream: Duplex, error: unknown): void {
  const status = error instanceof IntervueError ? error.status : 500;
  stream.end(`HTTP/1.1 ${status} ${errorCodeOf(error)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

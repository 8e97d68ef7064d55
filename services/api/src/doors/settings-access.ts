import type { FastifyRequest } from 'fastify';
import { IntervueError } from '../base/intervue-error.ts';
import { hashToken } from './access.ts';

const OWN_ADDRESSES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** What a browser on this machine calls it: a page of somebody else's name is refused, wherever that name leads. */
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Lets in who may see and try the engines: whoever has the token, or, where none is set, this machine itself. A request that came
 * through a proxy is not from this machine.
 *
 * @throws {IntervueError} `settings-forbidden`.
 */
export function admitToSettings(request: FastifyRequest, adminToken: string | null): void {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  // Compared as hashes, so that the time it takes says nothing of the token.
  if (adminToken !== null && given !== undefined && hashToken(given) === hashToken(adminToken)) return;
  if (adminToken === null && isOwnMachine(request)) return;
  throw new IntervueError('settings-forbidden');
}

function isOwnMachine({ raw, headers, host }: FastifyRequest): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return !isForwarded && OWN_ADDRESSES.has(raw.socket.remoteAddress ?? '') && OWN_NAMES.has(name);
}

import { isIP } from 'node:net';
import { IntervueError } from '../../base/intervue-error.ts';
import { isPublicAddress } from './public-address.ts';

/** Where pages may be fetched from. */
export type Reach = { ports: readonly number[]; isAllowed(address: string): boolean };

/** The internet, at the ports of the web. */
export const PUBLIC_REACH: Reach = { ports: [80, 443], isAllowed: isPublicAddress };

/** All addresses of a name. Rejects, or gives none, when it has none. */
export type Resolve = (host: string, options: { signal: AbortSignal }) => Promise<readonly string[]>;

/** An address that was checked, and where it leads: nothing else may be connected to. */
export type CheckedUrl = { url: URL; addresses: readonly string[] };

/**
 * Checks how an address is written, then every place it leads to.
 *
 * @throws {IntervueError} `job-page-refused`. Also for a name that does not exist: whoever asks must not learn which names do, in a
 * network that only this server can see.
 */
export async function checkedUrl(
  written: string,
  options: { base?: URL; reach: Reach; resolve: Resolve; signal: AbortSignal },
): Promise<CheckedUrl> {
  const { reach, signal } = options;
  const url = readableUrl(written, options.base);
  if (!reach.ports.includes(portOf(url))) throw refused('port');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLiteral = isIP(host) !== 0;
  if (!isLiteral && isNameOfNobody(host)) throw refused('name');
  const addresses = isLiteral ? [host] : await addressesOf(host, options);
  signal.throwIfAborted();
  // One bad address among good ones is enough: whoever connects would choose among them.
  if (addresses.length === 0 || !addresses.every((address) => isIP(address) !== 0 && reach.isAllowed(address))) {
    throw refused('address');
  }
  return { url, addresses };
}

function readableUrl(written: string, base: URL | undefined): URL {
  const url = URL.parse(written, base?.href);
  if (!url) throw refused('form');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused('protocol');
  if (url.username !== '' || url.password !== '') throw refused('credentials');
  if (base?.protocol === 'https:' && url.protocol === 'http:') throw refused('downgrade');
  // The full stop that ends an absolute name is no part of what a certificate is made out to.
  if (isIP(url.hostname) === 0) url.hostname = url.hostname.replace(/\.$/, '');
  url.hash = '';
  return url;
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

const ENDS_OF_NOBODY =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|onion|test|invalid|example|alt)$/;

/** Names that the internet does not give out. They are not asked for: the question would tell which names are used here. */
function isNameOfNobody(host: string): boolean {
  return !host.includes('.') || host.length > 253 || ENDS_OF_NOBODY.test(host.toLowerCase());
}

async function addressesOf(
  host: string,
  options: { resolve: Resolve; signal: AbortSignal },
): Promise<readonly string[]> {
  try {
    return await options.resolve(host, { signal: options.signal });
  } catch (error) {
    options.signal.throwIfAborted();
    throw refused('name', error);
  }
}

function refused(reason: string, cause?: unknown): IntervueError {
  return new IntervueError('job-page-refused', { reason }, { cause });
}

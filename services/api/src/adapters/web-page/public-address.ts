import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * True for an address that everybody on the internet can reach: global unicast, and nothing that is handed on to another address
 * behind it which is not. Whatever is not written as addresses usually are is not public.
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return ipaddr.IPv4.parse(address).range() === 'unicast';
  // A zone ("%eth0") names an interface of this machine.
  if (version !== 6 || address.includes('%')) return false;
  // In hexadecimal throughout: the library takes an old way to end an address ("::8.8.8.8") for a mapped one.
  const parsed = ipaddr.IPv6.parse(new URL(`http://[${address}]`).hostname.slice(1, -1));
  const inner = innerAddress(parsed);
  if (inner !== null) return isPublicAddress(inner);
  return isGlobalUnicast(parsed) && parsed.range() === 'unicast';
}

const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** What is not assigned may be put to any use later: only 2000::/3 is. */
function isGlobalUnicast(address: ipaddr.IPv6): boolean {
  return address.match(GLOBAL_UNICAST);
}

/**
 * The IPv4 address that is asked in truth: behind a mapped one, or one that a translator made (NAT64, which networks without IPv4
 * use for every address). 6to4 and Teredo are ranges of their own that nobody serves pages from: they are not unwrapped but refused.
 */
function innerAddress(address: ipaddr.IPv6): string | null {
  const range = address.range();
  if (range !== 'ipv4Mapped' && range !== 'rfc6052') return null;
  return address.toByteArray().slice(12).join('.');
}

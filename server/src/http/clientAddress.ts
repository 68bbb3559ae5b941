import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Address without IPv4-in-IPv6 dressing and zone. */
export function plainAddress(address: string): string {
  return address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
    .trim();
}

/** The caller's address; X-Forwarded-For counts only as far as trusted proxies wrote it. */
export function clientAddress(
  headers: Headers,
  incoming: IncomingMessage | undefined,
  trustedProxies: readonly string[],
): string {
  let address = plainAddress(incoming?.socket.remoteAddress ?? '127.0.0.1');
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map(plainAddress).filter(Boolean);
  while (trustedProxies.includes(address)) {
    const previous = hops.pop();
    if (previous === undefined) break;
    address = previous;
  }
  return address;
}

/** What a limit counts for an address: the whole of IPv4, the /64 of IPv6, since a household owns all of that. */
export function addressBlock(address: string): string {
  if (!isIPv6(address)) return address;
  // The URL parser writes IPv6 in its one canonical, lower-case, compressed form.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail = ''] = canonical.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = canonical.includes('::')
    ? Array.from({ length: 8 - left.length - right.length }, () => '0')
    : [];
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

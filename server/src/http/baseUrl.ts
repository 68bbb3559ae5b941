import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.js';
import { plainAddress } from './clientAddress.js';

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;

/**
 * The address under which the caller reached the server, without a slash at its end: what a trusted proxy says it
 * was asked for, else the server's own. A page on a customer's domain then never names another one.
 */
export function baseUrl(
  headers: Headers,
  incoming: IncomingMessage | undefined,
  { trustedProxies }: Pick<Config, 'trustedProxies'>,
  publicUrl: string,
): string {
  const host = headers.get('x-forwarded-host');
  const address = plainAddress(incoming?.socket.remoteAddress ?? '127.0.0.1');
  if (host === null || !HOST.test(host) || !trustedProxies.includes(address)) return publicUrl;
  const isPlain = headers.get('x-forwarded-proto') === 'http';
  return `${isPlain ? 'http' : 'https'}://${host.toLowerCase()}`;
}

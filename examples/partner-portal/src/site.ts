import type { Settings } from './settings.js';

/** The address a browser used: one tenant's domain, or a name of nobody. */
export interface Site {
  /** Name without port, by which the tenant is found. */
  readonly name: string;
  /** Name with port, as it stands in the address bar. */
  readonly host: string;
  readonly proto: 'http' | 'https';
  /** Address of the browser, for the limits of the API. */
  readonly client: string;
}

const HOST = /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?$/;

/** Where a request was sent to; null when its host is no name. */
export function siteOf(
  headers: Headers,
  address: string | undefined,
  { behindProxy }: Pick<Settings, 'behindProxy'>,
): Site | null {
  const host = headers.get('host')?.toLowerCase() ?? '';
  const name = HOST.exec(host)?.[1];
  if (name === undefined) return null;
  const isSecure = behindProxy && headers.get('x-forwarded-proto') === 'https';
  const forwarded = behindProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : null;
  const client = forwarded || (address ?? '127.0.0.1');
  return { name, host, proto: isSecure ? 'https' : 'http', client };
}

/** Headers that tell the API for whose site it works. */
export function siteHeaders({ host, proto, client }: Site): Record<string, string> {
  return { 'X-Forwarded-Host': host, 'X-Forwarded-Proto': proto, 'X-Forwarded-For': client };
}

/** Whether a request that changes something comes from a page of the site itself. */
export function isOwnPage(headers: Headers, { host, proto }: Site): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origin === `${proto}://${host}`;
  return headers.get('sec-fetch-site') === 'same-origin';
}

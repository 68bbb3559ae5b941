import type { IncomingMessage } from 'node:http';
import { problem } from './problem.js';

/** What the Node server hands to the app beside the request; absent when the app is called without a socket. */
export interface SocketBindings {
  readonly incoming?: IncomingMessage;
}

// Each decides who acts, on what, or how the body is read. Proxies and servers differ in which of two they take.
const SINGLE = [
  'authorization',
  'x-anyreach-org',
  'x-act-as',
  'idempotency-key',
  'if-match',
  'content-type',
  'content-length',
  'host',
  'origin',
];

/** Throws 400 when a header that must be unique was sent twice, on the socket or joined by a proxy. */
export function refuseDuplicateHeaders(
  headers: Headers,
  incoming: IncomingMessage | undefined,
): void {
  const raw = incoming?.rawHeaders ?? [];
  for (const name of SINGLE) {
    let count = 0;
    for (let i = 0; i < raw.length; i += 2) if (raw[i]?.toLowerCase() === name) count += 1;
    const joined = name === 'authorization' || name === 'x-anyreach-org' || name === 'x-act-as';
    if (count > 1 || (joined && headers.get(name)?.includes(','))) {
      throw problem('invalid_header', {
        detail: `The header ${name} was sent more than once or is malformed`,
      });
    }
  }
}

/** The request target exactly as it was sent, without the query: a parsed URL has lost `//`, `.` and escapes. */
export function rawPath(url: string, incoming: IncomingMessage | undefined): string {
  const target = incoming?.url ?? url.replace(/^[a-z]+:\/\/[^/?#]*/i, '');
  return target.split(/[?#]/, 1)[0] ?? '';
}

/** Whether a raw path spells a template in the one way it may be spelled: fixed segments byte for byte. */
export function matchesTemplate(path: string, template: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    given.length === wanted.length &&
    wanted.every((segment, i) => (segment.startsWith('{') ? given[i] !== '' : segment === given[i]))
  );
}

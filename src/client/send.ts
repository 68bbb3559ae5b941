import { withDeadline } from './giveUp.js';
import type { Settings } from './options.js';
import type { WireRequest } from './prepare.js';

/** An answer whose body has arrived, or is a stream that goes on. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly text: string;
  readonly stream: ReadableStream<Uint8Array> | null;
}

/** Sends a request once, with a credential, and reads the answer. Rejects with `ApiError`. */
export function send(
  { fetch, clock, timeoutMs }: Settings,
  request: WireRequest,
  token: string | null,
): Promise<Answer> {
  const { method, url, body } = request;
  const headers = new Headers(request.headers);
  if (token !== null) headers.set('Authorization', `Bearer ${token}`);
  const exchange = async (signal: AbortSignal): Promise<Answer> => {
    // The browser's store knows addresses only: it could answer with another organization's rows.
    const response = await fetch(url, { method, headers, body, signal, cache: 'no-store' });
    const { ok, status, statusText } = response;
    const streams = ok && /event-stream/i.test(response.headers.get('Content-Type') ?? '');
    const stream = streams ? response.body : null;
    const text = stream ? '' : await response.text();
    return { ok, status, statusText, headers: response.headers, text, stream };
  };
  return withDeadline(exchange, clock, timeoutMs, request.signal);
}

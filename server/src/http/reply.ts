import type { StoredAnswer } from '../idempotency/store.js';

/** An answer with a status or headers of its own. */
export interface Reply<T> {
  readonly reply: true;
  readonly body: T;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with more than a body: `return reply(body, { status: 202 })`. */
export function reply<T>(
  body: T,
  options: { status?: number; headers?: Record<string, string> } = {},
): Reply<T> {
  return { reply: true, body, ...options };
}

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'reply' in value && value.reply === true;
}

/** What a handler returned, ready to be sent and stored. Nothing returned is 204. */
export function toAnswer(value: unknown): StoredAnswer {
  const { body, status, headers = {} } = isReply(value) ? value : { body: value };
  if (body === undefined) return { status: status ?? 204, body: null, content_type: null, headers };
  return {
    status: status ?? 200,
    body: JSON.stringify(body),
    content_type: 'application/json',
    headers,
  };
}

/** The HTTP response for an answer. */
export function toResponse(answer: StoredAnswer, extra: Record<string, string> = {}): Response {
  const headers = new Headers({ ...answer.headers, ...extra });
  if (answer.content_type) headers.set('Content-Type', answer.content_type);
  return new Response(answer.body, { status: answer.status, headers });
}

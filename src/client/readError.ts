import type { Problem } from '../contract/index.js';
import { ApiError } from './ApiError.js';
import { isRecord, parseJson } from './json.js';
import type { Answer } from './send.js';

type Fields = Record<string, string>;

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join(' ');
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** `[{ loc: ['body', 'email'], msg }]`, as some servers write a 422. */
function readLocations(detail: unknown): Fields {
  const entries = records(detail).map(({ loc, msg }): [string, string] => [
    Array.isArray(loc) ? String(loc.at(-1)) : '',
    textOf(msg) ?? '',
  ]);
  return Object.fromEntries(entries.filter(([name]) => name !== ''));
}

function readFields(body: Record<string, unknown>): Fields {
  const paths = records(body.errors).map(({ path, message }) => [path, message] as const);
  const named = isRecord(body.fields) ? Object.entries(body.fields) : [];
  const fields: Fields = readLocations(body.detail);
  for (const [name, message] of [...paths, ...named]) {
    const text = textOf(message);
    if (typeof name === 'string' && text) fields[name] = text;
  }
  return fields;
}

function readDetail({ detail, error }: Record<string, unknown>): string | undefined {
  const messages = records(detail).map(({ msg }) => textOf(msg));
  return messages.filter(Boolean).join('. ') || textOf(detail) || textOf(error);
}

/** Milliseconds from a `Retry-After` in seconds or as a date. */
function readRetryAfter(headers: Headers, now: number): number | null {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  // Measured on the server's clock where it tells the time, since the machine's may be wrong.
  const from = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(until) ? null : Math.max(0, until - (Number.isNaN(from) ? now : from));
}

/** Makes the error of an answer that is none of success, whatever form its body has. */
export function readError({ status, statusText, headers, text }: Answer, now: number): ApiError {
  const parsed = parseJson(text);
  const body = isRecord(parsed) ? parsed : {};
  const detail = readDetail(body) ?? (statusText || `The server answered with status ${status}`);
  const fields = readFields(body);
  const code = textOf(body.code);
  const request_id = headers.get('X-Request-Id') ?? textOf(body.request_id);
  const problem: Problem | null = isRecord(parsed) ? { ...body, detail, fields } : null;
  return new ApiError({
    status,
    // An empty body says nothing; another one that is no JSON comes from something in between.
    code: code ?? (isRecord(parsed) || text.trim() === '' ? null : 'malformed_response'),
    detail,
    fields,
    requestId: request_id ?? null,
    retryAfter: readRetryAfter(headers, now),
    problem,
  });
}

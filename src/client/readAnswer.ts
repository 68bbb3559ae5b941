import type { Endpoint } from './endpoints.js';
import { useless } from './failures.js';
import { isRecord, parseJson } from './json.js';
import { normalize } from './normalize.js';
import type { WireRequest } from './prepare.js';
import { readPage } from './readPage.js';
import type { Answer } from './send.js';

/** The array of a list: the answer itself, its `data`, or its only array. */
export function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  if (Array.isArray(value.data)) return value.data;
  const arrays = Object.values(value).filter((member) => Array.isArray(member));
  return arrays.length === 1 ? (arrays[0] ?? null) : null;
}

/**
 * What an operation answers with. A write that succeeded without a body gives undefined, a read
 * must have one. Members that the server left out stay left out: readers take undefined as null.
 */
export function readAnswer(answer: Answer, endpoint: Endpoint, request: WireRequest): unknown {
  const { route, list } = endpoint;
  if (route.empty || (answer.text.trim() === '' && route.method !== 'GET')) return undefined;
  const value = parseJson(answer.text);
  if (!list && !route.paged) {
    if (!isRecord(value)) throw useless('malformed_response', answer);
    return normalize(value);
  }
  const items = listIn(value);
  if (!items) throw useless('malformed_response', answer);
  for (const item of items) normalize(item);
  return route.paged ? readPage(items, answer.headers, request) : items;
}

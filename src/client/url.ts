import { invalidCall } from './failures.js';

const NAME = /\{(\w+)\}/g;

/** Names that a path template asks for. */
export function namesIn(template: string): string[] {
  return [...template.matchAll(NAME)].map((match) => match[1] ?? '');
}

function segment(name: string, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  // Browsers resolve dots before they send: `/members/../keys` would reach another endpoint.
  if (typeof text !== 'string' || text === '' || text === '.' || text === '..') {
    throw invalidCall(`${name} must be a path segment.`);
  }
  try {
    return encodeURIComponent(text);
  } catch (error) {
    throw invalidCall(`${name} has broken characters.`, error);
  }
}

/** A path with its names filled in, each as exactly one segment. */
export function fillPath(template: string, input: Readonly<Record<string, unknown>>): string {
  return template.replace(NAME, (_, name: string) => segment(name, input[name]));
}

/** A query string with its question mark; what is undefined or null is left out. */
export function queryOf(values: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value != null) query.set(name, String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** Puts a path behind the base, unless a host named a whole address, and a query behind the path. */
export function joinUrl(baseUrl: string, path: string, query: string): string {
  const url = /^https?:\/\//.test(path) ? path : baseUrl + path;
  return url.includes('?') ? url + query.replace('?', '&') : url + query;
}

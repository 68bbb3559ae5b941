import type { DoubleAnswer, DoubleRequest } from './httpDouble.js';

/** An error as Stripe words it. */
export function fail(status: number, code: string, message: string, param?: string): DoubleAnswer {
  const type = status >= 500 ? 'api_error' : 'invalid_request_error';
  return { status, body: { error: { type, code, message, ...(param ? { param } : {}) } } };
}

/** The object does not exist. */
export function missing(id: string): DoubleAnswer {
  return fail(404, 'resource_missing', `No such object: ${id}`);
}

/** Success. */
export function ok(body: object): DoubleAnswer {
  return { status: 200, body };
}

/** A page of a list, newest first; `starting_after` goes on behind an object. */
export function page<T extends { id: string }>(request: DoubleRequest, all: T[]): DoubleAnswer {
  const limit = Number(request.params.get('limit') ?? 10);
  if (!(limit >= 1 && limit <= 100)) {
    return fail(400, 'parameter_invalid_integer', 'limit must be 1 to 100', 'limit');
  }
  const newest = [...all].reverse();
  const after = request.params.get('starting_after');
  const from = after === null ? 0 : newest.findIndex(({ id }) => id === after) + 1;
  const data = newest.slice(from, from + limit);
  const has_more = newest.length > from + limit;
  return ok({ object: 'list', url: request.path, has_more, data });
}

/** A search that understands `metadata['name']:'value'` and `email:'value'`. */
export function search<
  T extends { metadata: Readonly<Record<string, string>>; email?: string | null },
>({ params }: DoubleRequest, all: T[]): DoubleAnswer {
  const query = params.get('query') ?? '';
  const found = /^(?:metadata\['([^']+)'\]|email):'([^']*)'$/.exec(query);
  if (!found) return fail(400, 'parameter_invalid', `Cannot parse query: ${query}`, 'query');
  const [, name, value] = found;
  const data = all.filter(
    (object) => (name === undefined ? object.email : object.metadata[name]) === value,
  );
  return ok({ object: 'search_result', url: '/', has_more: false, next_page: null, data });
}

import type { OrgCall } from '../../client/OrgClient.js';
import {
  isOrganizationScoped,
  operations,
  routes,
  type Operation,
  type OperationTable,
  type Route,
} from '../../contract/index.js';
import type * as z from 'zod/mini';
import { unanswered } from './errors.js';
import { parseWith } from './validate.js';

type Part<Op, Key extends string> =
  Op extends Record<Key, infer S extends z.ZodMiniType> ? z.output<S> : unknown;

/** Path names, query and body of an operation after validation, as one object. */
export type Parsed<R extends keyof OperationTable, O extends keyof OperationTable[R]> = Part<
  OperationTable[R][O],
  'params'
> &
  Part<OperationTable[R][O], 'query'> &
  Part<OperationTable[R][O], 'body'>;

/** One endpoint as the server looks it up. */
export interface Endpoint {
  readonly name: string;
  readonly route: Route;
  readonly schemas: Operation;
}

const routeTable: Record<string, Record<string, Route>> = routes;
const operationTable: Record<string, Record<string, Operation>> = operations;

/** Route and schemas of one operation. */
export function endpoint(resource: string, operation: string): Endpoint {
  const route = routeTable[resource]?.[operation];
  const schemas = operationTable[resource]?.[operation];
  const name = `${resource}.${operation}`;
  if (!route || !schemas) throw new Error(`OrgKit: there is no operation ${name}.`);
  return { name, route, schemas };
}

/** Input on its way: names of the path, and the rest as it would arrive over the wire. */
export interface WireInput {
  readonly params: Readonly<Record<string, unknown>>;
  readonly rest: Readonly<Record<string, unknown>>;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function segments(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

/** Takes a copy of the input, so that what a caller does to its object later changes nothing. */
export function toWire(
  { name, route }: Endpoint,
  input: unknown,
  call: Partial<OrgCall>,
): WireInput {
  if (isOrganizationScoped(route) && !call.organizationId) {
    throw unanswered('invalid_input', `OrgKit: ${name} needs an organizationId.`);
  }
  const inPath = segments(route.path);
  const inQuery = route.method === 'GET' || route.queryInput === true;
  const sent = entriesOf(JSON.parse(JSON.stringify(input ?? {})))
    // A query string has no null: such values are left out.
    .filter(([, value]) => !inQuery || value !== null);
  const params = Object.fromEntries(sent.filter(([key]) => inPath.includes(key)));
  for (const key of inPath) {
    const value = params[key];
    if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
      throw unanswered('invalid_input', `OrgKit: ${name} needs ${key} to be a path segment.`);
    }
  }
  return { params, rest: Object.fromEntries(sent.filter(([key]) => !inPath.includes(key))) };
}

/** Validates input by the operation's schemas; throws the server's refusal. */
export function parseInput({ route, schemas }: Endpoint, { params, rest }: WireInput): object {
  if (route.rawBody === 'json' && schemas.body) {
    const body: unknown = parseWith(schemas.body, rest.body);
    return typeof body === 'object' && body !== null ? body : {};
  }
  const rules = schemas.query ?? schemas.body;
  return Object.fromEntries([
    ...entriesOf(schemas.params && parseWith(schemas.params, params)),
    ...entriesOf(rules && parseWith(rules, rest)),
  ]);
}

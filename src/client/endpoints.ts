import type { Route } from '../contract/index.js';
import { routes } from '../contract/routes/index.js';
import { listOperations } from './lists.js';
import type { RouteOverrides } from './options.js';
import { namesIn } from './url.js';

/** One operation of the client as data. */
export interface Endpoint {
  /** Such as `members.list`. */
  readonly name: string;
  readonly route: Route;
  /** Input that belongs to the path, whether or not an overridden path uses it. */
  readonly params: ReadonlySet<string>;
  /** Whether `{organization_id}` in an overridden path means the organization of the call. */
  readonly nestable: boolean;
  /** Whether it answers with a whole array. */
  readonly list: boolean;
}

type Override = string | Partial<Route> | undefined;

/** One route with the host's change to it. */
export function endpointOf(name: string, route: Route, override: Override): Endpoint {
  const own = { ...route, ...(typeof override === 'string' ? { path: override } : override) };
  return {
    name,
    route: own,
    params: new Set([...namesIn(route.path), ...namesIn(own.path)]),
    nestable: !route.path.includes('{organization_id}'),
    list: listOperations.has(name),
  };
}

type Table<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/**
 * Makes something of every endpoint, under the names of the route table. It gets a function that finds
 * its endpoint when it is asked for first: a page uses few of a hundred.
 */
export function mapEndpoints<T>(
  overrides: RouteOverrides | undefined,
  make: (find: () => Endpoint) => T,
): Table<T> {
  const changes: Partial<Table<Override>> = { ...overrides };
  const table: Table<Route> = routes;
  return Object.fromEntries(
    Object.entries(table).map(([resource, operations]) => [
      resource,
      Object.fromEntries(
        Object.entries(operations).map(([operation, route]) => {
          let endpoint: Endpoint | undefined;
          const find = (): Endpoint =>
            (endpoint ??= endpointOf(
              `${resource}.${operation}`,
              route,
              changes[resource]?.[operation],
            ));
          return [operation, make(find)];
        }),
      ),
    ]),
  );
}

import { operations, routes, type Operation, type Route } from '../../../src/contract/index.js';
import type { RouteFunction } from './context.js';

/** One operation with its handler, ready to be mounted. */
export interface RegisteredRoute {
  /** `resource.operation`. */
  readonly name: string;
  readonly route: Route;
  readonly operation: Operation;
  readonly handler: (...context: never[]) => unknown;
}

type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'summary' in value;
}

/** Whether a route says who may call it. Nothing else counts as permission. */
function declaresAccess(route: Route): boolean {
  const access: unknown = route.access;
  if (Array.isArray(access))
    return access.length > 0 && access.every((scope) => typeof scope === 'string');
  return ['public', 'caller', 'user', 'login', 'member'].some((known) => known === access);
}

/** Collects the routes that a server has. */
export interface Registry {
  readonly route: RouteFunction;
  /** Registered routes, fixed paths before those with names in them. */
  entries(): RegisteredRoute[];
}

/** Makes an empty registry over the contract's tables. */
export function createRegistry(
  routeTable: Tables = routes,
  operationTable: Tables = operations,
): Registry {
  const byName = new Map<string, RegisteredRoute>();
  const bySpelling = new Set<string>();
  return {
    route(resource, operation, handler) {
      const name = `${resource}.${operation}`;
      const route = routeTable[resource]?.[operation];
      const schemas = operationTable[resource]?.[operation];
      if (!isRoute(route) || !isOperation(schemas)) {
        throw new Error(
          `OrgKit: ${name} is not in the contract. Add it to its routes and operations first.`,
        );
      }
      if (!declaresAccess(route)) {
        throw new Error(
          `OrgKit: ${name} does not declare who may call it. Give its route an access.`,
        );
      }
      const spelling = `${route.method} ${route.path.replaceAll(/\{[^}]+\}/g, '{}')}`;
      if (byName.has(name) || bySpelling.has(spelling)) {
        throw new Error(`OrgKit: ${name} (${route.method} ${route.path}) is registered twice.`);
      }
      byName.set(name, { name, route, operation: schemas, handler });
      bySpelling.add(spelling);
    },
    // '{' sorts after every character that a fixed segment begins with.
    entries: () => [...byName.values()].sort((a, b) => (a.route.path < b.route.path ? -1 : 1)),
  };
}

import type { Capability } from '../capabilities.js';
import type { Scope } from '../scopes.js';

/**
 * Who may call a route.
 * - `public`: anybody
 * - `caller`: any credential, no organization
 * - `user`: a signed-in person or a personal token, no organization
 * - `login`: a signed-in person only, no organization
 * - `member`: any member (or key) of the resolved organization
 * - list of scopes: any one of them in the resolved organization
 */
export type Access =
  'public' | 'caller' | 'user' | 'login' | 'member' | readonly [Scope, ...Scope[]];

/** One endpoint as plain data: everything a client needs to call it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the base URL; `{name}` stands for one encoded segment. */
  readonly path: string;
  readonly access: Access;
  /** The extension it belongs to; none for the core. */
  readonly capability?: Capability;
  /** The answer is an array, a page of it with `limit` and `cursor`. */
  readonly paged?: true;
  /** Input beside the path goes into the query although the method has a body. */
  readonly queryInput?: true;
  /** The input is the body as it is, not an object of fields. */
  readonly rawBody?: 'json' | 'multipart';
  /** The answer carries a secret: never stored, never replayed. */
  readonly secret?: true;
  /** Answers without body (204). */
  readonly empty?: true;
}

/** Routes of one resource, by operation. */
export type ResourceRoutes = Record<string, Route>;

/** Whether calls of a route carry an organization. */
export function isOrganizationScoped(route: Pick<Route, 'access'>): boolean {
  return Array.isArray(route.access) || route.access === 'member';
}

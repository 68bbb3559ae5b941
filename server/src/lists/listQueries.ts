import type { Config } from '../config.js';
import { invalid } from '../http/problem.js';

/** Whether lists sort, filter and count; without, a server answers the core contract only. */
export function hasListQueries(config: Pick<Config, 'capabilities'>): boolean {
  return config.capabilities.has('list_queries');
}

/** Refuses sorting and filtering that a server without `list_queries` does not know. */
export function requireListQueries<Query extends object>(
  config: Pick<Config, 'capabilities'>,
  query: Query,
  names: readonly (keyof Query & string)[],
): void {
  if (hasListQueries(config)) return;
  const used = names.find((name) => query[name] !== undefined);
  if (used !== undefined) throw invalid(used, `${used} is not known here`);
}

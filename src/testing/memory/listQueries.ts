import { invalid } from './errors.js';
import type { MemoryParts } from './server.js';

/** Refuses sorting and filtering that a server without `list_queries` does not know. */
export function requireListQueries<Query extends object>(
  { capabilities }: MemoryParts,
  input: Query,
  names: readonly (keyof Query & string)[],
): void {
  if (capabilities.has('list_queries')) return;
  const used = names.find((name) => input[name] !== undefined);
  if (used !== undefined) throw invalid(used, `${used} is not known here`);
}

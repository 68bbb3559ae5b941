import { expandScopes, systemRoleScopes } from '../../../src/contract/index.js';

/** What an admin holds: the most that a key may do that the server made itself. */
export function adminScopes(): string[] {
  return expandScopes(systemRoleScopes.admin);
}

/** What a key may do: what it was given, as far as its creator still holds it. Null was given everything. */
export function keyScopes(
  given: readonly string[] | null,
  ceiling: readonly string[],
): readonly string[] {
  if (given === null) return ceiling;
  const own = new Set(expandScopes(given));
  return ceiling.filter((scope) => own.has(scope));
}

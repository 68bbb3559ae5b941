import type { MemoryState, OrganizationRow } from './state.js';

/** Ids of an organization and of everything below it, level by level. */
export function subtreeIds({ children }: MemoryState, id: string): string[] {
  const ids = [id];
  // The list grows while it is read.
  for (const parent of ids) for (const child of children.get(parent) ?? []) ids.push(child);
  return ids;
}

/** The way from one organization down to another, both included; null when it does not lie below. */
export function pathWithin(
  { organizations }: MemoryState,
  rootId: string,
  id: string,
): OrganizationRow[] | null {
  const path: OrganizationRow[] = [];
  for (let at = organizations.get(id); at; at = organizations.get(at.parent_id ?? '')) {
    path.unshift(at);
    if (at.id === rootId) return path;
  }
  return null;
}

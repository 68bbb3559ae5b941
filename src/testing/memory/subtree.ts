import { refuse } from './errors.js';
import type { OrgContext } from './serve.js';
import type { OrganizationRow } from './state.js';
import { pathWithin } from './tree.js';

/** An organization of the caller's subtree; one that does not exist is refused like any other's. */
export function within({ parts, organization }: OrgContext, id: string): OrganizationRow {
  const target = pathWithin(parts.state, organization.id, id)?.at(-1);
  if (!target) throw refuse('not_in_subtree');
  return target;
}

/** The same, but below the caller's own organization. */
export function below(context: OrgContext, id: string): OrganizationRow {
  if (id === context.organization.id) throw refuse('not_in_subtree');
  return within(context, id);
}

import { isSystemRole } from '../../contract/index.js';
import { invalid } from './errors.js';
import type { MemoryParts } from './server.js';

/** Whether an organization has a role of this name. */
export function hasRole(parts: MemoryParts, organizationId: string, name: string): boolean {
  if (isSystemRole(name)) return true;
  return (
    parts.capabilities.has('custom_roles') &&
    (parts.state.roles.get(organizationId)?.has(name) ?? false)
  );
}

/** Refuses the name of a role that the organization does not have. */
export function requireRole(
  parts: MemoryParts,
  organizationId: string,
  field: string,
  name: string,
): void {
  if (hasRole(parts, organizationId, name)) return;
  const custom = parts.capabilities.has('custom_roles');
  throw invalid(field, custom ? 'This role does not exist' : 'Role must be admin or viewer');
}

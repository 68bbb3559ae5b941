import { scopesOfRole } from './access.js';
import { refuse } from './errors.js';
import type { MemoryParts } from './server.js';
import type { MemberRow } from './state.js';

// Whoever holds these can manage an organization: its people, itself and what it pays.
const managing = ['members:manage', 'organizations:manage', 'billing:manage'];

function manages(scopes: readonly string[]): boolean {
  return managing.every((scope) => scopes.includes(scope));
}

/** Whether members with a role count as admins, whatever it is called. */
export function isAdminRole({ state }: MemoryParts, organizationId: string, role: string): boolean {
  return manages(scopesOfRole(state, organizationId, role));
}

/** Whether an organization would be left without admin if this member stopped being one. */
export function isLastAdmin(parts: MemoryParts, organizationId: string, row: MemberRow): boolean {
  const isAdmin = ({ role }: MemberRow): boolean => isAdminRole(parts, organizationId, role);
  if (!parts.switches.protectLastAdmin || !isAdmin(row)) return false;
  const members = parts.state.members.get(organizationId)?.values() ?? [];
  return ![...members].some((other) => isAdmin(other) && other.user_id !== row.user_id);
}

/** Refuses that the holders of one role get other scopes when no admin would be left. */
export function requireAdminWithout(
  parts: MemoryParts,
  organizationId: string,
  name: string,
  scopes: readonly string[],
): void {
  if (!parts.switches.protectLastAdmin) return;
  const members = [...(parts.state.members.get(organizationId)?.values() ?? [])];
  const loses = isAdminRole(parts, organizationId, name) && !manages(scopes);
  if (!loses || !members.some(({ role }) => role === name)) return;
  const rest = members.filter(({ role }) => role !== name);
  if (!rest.some(({ role }) => isAdminRole(parts, organizationId, role)))
    throw refuse('last_admin');
}

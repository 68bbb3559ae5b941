import {
  expandScopes,
  isScope,
  isSystemRole,
  missingScopes,
  systemRoleScopes,
  type Role,
  type RoleImpact,
} from '../../contract/index.js';
import { scopesOfRole } from './access.js';
import { invalid, missing, refuse } from './errors.js';
import { countKeysOfRole } from './keyRows.js';
import { requireAdminWithout } from './lastAdmin.js';
import { requireRole } from './roleNames.js';
import type { OrgContext } from './serve.js';
import type { RoleRow } from './state.js';

function own({ parts, organization }: OrgContext): Map<string, RoleRow> {
  const rows = parts.state.roles.get(organization.id) ?? new Map<string, RoleRow>();
  parts.state.roles.set(organization.id, rows);
  return rows;
}

/** The role, if it can be changed at all and the caller holds all that it holds. */
function findEditable(context: OrgContext, name: string): RoleRow {
  if (isSystemRole(name)) throw refuse('role_locked');
  const row = own(context).get(name);
  if (!row) throw missing('Role');
  requireHeld(context, row.scopes);
  return row;
}

function requireHeld({ scopes }: OrgContext, wanted: readonly string[]): void {
  const lacking = missingScopes(scopes, wanted);
  if (lacking.length > 0) throw refuse('scope_escalation', { problem: { missing: lacking } });
}

function requireGrantable(context: OrgContext, wanted: readonly string[]): void {
  const unknown = wanted.find((scope) => !isScope(scope));
  if (unknown !== undefined) throw invalid('scopes', `${unknown} is not a known scope`);
  requireHeld(context, wanted);
}

/** Creates a role from scopes the caller holds. */
export function createRole(
  context: OrgContext,
  input: { name: string; label: string; description?: string | null | undefined; scopes: string[] },
): RoleRow {
  const rows = own(context);
  if (isSystemRole(input.name) || rows.has(input.name)) throw refuse('role_exists');
  requireGrantable(context, input.scopes);
  const row: RoleRow = {
    name: input.name,
    label: input.label,
    description: input.description ?? null,
    scopes: expandScopes(input.scopes),
    version: 1,
  };
  rows.set(row.name, row);
  return row;
}

/** Changes a role, if it is still the version the caller read. */
export function updateRole(
  context: OrgContext,
  input: {
    name: string;
    label?: string | undefined;
    description?: string | null | undefined;
    scopes?: string[] | undefined;
  },
  view: (row: RoleRow) => Role,
): RoleRow {
  const row = findEditable(context, input.name);
  const { ifMatch } = context.call;
  if (ifMatch !== undefined && ifMatch !== row.version) {
    throw refuse('version_conflict', { problem: { current: view(row) } });
  }
  if (input.scopes) {
    requireGrantable(context, input.scopes);
    requireAdminWithout(context.parts, context.organization.id, row.name, input.scopes);
    row.scopes = expandScopes(input.scopes);
  }
  row.label = input.label ?? row.label;
  if (input.description !== undefined) row.description = input.description;
  row.version += 1;
  return row;
}

/** Deletes a role; its holders move to another one first. */
export function deleteRole(
  context: OrgContext,
  { name, reassign_to }: { name: string; reassign_to?: string | undefined },
): void {
  const { parts, organization } = context;
  const row = findEditable(context, name);
  const members = [...(parts.state.members.get(organization.id)?.values() ?? [])];
  const invited = [...parts.state.invitations.values()].filter(
    ({ organization_id, status }) => organization_id === organization.id && status === 'Pending',
  );
  const holders = [...members, ...invited].filter(({ role }) => role === row.name);
  if (reassign_to === undefined) {
    if (holders.length > 0) throw refuse('role_in_use');
  } else {
    requireRole(parts, organization.id, 'reassign_to', reassign_to);
    if (reassign_to === row.name) throw invalid('reassign_to', 'Choose another role');
    const next = scopesOfRole(parts.state, organization.id, reassign_to);
    requireHeld(context, next);
    requireAdminWithout(parts, organization.id, row.name, next);
    for (const holder of holders) holder.role = reassign_to;
  }
  own(context).delete(row.name);
}

/** Who would gain or lose what if a role had these scopes. */
export function roleImpact(
  context: OrgContext,
  { name, scopes }: { name: string; scopes: string[] },
): RoleImpact {
  const { parts, organization, member } = context;
  const row = isSystemRole(name) ? { scopes: systemRoleScopes[name] } : own(context).get(name);
  if (!row) throw missing('Role');
  const before = expandScopes(row.scopes);
  const after = expandScopes(scopes);
  const holders = [...(parts.state.members.get(organization.id)?.values() ?? [])];
  const members = holders.filter(({ role }) => role === name).length;
  const entry = (scope: string, change: 'gained' | 'lost'): RoleImpact['scopes'][number] => ({
    scope,
    change,
    members,
    keys: countKeysOfRole(parts, organization.id, name, scope),
    you: change === 'lost' && member.role === name,
  });
  return {
    scopes: [
      ...after.filter((scope) => !before.includes(scope)).map((scope) => entry(scope, 'gained')),
      ...before.filter((scope) => !after.includes(scope)).map((scope) => entry(scope, 'lost')),
    ],
  };
}

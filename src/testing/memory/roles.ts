import type { OrgClient } from '../../client/OrgClient.js';
import { systemRoles, type Role } from '../../contract/index.js';
import { scopesOfRole } from './access.js';
import { createRole, deleteRole, roleImpact, updateRole } from './customRoles.js';
import { countKeysOfRole } from './keyRows.js';
import { serveOrg, type Caller, type OrgContext } from './serve.js';
import type { RoleRow } from './state.js';

const descriptions = {
  admin: 'Full control of the organization',
  viewer: 'Sees everything, changes nothing',
} as const;

const labels = { admin: 'Admin', viewer: 'Viewer' } as const;

function countHolders({ parts, organization }: OrgContext, name: string): number {
  const members = parts.state.members.get(organization.id)?.values() ?? [];
  return [...members].filter(({ role }) => role === name).length;
}

/** A role of the organization's own as the wire shows it. */
export function roleView(context: OrgContext, row: RoleRow): Role {
  const { parts, organization } = context;
  return {
    name: row.name,
    label: row.label,
    description: row.description,
    scopes: scopesOfRole(parts.state, organization.id, row.name),
    system: false,
    version: row.version,
    member_count: countHolders(context, row.name),
    key_count: countKeysOfRole(parts, organization.id, row.name),
  };
}

function listRoles(context: OrgContext): Role[] {
  const { parts, organization } = context;
  const custom = parts.capabilities.has('custom_roles');
  const locked = systemRoles.map((name): Role => ({
    name,
    description: descriptions[name],
    scopes: scopesOfRole(parts.state, organization.id, name),
    ...(custom
      ? {
          label: labels[name],
          system: true,
          version: 1,
          member_count: countHolders(context, name),
          key_count: countKeysOfRole(parts, organization.id, name),
        }
      : {}),
  }));
  const own = custom ? [...(parts.state.roles.get(organization.id)?.values() ?? [])] : [];
  return [...locked, ...own.map((row) => roleView(context, row))];
}

/** Roles over the in-memory state. */
export function roles(caller: Caller): OrgClient['roles'] {
  return {
    list: serveOrg(caller, 'roles', 'list', listRoles),
    create: serveOrg(caller, 'roles', 'create', (context, input) =>
      roleView(context, createRole(context, input)),
    ),
    update: serveOrg(caller, 'roles', 'update', (context, input) =>
      roleView(
        context,
        updateRole(context, input, (row) => roleView(context, row)),
      ),
    ),
    delete: serveOrg(caller, 'roles', 'delete', deleteRole),
    impact: serveOrg(caller, 'roles', 'impact', roleImpact),
  };
}

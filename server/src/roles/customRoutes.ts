import {
  expandScopes,
  isScope,
  isSystemRole,
  scopes as catalogue,
  type Role,
} from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import { lockOrganization, type Trx } from '../db/transaction.js';
import { ifMatch } from '../http/ifMatch.js';
import { invalid, notFound, problem } from '../http/problem.js';
import { expireInvitationsTo, isRoleInUse, moveInvitations, moveMembers } from './holders.js';
import {
  countImpact,
  deleteRole,
  describeRole,
  insertRole,
  refuseEscalation,
  requireRole,
  updateRole,
  type ScopeChange,
} from './queries.js';
import { findMemberScopes } from './scopes.js';

function requireGrantable(held: readonly string[], wanted: readonly string[]): void {
  const unknown = wanted.find((scope) => !isScope(scope));
  if (unknown !== undefined) throw invalid('scopes', `${unknown} is not a known scope`);
  refuseEscalation(held, wanted);
}

function told({ label, description, scopes }: Role) {
  return { label, description, scopes };
}

function change(scope: string, kind: ScopeChange['change']): ScopeChange {
  const within = [scope, ...catalogue.filter((wider) => expandScopes([wider]).includes(scope))];
  return { scope, change: kind, within };
}

/** Roles of an organization's own: made, changed and deleted by whoever holds all that they contain. */
export const registerCustomRoles: Register = (route, { config, clock, database: { db } }) => {
  async function read(trx: Trx, organizationId: string, name: string): Promise<Required<Role>> {
    const role = await describeRole(trx, clock, organizationId, name);
    if (!role) throw notFound('Role');
    return role;
  }

  /** The role under the organization's lock, if it can be changed at all, by this caller, as they know it. */
  async function readEditable(
    trx: Trx,
    { id, scopes }: { id: string; scopes: readonly string[] },
    name: string,
    headers: Headers,
  ): Promise<Required<Role>> {
    if (isSystemRole(name)) throw problem('role_locked');
    await lockOrganization(trx, id);
    const role = await read(trx, id, name);
    refuseEscalation(scopes, role.scopes);
    const version = ifMatch(headers);
    if (version !== null && version !== role.version) {
      throw problem('version_conflict', { current: role });
    }
    return role;
  }

  route('roles', 'create', ({ organization, body, write }) =>
    write(async ({ trx, audit }) => {
      const { id } = organization;
      const { name, label, description = null } = body;
      await lockOrganization(trx, id);
      if (await describeRole(trx, clock, id, name)) throw problem('role_exists');
      requireGrantable(organization.scopes, body.scopes);
      const values = { label, description, scopes: expandScopes(body.scopes) };
      await insertRole(trx, id, name, values);
      await audit({
        action: 'role.created',
        target: { kind: 'role', id: name },
        after: values,
      });
      return read(trx, id, name);
    }),
  );

  route('roles', 'update', ({ organization, params: { name }, body, request, write }) =>
    write(async ({ trx, audit }) => {
      const { id } = organization;
      const before = await readEditable(trx, organization, name, request.headers);
      if (body.scopes) requireGrantable(organization.scopes, body.scopes);
      await updateRole(trx, clock, id, name, {
        label: body.label ?? before.label,
        description: body.description === undefined ? before.description : body.description,
        scopes: expandScopes(body.scopes ?? before.scopes),
      });
      const after = await read(trx, id, name);
      await audit({
        action: 'role.updated',
        target: { kind: 'role', id: name },
        before: told(before),
        after: told(after),
      });
      return after;
    }),
  );

  route('roles', 'delete', ({ organization, params: { name }, query, request, write }) =>
    write(async ({ trx, audit }) => {
      const { id } = organization;
      const { reassign_to } = query;
      const before = await readEditable(trx, organization, name, request.headers);
      await expireInvitationsTo(trx, clock, id, name);
      if (reassign_to === undefined) {
        if (await isRoleInUse(trx, id, name)) throw problem('role_in_use');
      } else {
        const next = await requireRole(trx, config, id, 'reassign_to', reassign_to);
        if (next.name === name) throw invalid('reassign_to', 'Choose another role');
        refuseEscalation(organization.scopes, next.scopes);
        const moved = { before: { role: name }, after: { role: next.name } };
        const members = await moveMembers(trx, id, name, next.name);
        const invitations = await moveInvitations(trx, id, name, next.name);
        await audit([
          ...members.map((user_id) => ({
            action: 'member.role_changed',
            target: { kind: 'member', id: user_id },
            ...moved,
          })),
          ...invitations.map((invitation) => ({
            action: 'invitation.role_changed',
            target: { kind: 'invitation', id: invitation },
            ...moved,
          })),
        ]);
      }
      await deleteRole(trx, id, name);
      await audit({
        action: 'role.deleted',
        target: { kind: 'role', id: name },
        before: told(before),
      });
    }),
  );

  route('roles', 'impact', async ({ caller, organization, params: { name }, body }) => {
    const { id } = organization;
    const role = await describeRole(db, clock, id, name);
    if (!role) throw notFound('Role');
    const before = expandScopes(role.scopes);
    const after = expandScopes(body.scopes);
    const changes = [
      ...after.filter((scope) => !before.includes(scope)).map((scope) => change(scope, 'gained')),
      ...before.filter((scope) => !after.includes(scope)).map((scope) => change(scope, 'lost')),
    ];
    const counts = await countImpact(db, clock, id, name, changes);
    // A key is what its creator is.
    const own =
      caller.kind === 'key'
        ? (await findMemberScopes(db, id, caller.createdBy ?? ''))?.role
        : organization.role;
    const loses = (scope: string) => own === name && organization.scopes.includes(scope);
    return {
      scopes: changes.map(({ scope, change: kind }, place) => ({
        ...{ scope, change: kind },
        ...{ members: counts[place]?.members ?? 0, keys: counts[place]?.keys ?? 0 },
        you: kind === 'lost' && loses(scope),
      })),
    };
  });
};

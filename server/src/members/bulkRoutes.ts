import { missingScopes } from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import { lockOrganization } from '../db/transaction.js';
import type { Unit } from '../http/context.js';
import { requireRole } from '../roles/queries.js';
import { judge, type SelectedMember } from './bulk.js';
import { countAdmins, deleteMembers, selectMembers, updateRoles } from './bulkQueries.js';

async function setRole(
  { trx, audit }: Unit,
  organizationId: string,
  members: readonly SelectedMember[],
  role: string,
): Promise<void> {
  const changed = members.filter((member) => member.role !== role);
  const ids = changed.map(({ user_id }) => user_id);
  await updateRoles(trx, organizationId, ids, role);
  await audit(
    changed.map((member) => ({
      action: 'member.role_changed',
      target: { kind: 'member', id: member.user_id },
      before: { role: member.role },
      after: { role },
    })),
  );
}

async function remove(
  { trx, audit }: Unit,
  organizationId: string,
  members: readonly SelectedMember[],
): Promise<void> {
  const ids = members.map(({ user_id }) => user_id);
  await deleteMembers(trx, organizationId, ids);
  await audit(
    members.map(({ user_id, role, email }) => ({
      action: 'member.removed',
      target: { kind: 'member', id: user_id },
      before: { role, email },
    })),
  );
}

/** Many members at once: the selection is read, judged and changed under the organization's lock. */
export const registerBulkMembers: Register = (route, { config, clock }) => {
  const { protect_last_admin } = config.switches;

  route('members', 'bulk', ({ organization: { id, scopes }, body, write }) =>
    write(async (unit) => {
      const { trx } = unit;
      const { selection, action, dry_run = false } = body;
      await lockOrganization(trx, id);
      const role =
        'set_role' in action ? await requireRole(trx, config, id, 'action', action.set_role) : null;
      const members = await selectMembers(trx, clock, id, selection);
      const userIds =
        'user_ids' in selection ? selection.user_ids : members.map(({ user_id }) => user_id);
      const staysGuarded = protect_last_admin && !role?.manages;
      const results = judge(userIds, new Map(members.map((row) => [row.user_id, row])), {
        isForbidden: role !== null && missingScopes(scopes, role.scopes).length > 0,
        spare: staysGuarded ? (await countAdmins(trx, id)) - 1 : Infinity,
      });
      if (!dry_run) {
        const fine = new Set(results.filter(({ code }) => code === 'ok').map((row) => row.user_id));
        const chosen = members.filter(({ user_id }) => fine.has(user_id));
        if (role) await setRole(unit, id, chosen, role.name);
        else await remove(unit, id, chosen);
      }
      return { dry_run, results };
    }),
  );
};

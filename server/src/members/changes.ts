import type { Config } from '../config.js';
import { lockOrganization } from '../db/transaction.js';
import type { Unit } from '../http/context.js';
import { notFound } from '../http/problem.js';
import { refuseEscalation, requireRole } from '../roles/queries.js';
import { updateRoles } from './bulkQueries.js';
import { deleteMember, findMember } from './queries.js';

/** A member of an organization. */
export interface MemberPlace {
  readonly organizationId: string;
  readonly userId: string;
}

/** Gives a member another role, which holds no more than whoever gives it. Throws 404 for strangers. */
export async function changeRole(
  { trx, audit }: Unit,
  config: Pick<Config, 'capabilities'>,
  { organizationId, userId }: MemberPlace,
  name: string,
  heldScopes: readonly string[],
) {
  await lockOrganization(trx, organizationId);
  const before = await findMember(trx, organizationId, userId);
  if (!before) throw notFound('Member');
  const role = await requireRole(trx, config, organizationId, 'roles', name);
  if (role.name !== before.role) {
    refuseEscalation(heldScopes, role.scopes);
    await updateRoles(trx, organizationId, [userId], role.name);
    await audit({
      action: 'member.role_changed',
      target: { kind: 'member', id: userId },
      before: { role: before.role },
      after: { role: role.name },
    });
  }
  return { ...before, role: role.name };
}

/** Removes a member. Throws 404 for strangers. */
export async function removeMember(
  { trx, audit }: Unit,
  { organizationId, userId }: MemberPlace,
): Promise<void> {
  await lockOrganization(trx, organizationId);
  const removed = await deleteMember(trx, organizationId, userId);
  if (!removed) throw notFound('Member');
  await audit({
    action: 'member.removed',
    target: { kind: 'member', id: userId },
    before: { role: removed.role, email: removed.email },
  });
}

import type { Clock } from '../clock.js';
import { sqlNow, type Trx } from '../db/transaction.js';

/** Marks pending invitations with a role whose time is over; they do not keep the role in use. */
export async function expireInvitationsTo(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  role: string,
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ state: 'expired', token_hash: null })
    .where('organization_id', '=', organizationId)
    .where('pending_role', '=', role)
    .where('expires_at', '<=', sqlNow(clock))
    .execute();
}

/** Whether a member or a pending invitation has a role. */
export async function isRoleInUse(
  trx: Trx,
  organizationId: string,
  role: string,
): Promise<boolean> {
  const found = await trx
    .selectFrom('roles')
    .select('member_count')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('invitations')
            .select('id')
            .where('organization_id', '=', organizationId)
            .where('pending_role', '=', role),
        )
        .as('is_offered'),
    )
    .where('organization_id', '=', organizationId)
    .where('name', '=', role)
    .executeTakeFirst();
  return found !== undefined && (found.member_count > 0 || Boolean(found.is_offered));
}

/** Gives everybody who has one role another. The database refuses to lose the last admin. */
export async function moveMembers(
  trx: Trx,
  organizationId: string,
  from: string,
  to: string,
): Promise<string[]> {
  const rows = await trx
    .updateTable('members')
    .set({ role: to })
    .where('organization_id', '=', organizationId)
    .where('role', '=', from)
    .returning('user_id')
    .execute();
  return rows.map(({ user_id }) => user_id);
}

/** The same for whoever is invited to it. */
export async function moveInvitations(
  trx: Trx,
  organizationId: string,
  from: string,
  to: string,
): Promise<string[]> {
  const rows = await trx
    .updateTable('invitations')
    .set({ role: to })
    .where('organization_id', '=', organizationId)
    .where('pending_role', '=', from)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

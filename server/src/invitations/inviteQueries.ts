import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Trx } from '../db/transaction.js';

/** Marks pending invitations to these addresses whose time is over, so that they can be invited again. */
export async function expireInvitations(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  emails: readonly string[],
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ state: 'expired', token_hash: null })
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`email = any(${emails}::text[])`)
    .where('state', '=', 'pending')
    .where('expires_at', '<=', sqlNow(clock))
    .execute();
}

/** Which of these addresses belong to members, and which are invited already. */
export async function findTaken(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  emails: readonly string[],
): Promise<Map<string, 'already_member' | 'invitation_pending'>> {
  const { rows } = await sql<{ email: string; code: 'already_member' | 'invitation_pending' }>`
    select email, 'invitation_pending' as code from invitations where organization_id = ${organizationId}
      and email = any(${emails}::text[]) and state = 'pending' and expires_at > ${sqlNow(clock)}
    union all
    select email, 'already_member' from members where organization_id = ${organizationId}
      and email = any(${emails}::text[])`.execute(trx);
  return new Map(rows.map(({ email, code }) => [email, code]));
}

/** What a new invitation says. */
export interface NewInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: string;
}

/** Who invites, where to, and from which organization above when they do it as its partner. */
export interface Inviter {
  readonly organizationId: string;
  readonly invitedBy: string | null;
  readonly through: string | null;
}

/** Inserts invitations in their order; the database refuses a second pending one to the same address. */
export async function insertInvitations(
  trx: Trx,
  clock: Clock,
  { organizationId, invitedBy, through }: Inviter,
  invitations: readonly NewInvitation[],
  ttlSeconds: number,
): Promise<void> {
  if (invitations.length === 0) return;
  const now = sqlNow(clock);
  await sql`insert into invitations
      (organization_id, id, email, role, invited_by, invited_through, created_at, last_sent_at, expires_at)
    select ${organizationId}, v.id, v.email, v.role, ${invitedBy}, ${through}, ${now}, ${now}, ${sqlIn(clock, ttlSeconds)}
    from jsonb_array_elements(${JSON.stringify(invitations)}::jsonb) with ordinality e (value, place),
      jsonb_to_record(e.value) as v (id text, email text, role text)
    order by e.place`.execute(trx);
  // The trigger may have moved the time by a microsecond; never resent means both are the same.
  await trx
    .updateTable('invitations')
    .set({ last_sent_at: sql`created_at` })
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`id = any(${invitations.map(({ id }) => id)}::text[])`)
    .execute();
}

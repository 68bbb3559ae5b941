import { sql } from 'kysely';
import type { Invitation } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { fetchPage, likeText, pageColumns, type Order, type PageQuery } from '../lists/page.js';

const order: Order = {
  name: '-created_at',
  key: sql`invitations.created_at`,
  type: 'timestamptz',
  id: sql`invitations.id`,
};

function statusAt(clock: Clock) {
  return sql<Invitation['status']>`case
    when invitations.state = 'pending' and invitations.expires_at <= ${sqlNow(clock)} then 'Expired'
    else initcap(invitations.state) end`;
}

function select(db: Queryable, clock: Clock) {
  return db
    .selectFrom('invitations')
    .leftJoin('users as inviter', 'inviter.id', 'invitations.invited_by')
    .select([
      'invitations.id',
      'invitations.organization_id',
      'invitations.email',
      'invitations.role',
      'invitations.created_at',
      'invitations.expires_at',
      'invitations.last_sent_at',
      'invitations.accepted_at',
      'invitations.revoked_at',
      'invitations.declined_at',
      'inviter.id as inviter_id',
      'inviter.email as inviter_email',
      sql<string>`display_name(inviter.first_name, inviter.last_name, inviter.email)`.as(
        'inviter_name',
      ),
      statusAt(clock).as('status'),
    ]);
}

interface InviterColumns {
  inviter_id: string | null;
  inviter_email: string | null;
  inviter_name: string;
}

function view<Row extends InviterColumns>({
  inviter_id,
  inviter_email,
  inviter_name,
  ...row
}: Row) {
  const invited_by =
    inviter_id === null
      ? null
      : { user_id: inviter_id, email: inviter_email ?? '', name: inviter_name };
  return { ...row, invited_by };
}

/** Which invitations are asked for. */
export interface InvitationFilter {
  readonly status?: string | undefined;
  readonly search?: string | undefined;
  readonly role?: string | undefined;
}

function matches(clock: Clock, organizationId: string, filter: InvitationFilter) {
  const { status = 'pending', search, role } = filter;
  const conditions = [sql<boolean>`invitations.organization_id = ${organizationId}`];
  if (status !== 'all') conditions.push(sql`lower(${statusAt(clock)}) = ${status}`);
  if (search) conditions.push(sql`invitations.email like ${likeText(search.toLowerCase())}`);
  if (role !== undefined) conditions.push(sql`invitations.role = ${role}`);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** One page of invitations, newest first; pending ones unless another status is asked for. */
export async function listInvitations(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  { limit, cursor, ...filter }: InvitationFilter & PageQuery,
): Promise<{ rows: Invitation[]; next: string | null }> {
  const { rows, next } = await fetchPage(order, { limit, cursor }, (clause) =>
    select(db, clock)
      .select(pageColumns(order))
      .where(matches(clock, organizationId, filter))
      .where(clause.behind)
      .orderBy(clause.order)
      .limit(clause.take)
      .execute(),
  );
  return { rows: rows.map(view), next };
}

/** How many invitations a filter means. */
export async function countInvitations(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  filter: InvitationFilter,
): Promise<number> {
  const { count } = await db
    .selectFrom('invitations')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where(matches(clock, organizationId, filter))
    .executeTakeFirstOrThrow();
  return count;
}

/** One invitation of an organization; undefined when it has none of that id. */
export async function findInvitation(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  id: string,
): Promise<Invitation | undefined> {
  const row = await select(db, clock)
    .where('invitations.organization_id', '=', organizationId)
    .where('invitations.id', '=', id)
    .executeTakeFirst();
  return row && view(row);
}

/** The organization of an invitation, to be locked before the invitation is read again. */
export function findInvitationAnywhere(db: Queryable, id: string) {
  return db
    .selectFrom('invitations')
    .innerJoin('organizations', 'organizations.id', 'invitations.organization_id')
    .select(['invitations.organization_id', 'invitations.email'])
    .where('invitations.id', '=', id)
    .where('organizations.deleted_at', 'is', null)
    .executeTakeFirst();
}

/** The organization above in whose name an invitation was sent; null when a member sent it. */
export async function findThrough(
  db: Queryable,
  organizationId: string,
  id: string,
): Promise<string | null> {
  const { invited_through } = await db
    .selectFrom('invitations')
    .select('invited_through')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return invited_through;
}

/** Pending invitations to an address, with the organizations that sent them. */
export async function listInvitationsTo(
  db: Queryable,
  clock: Clock,
  email: string,
): Promise<Invitation[]> {
  const rows = await select(db, clock)
    .innerJoin('organizations', 'organizations.id', 'invitations.organization_id')
    .select(['organizations.name', 'organizations.slug', 'organizations.logo_url'])
    .where('invitations.email', '=', email)
    .where('invitations.state', '=', 'pending')
    .where('invitations.expires_at', '>', sqlNow(clock))
    .where('organizations.deleted_at', 'is', null)
    .orderBy('invitations.created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ name, slug, logo_url, ...row }) => ({
    ...view(row),
    organization: { id: row.organization_id, name, slug, logo_url },
  }));
}

/** Invitations of an organization by their ids, in no particular order. */
export async function findInvitations(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  ids: readonly string[],
): Promise<Invitation[]> {
  const rows = await select(db, clock)
    .where('invitations.organization_id', '=', organizationId)
    .where(sql<boolean>`invitations.id = any(${ids}::text[])`)
    .execute();
  return rows.map(view);
}

type Change =
  | { to: 'accepted' | 'revoked' | 'declined' }
  | { to: 'resent'; ttlSeconds: number }
  | { to: 'linked'; tokenHash: Buffer };

/** Compare-and-set on a pending invitation; false when it is not pending any more. */
export async function changePending(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  id: string,
  change: Change,
): Promise<boolean> {
  const now = sqlNow(clock);
  const values = {
    accepted: { state: 'accepted' as const, accepted_at: now, token_hash: null },
    revoked: { state: 'revoked' as const, revoked_at: now, token_hash: null },
    declined: { state: 'revoked' as const, declined_at: now, token_hash: null },
    // A link sent before stops working.
    resent: {
      last_sent_at: now,
      expires_at: sqlIn(clock, change.to === 'resent' ? change.ttlSeconds : 0),
      token_hash: null,
    },
    linked: { token_hash: change.to === 'linked' ? change.tokenHash : null },
  }[change.to];
  const { numUpdatedRows } = await trx
    .updateTable('invitations')
    .set(values)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

import { sql, type RawBuilder } from 'kysely';
import { kept } from '../db/kept.js';
import type { Queryable } from '../db/transaction.js';

const person = [
  'users.id',
  'users.email',
  'users.email_verified',
  'users.first_name',
  'users.last_name',
  'users.avatar_url',
  'users.created_at',
] as const;

interface FoundKey {
  organization_id: string;
  name: string;
  secret_hash: Buffer;
  scopes: string[] | null;
  allowed_ips: string[] | null;
  created_by: string | null;
  creator_role: string | null;
  creator_scopes: string[] | null;
  member_count: number;
  suspended: boolean;
}

/**
 * A live key by its public id and the hash of its secret, with what its creator is now; keys of deleted organizations
 * are dead. The hash is part of the question, so that a wrong secret finds as little as an id that does not exist,
 * joins nothing and is answered in the same time.
 */
export async function findKey(
  db: Queryable,
  { keyId, hash }: { keyId: string; hash: Buffer },
  now: RawBuilder<string>,
): Promise<FoundKey | undefined> {
  const { rows } = await sql<FoundKey>`
    select k.organization_id, k.name, k.secret_hash, k.scopes, k.allowed_ips, k.created_by,
      m.role as creator_role, r.scopes as creator_scopes, o.member_count,
      o.suspended_at is not null as suspended
    from api_keys k
      join organizations o on o.id = k.organization_id
      left join members m on m.organization_id = k.organization_id and m.user_id = k.created_by
      left join roles r on r.organization_id = m.organization_id and r.name = m.role
    where k.id = ${keyId} and k.secret_hash = ${hash} and k.revoked_at is null and o.deleted_at is null
      and (k.expires_at is null or k.expires_at > ${now}) ${kept}`.execute(db);
  return rows[0];
}

/** A live personal token by its public id and the hash of its secret, with its person. */
export function findToken(
  db: Queryable,
  { keyId, hash }: { keyId: string; hash: Buffer },
  now: RawBuilder<string>,
) {
  return db
    .selectFrom('personal_tokens')
    .innerJoin('users', 'users.id', 'personal_tokens.user_id')
    .select(['personal_tokens.secret_hash', ...person])
    .where('personal_tokens.id', '=', keyId)
    .where('personal_tokens.secret_hash', '=', hash)
    .where('personal_tokens.revoked_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('personal_tokens.expires_at', 'is', null),
        eb('personal_tokens.expires_at', '>', now),
      ]),
    )
    .executeTakeFirst();
}

/** The person of a live session. */
export function findSession(db: Queryable, token: string, now: RawBuilder<string>) {
  return db
    .selectFrom('auth_sessions')
    .innerJoin('users', 'users.id', 'auth_sessions.user_id')
    .select(['auth_sessions.id as session_id', ...person])
    .where('auth_sessions.token', '=', token)
    .where('auth_sessions.expires_at', '>', now)
    .executeTakeFirst();
}

/** Role and scopes of one member; undefined for strangers and for organizations that do not exist. */
export function findMembership(db: Queryable, organizationId: string, userId: string) {
  return db
    .selectFrom('members')
    .innerJoin('roles', (join) =>
      join
        .onRef('roles.organization_id', '=', 'members.organization_id')
        .onRef('roles.name', '=', 'members.role'),
    )
    .innerJoin('organizations', 'organizations.id', 'members.organization_id')
    .select([
      ...(['members.role', 'roles.scopes', 'organizations.member_count'] as const),
      sql<boolean>`organizations.suspended_at is not null`.as('suspended'),
    ])
    .where('members.organization_id', '=', organizationId)
    .where('members.user_id', '=', userId)
    .where('organizations.deleted_at', 'is', null)
    .executeTakeFirst();
}

/** Notes a member's last request in an organization; at most once a minute. */
export async function touchMember(
  db: Queryable,
  organizationId: string,
  userId: string,
  now: RawBuilder<string>,
  before: string,
) {
  await db
    .updateTable('members')
    .set({ last_active_at: now })
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('last_active_at', 'is', null), eb('last_active_at', '<', before)]))
    .execute();
}

/** Stores a key of an organization; the text itself is never stored. */
export async function insertKey(
  db: Queryable,
  key: {
    organization_id: string;
    id: string;
    name: string;
    secret_hash: Buffer;
    created_by: string | null;
    scopes?: string[] | null;
    allowed_ips?: string[] | null;
    expires_at?: string | Date | null;
    revoked_at?: string | Date | null;
    created_at?: string | Date;
    generation?: number;
    family?: string | null;
    replaces?: string | null;
  },
) {
  return db
    .insertInto('api_keys')
    .values({ ...key, own_expires_at: key.expires_at ?? null })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Stores a personal token; the text itself is never stored. */
export async function insertToken(
  db: Queryable,
  token: {
    user_id: string;
    id: string;
    name: string;
    secret_hash: Buffer;
    expires_at?: string | Date | null;
    revoked_at?: string | Date | null;
    created_at?: string | Date;
  },
) {
  return db.insertInto('personal_tokens').values(token).returningAll().executeTakeFirstOrThrow();
}

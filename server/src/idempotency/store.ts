import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlIn, sqlNow, type Queryable } from '../db/transaction.js';

/** Names one keyed request: whose, which route, which key. */
export interface KeyedRequest {
  readonly owner: string;
  readonly route: string;
  readonly key: string;
}

/** An answer as it is stored and replayed. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: string | null;
  readonly content_type: string | null;
  readonly headers: Record<string, string>;
}

/** What to do with a keyed request. */
export type Claim =
  | {
      readonly outcome: 'run';
      readonly attempt: number;
      readonly checkpoint: Record<string, unknown> | null;
    }
  | { readonly outcome: 'replay'; readonly answer: StoredAnswer }
  | { readonly outcome: 'mismatch' | 'in_progress' | 'secret' };

/** How long a process may be silent before another takes its request over. */
export const LEASE_SECONDS = 15;
const KEEP_SECONDS = 86_400;

/** Takes a keyed request for this process, or tells how it was answered. */
export async function claimKey(
  db: Queryable,
  clock: Clock,
  request: KeyedRequest,
  hash: Buffer,
): Promise<Claim> {
  const outdated = sql<boolean>`idempotency_keys.created_at < ${sqlIn(clock, -KEEP_SECONDS)}`;
  const taken = await db
    .insertInto('idempotency_keys')
    .values({
      ...request,
      request_hash: hash,
      lease_until: sqlIn(clock, LEASE_SECONDS),
      created_at: sqlNow(clock),
    })
    .onConflict((oc) =>
      oc
        .columns(['owner', 'route', 'key'])
        .doUpdateSet({
          attempt: sql`idempotency_keys.attempt + 1`,
          lease_until: sql`excluded.lease_until`,
          request_hash: sql`excluded.request_hash`,
          checkpoint: sql`case when ${outdated} then null else idempotency_keys.checkpoint end`,
          created_at: sql`case when ${outdated} then excluded.created_at else idempotency_keys.created_at end`,
          status: null,
          body: null,
          secret: false,
        })
        .where((eb) =>
          eb.or([
            outdated,
            eb.and([
              eb('idempotency_keys.request_hash', '=', hash),
              eb('idempotency_keys.status', 'is', null),
              eb('idempotency_keys.lease_until', '<', sqlNow(clock)),
            ]),
          ]),
        ),
    )
    .returning(['attempt', 'checkpoint'])
    .executeTakeFirst();
  if (taken) return { outcome: 'run', ...taken };
  const row = await rowOf(db, request).selectAll().executeTakeFirst();
  // Released between the two statements: the caller's next try will run.
  if (!row) return { outcome: 'in_progress' };
  if (!row.request_hash.equals(hash)) return { outcome: 'mismatch' };
  if (row.status === null) return { outcome: 'in_progress' };
  if (row.secret) return { outcome: 'secret' };
  const { status, body, content_type, headers } = row;
  return { outcome: 'replay', answer: { status, body, content_type, headers: headers ?? {} } };
}

function rowOf(db: Queryable, { owner, route, key }: KeyedRequest) {
  return db
    .selectFrom('idempotency_keys')
    .where('owner', '=', owner)
    .where('route', '=', route)
    .where('key', '=', key);
}

function held(db: Queryable, { owner, route, key }: KeyedRequest, attempt: number) {
  return db
    .updateTable('idempotency_keys')
    .where('owner', '=', owner)
    .where('route', '=', route)
    .where('key', '=', key)
    .where('attempt', '=', attempt)
    .where('status', 'is', null);
}

/** Stores the answer. False when another process has taken the request over meanwhile. */
export async function storeAnswer(
  db: Queryable,
  request: KeyedRequest,
  attempt: number,
  answer: StoredAnswer,
  secret: boolean,
): Promise<boolean> {
  const result = await held(db, request, attempt)
    .set({
      status: answer.status,
      body: secret ? null : answer.body,
      content_type: answer.content_type,
      headers: JSON.stringify(answer.headers),
      secret,
      lease_until: null,
    })
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Stores how far the request has come. False when another process has taken it over meanwhile. */
export async function storeCheckpoint(
  db: Queryable,
  request: KeyedRequest,
  attempt: number,
  checkpoint: Record<string, unknown>,
): Promise<boolean> {
  const result = await held(db, request, attempt)
    .set({ checkpoint: JSON.stringify(checkpoint) })
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Tells other processes that this one is still at work. */
export async function extendLease(
  db: Queryable,
  clock: Clock,
  request: KeyedRequest,
  attempt: number,
) {
  await held(db, request, attempt)
    .set({ lease_until: sqlIn(clock, LEASE_SECONDS) })
    .execute();
}

/** Gives the key back after a failure: the next call runs again, from the checkpoint if there is one. */
export async function releaseKey(
  db: Queryable,
  clock: Clock,
  request: KeyedRequest,
  attempt: number,
) {
  await held(db, request, attempt)
    .set({ lease_until: sqlIn(clock, -1) })
    .execute();
}

/** Deletes keys that are no longer honoured. */
export async function deleteOldKeys(db: Queryable, clock: Clock) {
  await db
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', sqlIn(clock, -KEEP_SECONDS))
    .execute();
}

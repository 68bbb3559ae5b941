import { sqlIn, sqlNow } from './db/transaction.js';
import type { ServerDeps } from './http/deps.js';
import { sweepBrandFiles } from './branding/sweep.js';
import { deleteTombstones } from './domains/queries.js';
import { deleteOldKeys } from './idempotency/store.js';

const DAY = 86_400;

/** Deletes what has run out. Nothing depends on it: every reader checks the time itself. */
export async function sweep({ database: { db }, clock, storage }: ServerDeps): Promise<void> {
  await sweepBrandFiles(db, clock, storage);
  await deleteTombstones(db, clock);
  await deleteOldKeys(db, clock);
  await db.deleteFrom('rate_limits').where('window_start', '<', sqlIn(clock, -DAY)).execute();
  await db
    .deleteFrom('key_usage')
    .where('hour', '<', sqlIn(clock, -8 * DAY))
    .execute();
  await db.deleteFrom('slug_holds').where('expires_at', '<', sqlNow(clock)).execute();
  await db.deleteFrom('slug_tombstones').where('free_at', '<', sqlNow(clock)).execute();
  await db.deleteFrom('auth_sessions').where('expires_at', '<', sqlNow(clock)).execute();
  await db.deleteFrom('auth_verifications').where('expires_at', '<', sqlNow(clock)).execute();
  await db
    .deleteFrom('billing_quotes')
    .where('quoted_at', '<', sqlIn(clock, -7 * DAY))
    .execute();
  await db
    .deleteFrom('webhook_events')
    .where('received_at', '<', sqlIn(clock, -30 * DAY))
    .execute();
  await db
    .deleteFrom('mails')
    .where('created_at', '<', sqlIn(clock, -30 * DAY))
    .execute();
}

import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlNow, type Queryable } from '../db/transaction.js';

const MAX_ATTEMPTS = 12;

/** Takes the next due mail; another process may have it again only after a growing pause. */
export function claimMail(db: Queryable, clock: Clock) {
  return db
    .updateTable('mails')
    .set({
      attempts: sql`attempts + 1`,
      next_attempt_at: sql`${sqlNow(clock)} + least(power(2, attempts) * 15, 3600) * interval '1 second'`,
    })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('mails')
        .select('id')
        .where('sent_at', 'is', null)
        .where('attempts', '<', MAX_ATTEMPTS)
        .where('next_attempt_at', '<=', sqlNow(clock))
        .orderBy('next_attempt_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'recipient', 'sender', 'subject', 'text', 'kind', 'attempts'])
    .executeTakeFirst();
}

/** Notes that a mail was handed over. Its text, which may hold links that act, is not kept. */
export async function markSent(db: Queryable, clock: Clock, id: string) {
  await db
    .updateTable('mails')
    .set({ sent_at: sqlNow(clock), text: '', error: null })
    .where('id', '=', id)
    .execute();
}

/** Notes why a mail could not be handed over. */
export async function markFailed(db: Queryable, id: string, error: string) {
  await db.updateTable('mails').set({ error }).where('id', '=', id).execute();
}

/** The newest mails, to one person if asked. */
export function listMails(db: Queryable, recipient: string | null, limit = 200) {
  return db
    .selectFrom('mails')
    .select(['id', 'recipient as to', 'sender', 'subject', 'text', 'kind'])
    .select(['created_at', 'sent_at', 'error'])
    .$if(recipient !== null, (query) => query.where('recipient', '=', recipient ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

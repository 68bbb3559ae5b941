import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlNow, type Queryable } from '../db/transaction.js';
import { newTimedId } from '../ids.js';

/** A mail to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What it is about, such as `invitation`; for the outbox and for tests. */
  readonly kind: string;
  /** In whose name it is sent; the server's own without one. */
  readonly sender?: string | null;
}

/** Puts mails into the outbox, in the transaction of what they tell of. A worker sends them. */
export async function enqueueMail(
  db: Queryable,
  clock: Clock,
  mails: readonly Mail[],
): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ to, subject, text, kind, sender = null }) => ({
    id: newTimedId('mail', clock.now()),
    recipient: to,
    // A line break in a header would start another one.
    subject: subject.replace(/[\r\n]+/g, ' ').slice(0, 200),
    text,
    kind,
    sender,
  }));
  const now = sqlNow(clock);
  await sql`insert into mails (id, recipient, subject, text, kind, sender, created_at, next_attempt_at)
    select id, recipient, subject, text, kind, sender, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as mail (id text, recipient text, subject text, text text, kind text, sender text)`.execute(
    db,
  );
}

import type { BillingEffect } from '../../../src/contract/index.js';
import {
  QUOTE_HOLDS_SECONDS,
  QUOTE_KEPT_SECONDS,
  quoteBasis,
  toInstant,
  toSeconds,
  type LedgerAccount,
  type Quote,
  type Seconds,
} from '../../../src/contract/ledger/index.js';
import type { Queryable, Trx } from '../db/transaction.js';
import { problem } from '../http/problem.js';

/** Whose quote, and for which plan. */
export interface QuoteOwner {
  readonly organizationId: string;
  readonly principal: string;
}

/** Remembers what somebody is shown of a change. */
export async function keepQuote(
  db: Queryable,
  { organizationId, principal }: QuoteOwner,
  plan: string,
  account: LedgerAccount,
  shown: Pick<Quote, 'due_now_cents'>,
  now: Seconds,
): Promise<void> {
  const values = {
    basis: quoteBasis(account),
    due_now_cents: shown.due_now_cents,
    quoted_at: toInstant(now),
  };
  await db
    .insertInto('billing_quotes')
    .values({ organization_id: organizationId, principal, plan, ...values })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'principal', 'plan']).doUpdateSet(values),
    )
    .execute();
}

/**
 * Second from which a change is charged: that of what the person was shown, as long as it holds and nothing has
 * changed since; else now. Throws 409 when the amount would then not be the one that was shown.
 */
export async function agreedSecond(
  db: Queryable,
  { organizationId, principal }: QuoteOwner,
  account: LedgerAccount,
  effect: BillingEffect,
  now: Seconds,
  dueNow: () => Promise<number> | number,
): Promise<Seconds> {
  if (!('plan' in effect)) return now;
  const row = await db
    .selectFrom('billing_quotes')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('principal', '=', principal)
    .where('plan', '=', effect.plan)
    .executeTakeFirst();
  if (!row) return now;
  const age = now - toSeconds(row.quoted_at);
  if (age > QUOTE_KEPT_SECONDS) return now;
  if (age <= QUOTE_HOLDS_SECONDS && row.basis === quoteBasis(account)) {
    return toSeconds(row.quoted_at);
  }
  if ((await dueNow()) === row.due_now_cents) return now;
  throw problem('conflict', {
    detail: 'The amount has changed since it was shown. Look at it again.',
  });
}

/** Forgets what somebody was shown: the account has changed by their own hand. */
export async function dropQuotes(trx: Trx, owner: QuoteOwner): Promise<void> {
  await trx
    .deleteFrom('billing_quotes')
    .where('organization_id', '=', owner.organizationId)
    .where('principal', '=', owner.principal)
    .execute();
}

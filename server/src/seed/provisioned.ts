import { sql, type RawBuilder } from 'kysely';
import { CONCURRENCY, type ProvisioningStepName } from '../../../src/contract/index.js';
import type { Config } from '../config.js';
import type { Trx } from '../db/transaction.js';
import type { Action, Intent, Result } from '../provisioning/documents.js';
import {
  insertCarrier,
  insertDatasets,
  insertDirectory,
  insertLedger,
  insertLibraryRecords,
  partId,
  phoneNumber,
  type Seeded,
} from './embeddedParts.js';

const NOT_MADE = 'Sample data makes nothing at a real provider. Retry to set this up there.';

type Fields<Document> = Partial<Record<keyof Document & string, RawBuilder<unknown>>>;

function json(fields: Readonly<Record<string, RawBuilder<unknown>>>): RawBuilder<unknown> {
  const pairs = Object.entries(fields).map(([name, value]) => sql`${sql.lit(name)}, ${value}`);
  return sql`jsonb_build_object(${sql.join(pairs)})`;
}

/** One step as its run would have written it, or as failed when its part is a real one. */
async function insertStep(
  trx: Trx,
  from: RawBuilder<unknown>,
  step: ProvisioningStepName,
  isMade: boolean,
  {
    calls,
    intent = {},
    result,
  }: { calls: Action[]; intent?: Fields<Intent>; result: Fields<Result> },
): Promise<void> {
  if (!isMade) {
    await sql`insert into provisioning_steps
        (organization_id, step, status, attempt, failures, error, started_at, finished_at)
      select o.id, ${step}, 'failed', 1, 1, ${NOT_MADE}, o.created_at, o.created_at ${from}`.execute(
      trx,
    );
    return;
  }
  const called = json(Object.fromEntries(calls.map((action) => [action, sql`1`])));
  await sql`insert into provisioning_steps
      (organization_id, step, status, attempt, intent, result, started_at, finished_at)
    select o.id, ${step}, 'done', 1, ${json({ calls: called, ...intent })}, ${json(result)},
      o.created_at, o.created_at + interval '1 second' ${from}`.execute(trx);
}

/**
 * Writes what provisioning would have left of these organizations, in a few statements for all of them. Each has
 * its admin in `created_by`. Parts that are real ones are not asked: their steps stand as failed, to be retried.
 */
export async function insertProvisioned(
  trx: Trx,
  config: Pick<Config, 'oidc' | 'identityProvider' | 'stripe' | 'twilio'>,
  seeded: Seeded,
): Promise<void> {
  const from = sql`from (${seeded}) s join organizations o on o.id = s.id`;
  const identity = config.oidc ? 'none' : config.identityProvider;
  const hasLedger = config.stripe === null;
  const hasCarrier = config.twilio === null;
  if (identity === 'embedded') await insertDirectory(trx, from);
  if (identity === 'better-auth') await insertLibraryRecords(trx, from);
  if (hasLedger) await insertLedger(trx, from);
  if (hasCarrier) await insertCarrier(trx, from);
  await insertDatasets(trx, from);

  await sql`insert into provisioning_runs (organization_id, status, input, fence, created_at, updated_at)
    select o.id, ${hasLedger && hasCarrier ? 'complete' : 'partial'}, jsonb_build_object(
      'id', o.id, 'name', o.name, 'slug', o.slug, 'billing_email', o.billing_email, 'owner_id', o.created_by,
      'trial_ends_at', to_char(o.trial_ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
      1, o.created_at, o.created_at ${from}`.execute(trx);

  await insertStep(trx, from, 'identity', true, {
    calls: ['organization', 'membership'],
    result: {
      organization: { embedded: partId('dir'), 'better-auth': partId('aor'), none: sql`o.id` }[
        identity
      ],
      membership: sql`o.created_by`,
    },
  });
  await insertStep(trx, from, 'billing', hasLedger, {
    calls: ['customer', 'subscription'],
    result: { customer: partId('cus'), subscription: partId('sub') },
  });
  await insertStep(trx, from, 'telephony', hasCarrier, {
    calls: ['trunk', 'counter'],
    intent: { number: phoneNumber },
    result: {
      ...{ trunk: partId('trk'), number: partId('num'), phone_number: phoneNumber },
      ...{ counter: sql`o.id`, concurrency_limit: sql.lit(CONCURRENCY.default) },
    },
  });
  await insertStep(trx, from, 'knowledge_base', true, {
    calls: ['dataset'],
    result: { dataset: partId('ds') },
  });
}

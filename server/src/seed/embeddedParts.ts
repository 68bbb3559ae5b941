import { sql, type RawBuilder } from 'kysely';
import { CONCURRENCY } from '../../../src/contract/index.js';
import type { Trx } from '../db/transaction.js';
import { DEFAULT_DATASET } from '../providers/knowledge/index.js';
import { carrierTag } from '../provisioning/steps.js';

/** Rows `(id, ordinal)`: which organizations, and a number of each that no other one has. */
export type Seeded = RawBuilder<{ id: string; ordinal: number }>;

/** The part's own id of what belongs to an organization. */
export function partId(prefix: string): RawBuilder<string> {
  return sql<string>`${sql.lit(`${prefix}_`)} || substr(o.id, 5)`;
}

/** The organization's number: spread over 555 2000000 to 555 9999999, which belong to nobody, each given once. */
export const phoneNumber = sql<string>`'+1555' || (2000000 + s.ordinal::bigint * 4783691 % 8000000)`;

/** Our mark on the organization's things at the carrier. */
const tag = sql`${sql.lit(carrierTag(''))} || o.id`;

/** What the embedded identity provider would hold. */
export async function insertDirectory(trx: Trx, from: RawBuilder<unknown>): Promise<void> {
  await sql`insert into directory_organizations (id, external_id, name, slug, created_at)
    select ${partId('dir')}, o.id, o.name, o.slug, o.created_at ${from}`.execute(trx);
  await sql`insert into directory_memberships (directory_organization_id, user_id, role, created_at)
    select ${partId('dir')}, o.created_by, 'admin', o.created_at ${from}`.execute(trx);
}

/** What the sign-in library would hold when it is the identity provider: its records live in this database. */
export async function insertLibraryRecords(trx: Trx, from: RawBuilder<unknown>): Promise<void> {
  await sql`insert into auth_organizations (id, name, slug, metadata, created_at)
    select ${partId('aor')}, o.name, o.id, jsonb_build_object('slug', o.slug)::text, o.created_at ${from}`.execute(
    trx,
  );
  await sql`insert into auth_members (id, organization_id, user_id, role, created_at)
    select ${partId('aom')}, ${partId('aor')}, o.created_by, 'admin', o.created_at ${from}`.execute(
    trx,
  );
}

/** What the embedded payment provider would hold. */
export async function insertLedger(trx: Trx, from: RawBuilder<unknown>): Promise<void> {
  await sql`insert into ledger_customers (id, organization_id, name, email, request_key, created_at)
    select ${partId('cus')}, o.id, o.name, o.billing_email, o.id || ':customer:1', o.created_at ${from}`.execute(
    trx,
  );
  await sql`insert into ledger_subscriptions
      (id, organization_id, customer_id, plan, trial_ends_at, request_key, created_at)
    select ${partId('sub')}, o.id, ${partId('cus')}, o.plan, o.trial_ends_at, o.id || ':subscription:1', o.created_at
    ${from}`.execute(trx);
}

/** What the embedded carrier would hold, and what we keep of it. */
export async function insertCarrier(trx: Trx, from: RawBuilder<unknown>): Promise<void> {
  await sql`insert into carrier_trunks (id, tag, created_at)
    select ${partId('trk')}, ${tag}, o.created_at ${from}`.execute(trx);
  await sql`insert into carrier_numbers (id, phone_number, tag, trunk_id, bought_at)
    select ${partId('num')}, ${phoneNumber}, ${tag}, ${partId('trk')}, o.created_at ${from}`.execute(
    trx,
  );
  await sql`insert into number_claims (phone_number, organization_id, claimed_at)
    select ${phoneNumber}, o.id, o.created_at ${from}`.execute(trx);
  await sql`insert into trunks (organization_id, id, name, created_at, updated_at)
    select o.id, ${partId('trk')}, 'Default', o.created_at, o.created_at ${from}`.execute(trx);
  await sql`insert into phone_numbers
      (organization_id, phone_number, carrier_id, trunk_id, created_at, updated_at)
    select o.id, ${phoneNumber}, ${partId('num')}, ${partId('trk')}, o.created_at, o.created_at ${from}`.execute(
    trx,
  );
  await sql`insert into concurrency_settings (organization_id, concurrency_limit, updated_at)
    select o.id, ${CONCURRENCY.default}::integer, o.created_at ${from}`.execute(trx);
}

/** The knowledge base that every organization begins with. */
export async function insertDatasets(trx: Trx, from: RawBuilder<unknown>): Promise<void> {
  await sql`insert into datasets (organization_id, id, name, created_at, updated_at)
    select o.id, ${partId('ds')}, ${DEFAULT_DATASET}, o.created_at, o.created_at ${from}`.execute(
    trx,
  );
}

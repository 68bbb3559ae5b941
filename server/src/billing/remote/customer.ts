import { sql } from 'kysely';
import type { Queryable } from '../../db/transaction.js';
import { problem } from '../../http/problem.js';

/** The organization's customer at the payment provider; throws 503 while it is not set up. */
export async function customerOf(db: Queryable, organizationId: string): Promise<string> {
  const { rows } = await sql<{ customer: string | null }>`
    select result ->> 'customer' as customer from provisioning_steps
    where organization_id = ${organizationId} and step = 'billing'`.execute(db);
  const customer = rows[0]?.customer;
  if (customer == null) {
    throw problem('unavailable', { detail: 'Billing of this organization is not set up yet.' });
  }
  return customer;
}

/** The organization that a customer is of; null when it is none of ours. */
export async function organizationOf(db: Queryable, customerId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select o.id from provisioning_steps s join organizations o on o.id = s.organization_id
    where s.step = 'billing' and s.result ->> 'customer' = ${customerId} and o.deleted_at is null`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

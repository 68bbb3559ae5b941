import { sql } from 'kysely';
import type { Clock } from '../../clock.js';
import type { Db } from '../../db/pool.js';
import { sqlNow, withTransaction } from '../../db/transaction.js';
import { newId } from '../../ids.js';
import { ProviderError } from '../ProviderError.js';
import type { BillingProvider } from './BillingProvider.js';

/** Payment provider that keeps customers and subscriptions in the server's own database. */
export function embeddedBilling({ db, clock }: { db: Db; clock: Clock }): BillingProvider {
  return {
    remote: null,
    findCustomers({ organizationId }) {
      return db
        .selectFrom('ledger_customers')
        .select('id')
        .where('organization_id', '=', organizationId)
        .where('deleted_at', 'is', null)
        .orderBy('made')
        .execute();
    },
    async createCustomer({ organizationId, name, email, key }) {
      const row = await db
        .insertInto('ledger_customers')
        .values({
          id: newId('cus'),
          organization_id: organizationId,
          name,
          email,
          request_key: key,
          created_at: sqlNow(clock),
        })
        // A no-op update, because only a row that was written is returned.
        .onConflict((conflict) => conflict.column('request_key').doUpdateSet({ request_key: key }))
        .returning(['id', 'organization_id', 'name', 'email'])
        .executeTakeFirstOrThrow();
      if (row.organization_id !== organizationId || row.name !== name || row.email !== email) {
        throw new ProviderError('rejected', 'OrgKit: the key was used with another request.');
      }
      return { id: row.id };
    },
    async findFreeSubscriptions(customerId) {
      const rows = await db
        .selectFrom('ledger_subscriptions')
        .select('id')
        .where('customer_id', '=', customerId)
        .where('plan', '=', 'free')
        .where('ended_at', 'is', null)
        .orderBy('made')
        .execute();
      return rows.map((row) => ({ id: row.id, customerId }));
    },
    async createFreeSubscription({ organizationId, customerId, trialEndsAt, key }) {
      const row = await db
        .insertInto('ledger_subscriptions')
        .values({
          id: newId('sub'),
          organization_id: organizationId,
          customer_id: customerId,
          plan: 'free',
          trial_ends_at: trialEndsAt,
          request_key: key,
          created_at: sqlNow(clock),
        })
        .onConflict((conflict) => conflict.column('request_key').doUpdateSet({ request_key: key }))
        .returning(['id', 'customer_id'])
        .executeTakeFirstOrThrow();
      if (row.customer_id !== customerId) {
        throw new ProviderError('rejected', 'OrgKit: the key was used with another request.');
      }
      return { id: row.id, customerId };
    },
    async setBillingEmail({ customerId, email }) {
      await db
        .updateTable('ledger_customers')
        .set({ email })
        .where('id', '=', customerId)
        .where('deleted_at', 'is', null)
        .execute();
    },
    async cancelSubscription(id) {
      await db
        .updateTable('ledger_subscriptions')
        .set({ ended_at: sql<string>`coalesce(ended_at, ${sqlNow(clock)})` })
        .where('id', '=', id)
        .execute();
    },
    async deleteCustomer(id) {
      await withTransaction(db, async (trx) => {
        await trx
          .updateTable('ledger_subscriptions')
          .set({ ended_at: sqlNow(clock) })
          .where('customer_id', '=', id)
          .where('ended_at', 'is', null)
          .execute();
        await trx
          .updateTable('ledger_customers')
          .set({ deleted_at: sqlNow(clock) })
          .where('id', '=', id)
          .where('deleted_at', 'is', null)
          .execute();
      });
    },
  };
}

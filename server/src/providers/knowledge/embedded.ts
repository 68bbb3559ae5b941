import type { Clock } from '../../clock.js';
import { databaseError } from '../../db/sqlstate.js';
import type { Db } from '../../db/pool.js';
import { sqlNow } from '../../db/transaction.js';
import { newId } from '../../ids.js';
import { ProviderError } from '../ProviderError.js';
import type { KnowledgeProvider } from './KnowledgeProvider.js';

/** Knowledge bases in the server's own database. */
export function embeddedKnowledge({ db, clock }: { db: Db; clock: Clock }): KnowledgeProvider {
  return {
    async findDataset({ organizationId, name }) {
      const row = await db
        .selectFrom('datasets')
        .select('id')
        .where('organization_id', '=', organizationId)
        .where('name', '=', name)
        .executeTakeFirst();
      return row ?? null;
    },
    async createDataset({ organizationId, name }) {
      const id = newId('ds');
      const now = sqlNow(clock);
      try {
        await db
          .insertInto('datasets')
          .values({ organization_id: organizationId, id, name, created_at: now, updated_at: now })
          .execute();
      } catch (error) {
        if (databaseError(error)?.constraint !== 'datasets_name_key') throw error;
        throw new ProviderError('conflict', 'OrgKit: the dataset exists.', { cause: error });
      }
      return { id };
    },
  };
}

import { databaseError } from '../../db/sqlstate.js';
import type { Db } from '../../db/pool.js';
import { newId } from '../../ids.js';
import { ProviderError } from '../ProviderError.js';
import type { IdentityProvider } from './IdentityProvider.js';

/** Identity provider that keeps its organizations in the server's own database. */
export function embeddedIdentity({ db }: { db: Db }): IdentityProvider {
  return {
    async findOrganization(externalId) {
      const row = await db
        .selectFrom('directory_organizations')
        .select('id')
        .where('external_id', '=', externalId)
        .executeTakeFirst();
      return row ? { id: row.id, externalId } : null;
    },
    async createOrganization({ externalId, name, slug }) {
      const id = newId('dir');
      try {
        await db
          .insertInto('directory_organizations')
          .values({ id, external_id: externalId, name, slug })
          .execute();
      } catch (error) {
        if (databaseError(error)?.code !== '23505') throw error;
        throw new ProviderError('conflict', 'OrgKit: the organization exists.', { cause: error });
      }
      return { id, externalId };
    },
    async addMembership({ id, userId, role }) {
      await db
        .insertInto('directory_memberships')
        .values({ directory_organization_id: id, user_id: userId, role })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async deleteOrganization(id) {
      await db.deleteFrom('directory_organizations').where('id', '=', id).execute();
    },
  };
}

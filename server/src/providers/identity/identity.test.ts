import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../../test/databases.js';
import { identityCases } from '../../../test/providerCases.js';
import type { Database } from '../../db/pool.js';
import { newId, randomText } from '../../ids.js';
import { createLog } from '../../log.js';
import { betterAuthIdentity } from './betterAuth.js';
import { embeddedIdentity } from './embedded.js';
import { oidcIdentity } from './oidc.js';

let database: Database;
beforeAll(async () => {
  database = await cloneDatabase(
    'pglite',
    createLog('silent', () => {}),
  );
});
afterAll(() => database.close());

async function insertUser(): Promise<string> {
  const id = newId('usr');
  const email = `${randomText(12).toLowerCase()}@example.com`;
  await database.db.insertInto('users').values({ id, email }).execute();
  return id;
}

describe('embedded', () => {
  identityCases(
    () => embeddedIdentity({ db: database.db }),
    () => 'usr_owner',
  );
});

describe('Better Auth', () => {
  let owner = '';
  beforeAll(async () => {
    owner = await insertUser();
  });
  const open = () => betterAuthIdentity({ db: database.db });
  identityCases(open, () => owner);

  test('makes the creator an admin, and repairs a membership that was lost', async () => {
    const provider = open();
    const input = { externalId: newId('org'), name: 'A', slug: 'a', ownerId: owner };
    const { id } = await provider.createOrganization(input);
    const members = () =>
      sql<{ user_id: string; role: string }>`
        select user_id, role from auth_members where organization_id = ${id}`.execute(database.db);
    expect((await members()).rows).toEqual([{ user_id: owner, role: 'admin' }]);
    await sql`delete from auth_members where organization_id = ${id}`.execute(database.db);
    await provider.addMembership({ id, userId: owner, role: 'admin' });
    expect((await members()).rows).toEqual([{ user_id: owner, role: 'admin' }]);
  });

  test('refuses a creator whom nobody knows', async () => {
    const input = { externalId: newId('org'), name: 'A', slug: 'a', ownerId: 'usr_nobody' };
    await expect(open().createOrganization(input)).rejects.toMatchObject({ reason: 'rejected' });
  });
});

describe('OpenID Connect only', () => {
  test('has nothing to make and records our own id', async () => {
    const provider = oidcIdentity();
    const input = { externalId: 'org_1', name: 'A', slug: 'a', ownerId: 'subject' };
    expect(await provider.createOrganization(input)).toEqual({ id: 'org_1', externalId: 'org_1' });
    await provider.addMembership({ id: 'org_1', userId: 'subject', role: 'admin' });
    await provider.deleteOrganization('org_1');
  });
});

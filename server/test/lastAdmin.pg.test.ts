import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  allowNoAdmin,
  lockOrganization,
  withTransaction,
  type Trx,
} from '../src/db/transaction.js';
import { databaseError } from '../src/db/sqlstate.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

let test: TestApp;
let people: TestUser[];

beforeAll(async () => {
  test = await createTestApp({ backend: 'postgres' });
  people = await Promise.all(Array.from({ length: 8 }, () => test.createUser()));
});
afterAll(() => test.close());

/** Ways in which an admin stops being one. None of them asks who else is one. */
const paths: Record<string, (trx: Trx, organization: string, user: string) => Promise<unknown>> = {
  demote: (trx, organization, user) =>
    trx
      .updateTable('members')
      .set({ role: 'viewer' })
      .where('organization_id', '=', organization)
      .where('user_id', '=', user)
      .execute(),
  remove: (trx, organization, user) =>
    trx
      .deleteFrom('members')
      .where('organization_id', '=', organization)
      .where('user_id', '=', user)
      .execute(),
  'remove under the lock': async (trx, organization, user) => {
    await lockOrganization(trx, organization);
    return trx
      .deleteFrom('members')
      .where('organization_id', '=', organization)
      .where('user_id', '=', user)
      .execute();
  },
  move: async (trx, organization, user) => {
    await sql`update members set organization_id = (select id from organizations where slug = 'elsewhere') where organization_id = ${organization} and user_id = ${user}`.execute(
      trx,
    );
    await sql`delete from members where organization_id = (select id from organizations where slug = 'elsewhere') and user_id = ${user} and role = 'viewer'`.execute(
      trx,
    );
  },
  'remove on an old snapshot': async (trx, organization, user) => {
    await sql`set transaction isolation level repeatable read`.execute(trx);
    await sql`select count(*) from members`.execute(trx);
    return trx
      .deleteFrom('members')
      .where('organization_id', '=', organization)
      .where('user_id', '=', user)
      .execute();
  },
};

const pairs = Object.keys(paths).flatMap((a, i) =>
  Object.keys(paths)
    .slice(i)
    .map((b) => [a, b] as const),
);

async function admins(organization: string): Promise<{ counted: number; real: number }> {
  const { counted, real } = await test.db
    .selectFrom('organizations')
    .select((eb) => [
      'admin_count as counted',
      eb
        .selectFrom('members')
        .select((m) => m.fn.countAll<number>().as('n'))
        .where('role', '=', 'admin')
        .whereRef('organization_id', '=', 'organizations.id')
        .as('real'),
    ])
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  return { counted, real: real ?? 0 };
}

it.each(pairs)(
  'keeps an admin when one path is %s and the other is %s, at the same moment',
  async (a, b) => {
    const elsewhere = await test.createOrganization({ slug: 'elsewhere' });
    for (let round = 0; round < 10; round += 1) {
      const { id } = await test.createOrganization();
      const [first, second] = people;
      if (!first || !second) throw new Error('no people');
      await test.addMember(id, first.id);
      await test.addMember(id, second.id);
      const results = await Promise.allSettled([
        withTransaction(
          test.db,
          (trx) => paths[a]?.(trx, id, first.id) ?? Promise.reject(new Error(a)),
        ),
        withTransaction(
          test.db,
          (trx) => paths[b]?.(trx, id, second.id) ?? Promise.reject(new Error(b)),
        ),
      ]);
      expect(await admins(id)).toEqual({ counted: 1, real: 1 });
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost.map(({ reason }) => databaseError(reason)?.constraint)).toEqual([
        'members_last_admin',
      ]);
      await withTransaction(test.db, async (trx) => {
        await allowNoAdmin(trx);
        await trx.deleteFrom('members').where('organization_id', '=', elsewhere.id).execute();
      });
    }
    await test.db.deleteFrom('organizations').where('id', '=', elsewhere.id).execute();
  },
);

it('leaves exactly one of eight admins who all go at once', async () => {
  for (let round = 0; round < 15; round += 1) {
    const { id } = await test.createOrganization();
    for (const { id: user } of people) await test.addMember(id, user);
    const results = await Promise.allSettled(
      people.map(({ id: user }) =>
        withTransaction(test.db, (trx) => paths['remove']?.(trx, id, user) ?? Promise.resolve()),
      ),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await admins(id)).toEqual({ counted: 1, real: 1 });
  }
});

it('judges a whole statement by its outcome, and the deletion of the person too', async () => {
  const { id } = await test.createOrganization();
  const [first, second] = people;
  if (!first || !second) throw new Error('no people');
  const leaver = await test.createUser();
  await test.addMember(id, leaver.id);
  await test.addMember(id, second.id, 'viewer');
  const swap = sql`update members set role = case role when 'admin' then 'viewer' else 'admin' end where organization_id = ${id}`;
  await swap.execute(test.db);
  expect(await admins(id)).toEqual({ counted: 1, real: 1 });
  await swap.execute(test.db);
  await expect(
    test.db.deleteFrom('users').where('id', '=', leaver.id).execute(),
  ).rejects.toMatchObject({ constraint: 'members_last_admin' });
  await expect(sql`truncate members cascade`.execute(test.db)).rejects.toMatchObject({
    constraint: 'members_last_admin',
  });
  await withTransaction(test.db, async (trx) => {
    await allowNoAdmin(trx);
    await trx
      .deleteFrom('members')
      .where('organization_id', '=', id)
      .where('user_id', '=', leaver.id)
      .execute();
  });
  expect(await admins(id)).toEqual({ counted: 0, real: 0 });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../test/helpers.js';
import { embeddedRemote, reconcile } from '../../test/oracle.js';
import { largeSeed } from './large.js';
import { largeSignIns } from './largeRows.js';

const seed = largeSeed({ crowd: 120, batch: 50 });

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
}, 120_000);
afterAll(() => test.close());

async function count(table: 'users' | 'organizations' | 'members'): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from ${sql.table(table)}`.execute(test.db);
  return rows[0]?.count ?? 0;
}

describe('the large data', () => {
  it('goes on where a start stopped that was killed', async () => {
    await sql`create function fail() returns trigger language plpgsql as 'begin raise exception ''killed''; end'`.execute(
      test.db,
    );
    await sql`create trigger fail before insert on datasets for each row
      when (new.organization_id = 'org_large_000070') execute function fail()`.execute(test.db);
    await expect(seed(test.deps)).rejects.toThrow('killed');
    expect(await count('organizations')).toBe(51);
    await sql`drop trigger fail on datasets`.execute(test.db);

    expect(await seed(test.deps)).toHaveLength(largeSignIns().length);
    expect(await count('organizations')).toBe(121);
    expect(await count('users')).toBe(122);
    const off = await sql`select tgname from pg_trigger where tgenabled = 'D'`.execute(test.db);
    expect(off.rows).toEqual([]);
  }, 120_000);

  it('has members and organizations as many as asked for, half of these on a second level', async () => {
    const { rows } = await sql<{ parent_id: string; count: number }>`
      select parent_id, count(*) as count from organizations where parent_id is not null
      group by parent_id order by parent_id`.execute(test.db);
    expect(rows[0]).toEqual({ parent_id: 'org_large', count: 60 });
    expect(rows.slice(1).map((row) => row.count)).toEqual([10, 10, 10, 10, 10, 10]);
    const root = await test.db
      .selectFrom('organizations')
      .select('member_count')
      .where('id', '=', 'org_large')
      .executeTakeFirst();
    expect(root?.member_count).toBe(121);
  });

  it('has an admin everywhere, counts that are true, and everything set up', async () => {
    const { rows } = await sql`
      select o.id from organizations o left join members m on m.organization_id = o.id group by o.id
      having count(m.user_id) <> o.member_count or count(*) filter (where m.role = 'admin') <> o.admin_count
        or o.admin_count = 0`.execute(test.db);
    expect(rows).toEqual([]);
    expect(await reconcile(test.db, await embeddedRemote(test.db))).toEqual([]);
  });

  it('is not made twice, nor again where something was deleted since', async () => {
    await test.db.deleteFrom('organizations').where('id', '=', 'org_large_000120').execute();
    const before = [await count('organizations'), await count('members')];
    expect(await seed(test.deps)).toHaveLength(largeSignIns().length);
    expect([await count('organizations'), await count('members')]).toEqual(before);
  });
});

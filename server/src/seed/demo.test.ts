import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApiKey,
  Billing,
  ChildOrganization,
  Invoice,
  keyStatuses,
  KeyUsage,
  Organization,
  PaymentMethod,
  Rollup,
  SubtreeMatch,
  Email,
  OrganizationName,
  Slug,
  nameOf,
} from '../../../src/contract/index.js';
import * as z from 'zod/mini';
import { createTestApp, type TestApp } from '../../test/helpers.js';
import { embeddedRemote, reconcile } from '../../test/oracle.js';
import { demoSignIns } from './demoPeople.js';
import { seedDemo } from './demo.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ env: { ORGKIT_SEED: 'demo' } });
  await seedDemo(test.deps);
}, 120_000);
afterAll(() => test.close());

async function signIn(email: string, password: string): Promise<string> {
  const answer = await test.call('POST', '/api/auth/sign-in/email', { body: { email, password } });
  expect(answer.status).toBe(200);
  return z.parse(z.string(), answer.body['token']);
}

/** Every row of every table that a seed may write. */
async function everything(db: TestApp['db']): Promise<string> {
  const tables = await sql<{
    name: string;
  }>`select table_name as name from information_schema.tables
    where table_schema = 'orgkit' and table_name <> 'rate_limits' order by 1`.execute(db);
  const texts = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql`select t::text from ${sql.table(name)} t order by 1`.execute(db);
    texts.push(`${name} ${JSON.stringify(rows)}`);
  }
  return texts.join('\n');
}

describe('the demo', () => {
  it('has an agency with 1,204 members and organizations below it, three levels deep', async () => {
    const organizations = await test.db.selectFrom('organizations').selectAll().execute();
    const northwind = organizations.find(({ slug }) => slug === 'northwind');
    expect(northwind).toMatchObject({ plan: 'agency', member_count: 1204, parent_id: null });
    const below = (id: string | undefined) =>
      organizations.filter(({ parent_id }) => parent_id === id).map(({ slug }) => slug);
    expect(below(northwind?.id)).toEqual(
      expect.arrayContaining(['harbor-dental-group', 'brightline-solar', 'koenji-ramen']),
    );
    const harbor = organizations.find(({ slug }) => slug === 'harbor-dental-group');
    expect(below(harbor?.id)).toEqual(['harbor-dental-bend', 'harbor-dental-eugene']);
  });

  it('has clients on five levels, one of them suspended, that the agency belongs to in part', async () => {
    const token = await signIn('amara@northwind.example', 'demo-password-1');
    const ask = (path: string) =>
      test.call('GET', `/admin/partner-console/${path}`, { token, org: 'org_northwind' });
    const { body } = await ask('search?q=ballard-youth');
    const [match] = z.parse(z.array(SubtreeMatch), body);
    expect(match?.breadcrumb.map(({ slug }) => slug)).toEqual([
      ...['northwind', 'cascadia-fitness', 'cascadia-washington', 'cascadia-seattle-ballard'],
      'cascadia-seattle-ballard-youth',
    ]);
    const children = z.parse(z.array(ChildOrganization), (await ask('children')).body);
    expect(new Set(children.map(({ is_member }) => is_member))).toEqual(new Set([true, false]));
    expect(children.filter(({ suspended }) => suspended).map(({ slug }) => slug)).toEqual([
      'old-mill-pizza',
    ]);
    const rollup = z.parse(z.array(Rollup), (await ask('rollup')).body);
    expect(rollup).toHaveLength(children.length);
  });

  it('has an admin in every organization, and counts that are true', async () => {
    const { rows } = await sql<{ id: string }>`
      select o.id from organizations o left join members m on m.organization_id = o.id
      group by o.id
      having count(m.user_id) <> o.member_count or count(*) filter (where m.role = 'admin') <> o.admin_count
        or o.admin_count = 0`.execute(test.db);
    expect(rows).toEqual([]);
  });

  it('has names, addresses and slugs that the contract accepts', async () => {
    const people = await test.db.selectFrom('users').selectAll().execute();
    const Name = z.nullable(nameOf('Name', 100));
    for (const { email, first_name, last_name } of people) {
      expect(z.parse(Email, email)).toBe(email);
      expect(z.parse(Name, first_name)).toBe(first_name);
      expect(z.parse(Name, last_name)).toBe(last_name);
    }
    const organizations = await test.db.selectFrom('organizations').selectAll().execute();
    for (const { name, slug, billing_email } of organizations) {
      expect(z.parse(OrganizationName, name)).toBe(name);
      expect(z.parse(Slug, slug)).toBe(slug);
      expect(z.parse(Email, billing_email)).toBe(billing_email);
    }
  });

  it('has members who joined over two years, mostly viewers, in many scripts', async () => {
    const members = await test.db
      .selectFrom('members')
      .selectAll()
      .where('organization_id', '=', 'org_northwind')
      .execute();
    const share = (part: number) => part / members.length;
    expect(share(members.filter(({ role }) => role === 'viewer').length)).toBeGreaterThan(0.9);
    const days = members.map(
      ({ created_at }) => (Date.now() - Date.parse(created_at)) / 86_400_000,
    );
    expect(Math.max(...days)).toBeGreaterThan(700);
    expect(share(days.filter((age) => age < 365).length)).toBeGreaterThan(0.3);
    for (const { created_at, last_active_at } of members) {
      if (last_active_at !== null) expect(last_active_at >= created_at).toBe(true);
    }
    const names = members.map(({ name }) => name).join(' ');
    for (const script of [
      'Han',
      'Hiragana',
      'Hangul',
      'Cyrillic',
      'Arabic',
      'Devanagari',
      'Greek',
      'Thai',
    ]) {
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
    }
  });

  it('has set up every organization as the embedded providers would have', async () => {
    const { db } = test;
    expect(await reconcile(db, await embeddedRemote(db))).toEqual([]);
    const runs = await db.selectFrom('provisioning_runs').selectAll().execute();
    expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'complete'));
    expect(runs).toHaveLength((await db.selectFrom('organizations').select('id').execute()).length);
    for (const { organization_id } of runs) {
      const state = await test.deps.provisioning.getProvisioning(organization_id);
      expect(state?.steps.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done']);
      expect(state?.steps[2]?.phone_number).toMatch(/^\+1555\d{7}$/);
    }
  });

  it('has a year of usage with a rhythm, growth, and a day on which one key did too much', async () => {
    const { rows } = await sql<{ day: string; calls: number; dow: number }>`select start as day,
        sum(conversations)::bigint as calls, extract(dow from start)::integer as dow
      from usage_days where organization_id = 'org_northwind' group by start order by start`.execute(
      test.db,
    );
    const calls = (wanted: typeof rows) => wanted.reduce((sum, row) => sum + row.calls, 0);
    expect(rows.length).toBeGreaterThan(360);
    expect(calls(rows.filter(({ dow }) => dow === 0)) * 3).toBeLessThan(
      calls(rows.filter(({ dow }) => dow === 3)),
    );
    expect(calls(rows.slice(-60))).toBeGreaterThan(1.3 * calls(rows.slice(0, 60)));
    const busiest = [...rows].sort((a, b) => b.calls - a.calls)[0];
    const age = (Date.now() - Date.parse(busiest?.day ?? '')) / 86_400_000;
    expect(Math.floor(age)).toBe(37);
    const differing = await sql`select organization_id from usage_hours group by 1 except
      select organization_id from usage_days group by 1`.execute(test.db);
    expect(differing.rows).toEqual([]);
    const hours =
      await sql`select (select sum(duration_ms) from usage_hours) = (select sum(duration_ms) from usage_days) as same`.execute(
        test.db,
      );
    expect(hours.rows).toEqual([{ same: true }]);
  });

  it('changes nothing on a second start', async () => {
    const before = await everything(test.db);
    expect(await seedDemo(test.deps)).toHaveLength(demoSignIns().length);
    expect(await everything(test.db)).toBe(before);
  });
});

describe('the people of the demo', () => {
  it('can sign in with the password that is shown', async () => {
    const shown = await test.call('GET', '/dev/demo.json');
    expect(shown.body).toEqual(
      demoSignIns().map(({ email, password, role }) => ({ email, password, role })),
    );
    for (const { email, password } of demoSignIns()) await signIn(email, password);
  }, 60_000);

  it('are an admin with many organizations, and one with none but an invitation', async () => {
    const amara = await signIn('amara@northwind.example', 'demo-password-1');
    const { body } = await test.call('GET', '/admin/organizations', { token: amara });
    const mine = z.parse(z.array(Organization), body);
    expect(mine.length).toBeGreaterThan(5);
    expect(mine.find(({ slug }) => slug === 'northwind')?.roles).toEqual(['admin']);

    const noor = await signIn('noor@brightline.example', 'demo-password-1');
    const none = await test.call('GET', '/admin/organizations', { token: noor });
    expect(none.body).toEqual([]);
    const invited = await test.call('GET', '/admin/users/me/invitations', { token: noor });
    expect(invited.text).toContain('Brightline Solar');
  });

  it('see invitations of every status', async () => {
    const token = await signIn('amara@northwind.example', 'demo-password-1');
    const { text } = await test.call('GET', '/admin/invitations?status=all', {
      token,
      org: 'org_northwind',
    });
    for (const status of ['Pending', 'Accepted', 'Revoked', 'Expired', 'Declined']) {
      if (status !== 'Declined') expect(text).toContain(`"status":"${status}"`);
      else expect(text).toMatch(/"declined_at":"2/);
    }
  });

  it('see keys in every status, one of them shrunk and one being replaced, and tokens', async () => {
    const call = {
      token: await signIn('amara@northwind.example', 'demo-password-1'),
      org: 'org_northwind',
    };
    const path = '/admin/organization-pats';
    const keys = z.parse(z.array(ApiKey), (await test.call('GET', path, call)).body);
    expect(new Set(keys.map(({ status }) => status))).toEqual(new Set(keyStatuses));
    expect(keys.flatMap(({ lost_scopes = [] }) => lost_scopes)).toContain('members:manage');
    expect(keys.some(({ last_used_at }) => last_used_at === null)).toBe(true);
    const old = keys.find(({ status }) => status === 'rotating');
    const usage = await test.call('GET', `${path}/${old?.key_id}/usage`, call);
    const { hours } = z.parse(KeyUsage, usage.body);
    expect(hours).toHaveLength(336);
    // Two hours of which the new key is there: the old one is still in use, and less and less.
    const lately = (generation: number) =>
      hours
        .slice(-4)
        .reduce((sum, row) => sum + (row.generation === generation ? row.requests : 0), 0);
    expect(lately(1)).toBeGreaterThan(0);
    expect(lately(2)).toBeGreaterThan(lately(1));
    const tokens = await test.call('GET', '/admin/user-pats', call);
    expect(z.parse(z.array(ApiKey), tokens.body)).toHaveLength(3);
  });

  it('see a year of invoices, and who pays them', async () => {
    const call = {
      token: await signIn('amara@northwind.example', 'demo-password-1'),
      org: 'org_northwind',
    };
    const { body } = await test.call('GET', '/admin/billing', call);
    expect(z.parse(Billing, body)).toMatchObject({ plan: 'agency', status: 'active' });
    const list = await test.call('GET', '/admin/billing/invoices', call);
    const paid = z.parse(z.array(Invoice), list.body);
    expect(paid.length).toBeGreaterThan(11);
    expect(new Set(paid.map((each) => `${each.status} ${each.amount_due_cents}`))).toEqual(
      new Set(['paid 125000']),
    );
    const cards = await test.call('GET', '/admin/billing/payment-methods', call);
    expect(z.parse(z.array(PaymentMethod), cards.body).map(({ is_default }) => is_default)).toEqual(
      [true, false],
    );
  });

  it('are not shown any more when they have changed their password', async () => {
    await test.db
      .updateTable('auth_accounts')
      .set({ updated_at: new Date() })
      .where('user_id', '=', 'usr_dana')
      .execute();
    const { text } = await test.call('GET', '/dev/demo.json');
    expect(text).not.toContain('dana@');
    expect(text).toContain('amara@');
  });
});

it('offers nobody on a server without the demo', async () => {
  const plain = await createTestApp({ env: { ORGKIT_SEED: 'none' }, over: test });
  expect(await plain.call('GET', '/dev/demo.json')).toMatchObject({ status: 200, text: '[]' });
  await plain.close();
});

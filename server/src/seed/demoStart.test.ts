import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../test/helpers.js';
import { createProviders } from '../providers/index.js';
import { seedDemo } from './demo.js';
import { demoSignIns } from './demoPeople.js';

describe('a database that is not new', () => {
  // One database for all of these: a new one takes seconds on a busy machine.
  let other: TestApp;
  const isFilled = async () =>
    (await other.db.selectFrom('organizations').select('id').execute()).length > 0;
  beforeAll(async () => {
    other = await createTestApp({ env: { ORGKIT_SEED: 'demo' } });
  }, 120_000);
  afterAll(() => other.close());

  it('is left alone, and no demo people are offered', async () => {
    const { id } = await other.createUser({ email: 'amara@northwind.example' });
    expect(await seedDemo(other.deps)).toEqual([]);
    expect(await isFilled()).toBe(false);
    expect((await other.call('GET', '/dev/demo.json')).text).toBe('[]');
    await other.db.deleteFrom('users').where('id', '=', id).execute();
  });

  it('is filled after a start that failed half-way, and leaves steps of real providers to a retry', async () => {
    const real = await createTestApp({
      env: {
        ...{ STRIPE_SECRET_KEY: 'sk_test_none', IDENTITY_PROVIDER: 'better-auth' },
        ORGKIT_SEED: 'demo',
      },
      over: other,
    });
    await sql`create function fail() returns trigger language plpgsql as 'begin raise exception ''killed''; end'`.execute(
      other.db,
    );
    await sql`create trigger fail before insert on provisioning_steps execute function fail()`.execute(
      other.db,
    );
    await expect(seedDemo(real.deps)).rejects.toThrow('killed');
    expect(await isFilled()).toBe(false);

    await sql`drop trigger fail on provisioning_steps`.execute(other.db);
    expect(await seedDemo(real.deps)).toHaveLength(demoSignIns().length);
    const state = await real.deps.provisioning.getProvisioning('org_northwind');
    expect(state?.status).toBe('partial');
    expect(state?.steps.map(({ status }) => status)).toEqual(['done', 'failed', 'done', 'done']);
    expect(await other.db.selectFrom('ledger_customers').select('id').execute()).toEqual([]);
    const { identity } = await createProviders(real.deps.config, real);
    const recorded = await sql<{ id: string }>`select result ->> 'organization' as id
      from provisioning_steps where organization_id = 'org_northwind' and step = 'identity'`.execute(
      other.db,
    );
    expect(await identity.findOrganization('org_northwind')).toMatchObject(recorded.rows[0] ?? {});
  }, 120_000);
});

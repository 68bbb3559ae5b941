import { afterAll, beforeAll, expect, it } from 'vitest';
import { rollDueAccounts } from '../src/billing/worker.js';
import { createTestApp, type TestApp } from './helpers.js';

const ROUNDS = 25;
const AT_ONCE = 8;
const MONTH = 32 * 86_400_000;

let test: TestApp;
let userId: string;

beforeAll(async () => {
  test = await createTestApp({ backend: 'postgres' });
  userId = (await test.createUser()).id;
});
afterAll(() => test.close());

async function call(org: string, method: string, path: string, body?: unknown) {
  const token = await test.login(userId);
  return test.call(method, `/admin/billing${path}`, { token, org, ...(body ? { body } : {}) });
}

async function payer(): Promise<string> {
  const { id } = await test.createOrganization();
  await test.addMember(id, userId);
  await call(id, 'POST', '/payment-methods', { payment_method_id: 'pm_card_visa' });
  await call(id, 'POST', '/subscription/change', { plan: 'smb' });
  return id;
}

async function invoices(org: string): Promise<[number, number][]> {
  const rows = await test.db
    .selectFrom('invoices')
    .select(['amount_due_cents', 'attempts'])
    .where('organization_id', '=', org)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => [row.amount_due_cents, row.attempts]);
}

const many = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)));

it(`charges once when ${AT_ONCE} people move up at once, and once when a period ends before as many eyes`, async () => {
  const wrong: unknown[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const org = await payer();
    const answers = await many(() => call(org, 'POST', '/subscription/change', { plan: 'agency' }));
    const codes = answers.map(({ status, body }) => (status === 200 ? 'ok' : body['code']));
    const refusals = codes.filter((code) => code === 'plan_unchanged').length;
    const upgrades = (await invoices(org)).filter(([sum]) => sum > 0);
    if (refusals !== AT_ONCE - 1 || upgrades.length !== 1) wrong.push({ round, codes, upgrades });

    test.clock.setOffset(test.clock.offsetMs() + MONTH);
    const looks = await many(async (index) => {
      if (index % 2 === 1) return (await call(org, 'GET', '')).status;
      await rollDueAccounts(test.deps);
      return 200;
    });
    const failed = looks.filter((status) => status !== 200);
    const renewals = (await invoices(org)).slice(2);
    if (failed.length > 0 || JSON.stringify(renewals) !== '[[125000,1]]') {
      wrong.push({ round, failed, renewals });
    }
    // A later round's month is not this one's business.
    await test.db.deleteFrom('organizations').where('id', '=', org).execute();
  }
  expect(wrong).toEqual([]);
  expect(test.logged.filter((line) => line.includes('could not be brought up'))).toEqual([]);
}, 120_000);

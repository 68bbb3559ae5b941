import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rollDueAccounts } from '../src/billing/worker.js';
import { createTestApp, type Answer, type TestApp } from './helpers.js';

const DAY = 86_400_000;

let test: TestApp;
let org: string;
let userId: string;

// A new session each time: the clock moves further than one lives.
const call = async (method: string, path: string, body?: unknown): Promise<Answer> =>
  test.call(method, `/admin/billing${path}`, {
    ...{ token: await test.login(userId), org },
    ...(body !== undefined && { body }),
  });
const addCard = (id: string) => call('POST', '/payment-methods', { payment_method_id: id });
const change = (plan: string) => call('POST', '/subscription/change', { plan });
const preview = (plan: string) => call('POST', '/subscription/preview', { plan });
const advance = (ms: number) => test.clock.setOffset(test.clock.offsetMs() + ms);

async function newOrganization(): Promise<void> {
  const user = await test.createUser();
  userId = user.id;
  org = (await test.createOrganization()).id;
  await test.addMember(org, user.id);
}

const invoices = () =>
  test.db
    .selectFrom('invoices')
    .selectAll()
    .where('organization_id', '=', org)
    .orderBy('sequence')
    .execute();

async function audits(): Promise<string[]> {
  const rows = await test.db
    .selectFrom('audit_events')
    .select('action')
    .where('organization_id', '=', org)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ action }) => action);
}

beforeAll(async () => {
  test = await createTestApp({ env: { RATE_LIMITS: 'on', OPERATOR_EMAIL: 'sales@example.com' } });
});
beforeEach(newOrganization);
afterAll(() => test.close());

describe('what was shown', () => {
  it('is what is charged, however many seconds later, and on the invoice line by line', async () => {
    await addCard('pm_card_visa');
    await change('smb');
    advance(10.3 * DAY);
    const shown = (await preview('agency')).body;
    advance(50 * 60_000);
    expect((await change('agency')).body).toMatchObject({ plan: 'agency', status: 'active' });
    const [, upgrade] = await invoices();
    expect([upgrade?.amount_due_cents, upgrade?.status]).toEqual([shown['due_now_cents'], 'paid']);
    const lines = await test.db
      .selectFrom('invoice_lines')
      .select(['description', 'amount_cents'])
      .where('invoice_id', '=', upgrade?.id ?? '')
      .orderBy('position')
      .execute();
    expect(shown['lines']).toMatchObject(lines);
  });

  it('is not charged when it would have become another amount: 409, until it is shown again', async () => {
    await addCard('pm_card_visa');
    await change('smb');
    await preview('agency');
    advance(2 * 3_600_000);
    const late = await change('agency');
    expect([late.status, late.body['code']]).toEqual([409, 'conflict']);
    expect(await invoices()).toHaveLength(1);
    const shown = (await preview('agency')).body;
    expect((await change('agency')).status).toBe(200);
    expect((await invoices())[1]?.amount_due_cents).toBe(shown['due_now_cents']);
  });

  it('may be old when the amount is the same', async () => {
    await preview('agency');
    await addCard('pm_card_visa');
    advance(3 * DAY);
    expect((await change('agency')).status).toBe(200);
  });

  it('holds for the person to whom it was shown', async () => {
    await addCard('pm_card_visa');
    await change('smb');
    await preview('agency');
    advance(2 * DAY);
    const other = await test.createUser();
    await test.addMember(org, other.id);
    userId = other.id;
    expect((await change('agency')).status).toBe(200);
  });
});

describe('periods', () => {
  it('roll over in the background, once, and leave word', async () => {
    await addCard('pm_card_visa');
    await change('agency');
    await change('smb');
    advance(32 * DAY);
    await Promise.all([rollDueAccounts(test.deps), rollDueAccounts(test.deps), call('GET', '')]);
    expect((await invoices()).map((row) => row.amount_due_cents)).toEqual([125_000, 0]);
    const { plan } = await test.db
      .selectFrom('organizations')
      .select('plan')
      .where('id', '=', org)
      .executeTakeFirstOrThrow();
    expect(plan).toBe('smb');
    const told = await audits();
    expect(told.slice(3).sort()).toEqual([
      ...['billing.payment_succeeded', 'billing.period_started', 'billing.plan_changed'],
    ]);
  });

  it('are tried again on days 3, 7 and 14, in the background', async () => {
    await addCard('pm_card_visa');
    await change('agency');
    const bad = String((await addCard('pm_card_chargeCustomerFail')).body['id']);
    await call('PUT', `/payment-methods/${bad}/default`);
    const end = Date.parse(String((await call('GET', '')).body['current_period_end']));
    const attempts: unknown[] = [];
    for (const day of [0, 2.9, 3.1, 7.1, 14.1, 20]) {
      advance(end + day * DAY + 1000 - test.clock.now().getTime());
      await rollDueAccounts(test.deps);
      attempts.push((await invoices())[1]?.attempts);
    }
    expect(attempts).toEqual([1, 1, 2, 3, 4, 4]);
    expect((await call('GET', '')).body['status']).toBe('past_due');
  });
});

it('counts a plan that has ended, or is due to, as none', async () => {
  await addCard('pm_card_visa');
  await change('agency');
  const child = async (name: string) =>
    test.call('POST', '/admin/organizations', {
      token: await test.login(userId),
      body: { name, slug: `${name.toLowerCase()}-${org.slice(-6).toLowerCase()}`, parent_id: org },
    });
  expect((await child('First')).status).toBe(200);
  await change('smb');
  const shown = (await call('GET', '')).body;
  expect(shown).toMatchObject({ plan: 'agency', pending_plan: 'smb' });
  advance(32 * DAY);
  expect((await child('Second')).body['code']).toBe('plan_required');
});

it('mails the operator of who asks about Enterprise, five times an hour for an organization', async () => {
  const ask = () =>
    call('POST', '/enterprise-contact', {
      name: 'Ada',
      email: 'ada@example.com',
      message: 'Hello,\nwe need more.',
    });
  const first = await ask();
  expect([first.status, first.body]).toEqual([202, { status: 'received' }]);
  const mails = await test.db.selectFrom('mails').selectAll().execute();
  expect(mails.map(({ recipient, kind }) => [recipient, kind])).toEqual([
    ['sales@example.com', 'enterprise_contact'],
  ]);
  expect(mails[0]?.text).toContain('Ada <ada@example.com>');
  for (let index = 0; index < 4; index += 1) await ask();
  const limited = await ask();
  expect([limited.status, limited.headers.has('retry-after')]).toEqual([429, true]);
});

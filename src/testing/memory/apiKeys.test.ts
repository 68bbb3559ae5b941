import { expect, test } from 'vitest';
import { ApiKey, CreatedKey, KeyUsage, RotatedKey } from '../../contract/index.js';
import { createMemoryClient } from '../createMemoryClient.js';

const call = { organizationId: 'org_northwind' };
const HOUR = 3_600_000;

test('the demo has a key in every state, in the form of the contract', async () => {
  const client = createMemoryClient();
  const { items, total } = await client.apiKeys.list({}, call);
  expect(items.map((item) => ApiKey.parse(item))).toEqual(items);
  expect(total).toBe(9);
  const statuses = new Set(items.map(({ status }) => status));
  expect([...statuses].sort()).toEqual(['active', 'expired', 'revoked', 'rotating']);
  expect(items.filter(({ last_used_at }) => last_used_at === null)).toHaveLength(2);
  const shrunk = items.find(({ name }) => name === 'Support desk');
  expect(shrunk).toMatchObject({
    scopes: ['members:read', 'conversations:read'],
    lost_scopes: ['members:manage'],
    created_by: { user_id: 'user_siobhan', name: 'Siobhán Ní Bhriain' },
  });
  const soon = items.filter(
    ({ expires_at, status }) =>
      status === 'active' && (expires_at ?? Infinity) < client.control.now().getTime() + 336 * HOUR,
  );
  expect(soon.map(({ name }) => name)).toEqual(['Nightly import', 'Staging tests']);
});

test('the demo shows a rotation whose old key is still in use', async () => {
  const client = createMemoryClient();
  const { items } = await client.apiKeys.list({}, call);
  const old = items.find(({ status }) => status === 'rotating');
  const fresh = items.find(({ key_id }) => key_id === old?.replaced_by);
  expect([old?.generation, fresh?.generation, fresh?.replaces]).toEqual([1, 2, old?.key_id]);
  const usage = await client.apiKeys.usage({ key_id: fresh?.key_id ?? '' }, call);
  expect(KeyUsage.parse(usage)).toEqual(usage);
  expect(usage.hours).toHaveLength(2 * 168);
  const [oldNow, freshNow] = usage.hours.slice(-2);
  expect(oldNow?.hour).toBe('2026-03-18T09:00:00Z');
  expect(oldNow?.requests).toBeGreaterThan(0);
  expect(freshNow?.requests).toBeGreaterThan(10 * (oldNow?.requests ?? 0));
  expect(await client.apiKeys.usage({ key_id: old?.key_id ?? '' }, call)).toEqual(usage);
});

test('the old key of a rotation stops when its time is over, and its use is counted until then', async () => {
  const client = createMemoryClient();
  const made = await client.apiKeys.create({ name: 'Import', scopes: ['agents:read'] }, call);
  expect(CreatedKey.parse(made)).toEqual(made);
  const rotated = await client.apiKeys.rotate({ key_id: made.key_id, grace_seconds: 3600 }, call);
  expect(RotatedKey.parse(rotated)).toEqual(rotated);
  client.control.countRequests(made.key_id, 3, '192.0.2.7');
  client.control.countRequests(rotated.key_id, 5);
  const usage = await client.apiKeys.usage({ key_id: made.key_id }, call);
  expect(usage.hours.slice(-2).map(({ requests }) => requests)).toEqual([3, 5]);
  const find = async () =>
    (await client.apiKeys.list({}, call)).items.find(({ key_id }) => key_id === made.key_id);
  expect(await find()).toMatchObject({ status: 'rotating', last_used_ip: '192.0.2.7' });
  await client.control.advance(HOUR);
  expect(await find()).toMatchObject({ status: 'expired', replaced_by: rotated.key_id });
});

test('the demo has tokens, and each person sees their own', async () => {
  const client = createMemoryClient();
  const { items } = await client.tokens.list({}, {});
  expect(items.map((item) => ApiKey.parse(item))).toEqual(items);
  expect(items.map(({ status }) => status)).toEqual(['active', 'active', 'active', 'expired']);
  const other = client.signedInAs('user_dana');
  expect((await other.tokens.list({}, {})).items).toEqual([]);
});

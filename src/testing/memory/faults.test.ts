import { expect, test } from 'vitest';
import { ApiError } from '../../client/ApiError.js';
import { createMemoryClient } from '../createMemoryClient.js';
import type { FaultKind } from './faults.js';

const call = { organizationId: 'org_harbor' };

test.each<[FaultKind, number, string]>([
  ['network', 0, 'network'],
  ['timeout', 0, 'timeout'],
  ['dropped', 0, 'network'],
  ['partial', 0, 'malformed_response'],
  [401, 401, 'invalid_token'],
  [409, 409, 'conflict'],
  [412, 412, 'version_conflict'],
  [429, 429, 'rate_limited'],
  [500, 500, 'internal_error'],
  ['slug_taken', 409, 'slug_taken'],
])('%s answers %i %s, once', async (error, status, code) => {
  const client = createMemoryClient();
  client.control.fail('members.list', { error });
  await expect(client.members.list({}, call)).rejects.toMatchObject({ status, code });
  await expect(client.members.list({}, call)).resolves.toMatchObject({ total: 4 });
});

test('says how long to wait when calls come too often', async () => {
  const client = createMemoryClient();
  client.control.fail('members.list', { error: 429, retryAfter: 5000 });
  await expect(client.members.list({}, call)).rejects.toMatchObject({ retryAfter: 5000 });
});

test('fails as often as it is told, and takes faults in order', async () => {
  const client = createMemoryClient({ faults: { 'roles.list': { error: 500, times: 2 } } });
  client.control.fail('roles.list', { error: 'timeout' });
  const codes = [];
  for (let turn = 0; turn < 4; turn += 1) {
    codes.push(
      await client.roles.list({}, call).then(
        () => 'ok',
        (error: unknown) => (error instanceof ApiError ? error.code : error),
      ),
    );
  }
  expect(codes).toEqual(['internal_error', 'internal_error', 'timeout', 'ok']);
});

test('takes faults back', async () => {
  const client = createMemoryClient();
  client.control.fail('roles.list', { error: 500, times: Infinity });
  client.control.heal('roles.list');
  await expect(client.roles.list({}, call)).resolves.toHaveLength(2);
});

test('a plain fault leaves everything as it was', async () => {
  const client = createMemoryClient();
  client.control.fail('members.remove', { error: 'timeout' });
  await expect(client.members.remove({ user_id: 'user_olu' }, call)).rejects.toThrow(ApiError);
  expect((await client.members.list({}, call)).total).toBe(4);
});

test('an answer lost on its way leaves the work done', async () => {
  const client = createMemoryClient();
  client.control.fail('members.remove', { error: 'timeout', afterCommit: true });
  await expect(client.members.remove({ user_id: 'user_olu' }, call)).rejects.toThrow(ApiError);
  expect((await client.members.list({}, call)).total).toBe(3);
});

test('a creation whose answer is lost happens once when it is sent again', async () => {
  const client = createMemoryClient({ seed: 'empty' });
  const input = { name: 'Once', slug: 'once-only' };
  const keyed = { idempotencyKey: 'a-key' };
  client.control.fail('organizations.create', { error: 'dropped', times: 3 });
  for (let turn = 0; turn < 3; turn += 1) {
    await expect(client.organizations.create(input, keyed)).rejects.toThrow(ApiError);
  }
  const made = await client.organizations.create(input, keyed);
  expect((await client.organizations.list({}, {})).items.map(({ id }) => id)).toEqual([made.id]);
});

test('the session of one person ends without the others', async () => {
  const client = createMemoryClient();
  client.control.setSignedIn('user_amara', false);
  await expect(client.users.me({}, {})).rejects.toMatchObject({ code: 'invalid_token' });
  await expect(client.signedInAs('user_ines').users.me({}, {})).resolves.toHaveProperty('id');
  await expect(client.signedInAs(null).users.me({}, {})).rejects.toMatchObject({
    code: 'missing_token',
  });
});

test('an extension taken away is unsupported from then on', async () => {
  const client = createMemoryClient();
  client.control.setCapability('slug_hold', false);
  await expect(client.organizations.holdSlug({ slug: 'held' }, {})).rejects.toMatchObject({
    status: 0,
    code: 'unsupported',
  });
});

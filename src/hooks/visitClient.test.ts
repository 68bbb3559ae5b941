import { expect, it, vi } from 'vitest';
import { ApiError, type OrgClient } from '../client/index.js';
import { createMemoryWorld } from '../testing/index.js';
import { endVisit } from './endingVisits.js';
import { visitClient } from './visitClient.js';

const grant = { grant_id: 'act_1', organization_id: 'org_child' };
const inside = { organizationId: 'org_child' };
const above = { organizationId: 'org_above' };

async function setUp() {
  const world = await createMemoryWorld();
  const { client } = await world.signUp({
    ...{ email: 'ada@example.com', first_name: 'Ada', last_name: 'Test', email_verified: true },
  });
  const list = vi.spyOn(client.members, 'list').mockResolvedValue({
    ...{ items: [], nextCursor: null, total: 0 },
  });
  const visit: OrgClient = visitClient(client, grant);
  return { list, visit };
}

function ending() {
  let settle: { done: () => void; fail: (error: unknown) => void } = { done() {}, fail() {} };
  const answered = new Promise<void>((done, fail) => {
    settle = { done, fail };
  });
  return { ...settle, ended: endVisit(grant.grant_id, () => answered) };
}

it('asks inside the organization under the grant, and elsewhere without', async () => {
  const { list, visit } = await setUp();
  await visit.members.list({}, inside);
  await visit.members.list({}, above);
  expect(list.mock.calls.map(([, call]) => call)).toEqual([{ ...inside, actAs: 'act_1' }, above]);
});

it('asks nothing more inside once the visit is being ended', async () => {
  const { list, visit } = await setUp();
  const { done, ended } = ending();
  const waiting = visit.members.list({}, inside);
  await visit.members.list({}, above);
  done();
  await ended;
  await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
  await expect(visit.members.list({}, inside)).rejects.toBeInstanceOf(ApiError);
  expect(list.mock.calls.map(([, call]) => call)).toEqual([above]);
});

it('asks what has waited when the visit could not be ended', async () => {
  const { list, visit } = await setUp();
  const { fail, ended } = ending();
  const waiting = visit.members.list({}, inside);
  fail(new Error('No answer.'));
  await expect(ended).rejects.toThrow('No answer.');
  await expect(waiting).resolves.toMatchObject({ total: 0 });
  expect(list).toHaveBeenCalledTimes(1);
});

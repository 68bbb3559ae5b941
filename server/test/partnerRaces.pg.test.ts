import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';
import { seededRandom } from './random.js';
import { checkForest } from './treeOracle.js';

const OPERATIONS = 2000;
const AT_ONCE = 12;

const random = seededRandom();

let test: TestApp;
let partner: TestUser;
beforeAll(async () => {
  test = await createTestApp({
    backend: 'postgres',
    env: { ALLOW_ORGANIZATION_DELETE: 'on' },
  });
  partner = await test.createUser();
});
afterAll(() => test.close());

it(`stays a forest through ${OPERATIONS} changes at once (seed ${random.seed})`, async () => {
  const top = (await test.createOrganization({ plan: 'agency' })).id;
  await test.addMember(top, partner.id);
  const known = [top];
  const tally: Record<string, number> = {};
  const note = (what: string) => void (tally[what] = (tally[what] ?? 0) + 1);
  let made = 0;

  // Few places, so that those who create, delete and suspend meet at the same ones.
  const place = () => known[Math.max(0, known.length - 1 - random.below(14))] ?? top;
  const call = (method: string, path: string, org: string, body?: object) =>
    test.call(method, path, { token: partner.token, org, ...(body && { body }) });

  const operations = {
    async create() {
      made += 1;
      const slug = `race-${made}`;
      const body = { name: 'Race', slug, parent_id: place() };
      const { status, body: answer } = await test.call('POST', '/admin/organizations', {
        ...{ token: partner.token, body },
        headers: { Prefer: 'respond-async' },
      });
      if (status === 202) known.push(String(answer['id']));
      return status === 202 ? 'created' : String(answer['code']);
    },
    async remove() {
      const id = place();
      if (id === top) return 'spared';
      const row = await test.db
        .selectFrom('organizations')
        .select('slug')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const body = { confirm_slug: row.slug };
      const { status, body: answer } = await call('DELETE', `/admin/organizations/${id}`, id, body);
      return status === 204 ? 'deleted' : String(answer['code']);
    },
    async suspend() {
      const verb = random.pick(['suspend', 'resume']);
      const path = `/admin/partner-console/children/${place()}/${verb}`;
      const { status, body: answer } = await call('POST', path, top);
      return status === 200 ? verb : String(answer['code']);
    },
    async move() {
      const [from, to] = [place(), place()];
      return test.db
        .updateTable('organizations')
        .set({ parent_id: to })
        .where('id', '=', from)
        .where('parent_id', '<>', to)
        .executeTakeFirst()
        .then(
          ({ numUpdatedRows }) => (numUpdatedRows > 0n ? 'moved' : 'no move'),
          () => 'move refused',
        );
    },
  };

  let left = OPERATIONS;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const draw = random.below(20);
      const name = draw < 9 ? 'create' : draw < 14 ? 'remove' : draw < 18 ? 'suspend' : 'move';
      note(await operations[name]());
      if (left % 200 === 0) expect(await checkForest(test.db)).toEqual([]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  expect(await checkForest(test.db)).toEqual([]);
  expect(tally['moved']).toBeUndefined();
  // Every outcome that the rules know, and no other.
  const outcomes = [
    ...['created', 'deleted', 'spared', 'suspend', 'resume', 'no move', 'move refused'],
    ...['not_in_subtree', 'depth_limit', 'has_children', 'suspended', 'not_a_member', 'not_found'],
  ];
  expect(Object.keys(tally).filter((what) => !outcomes.includes(what))).toEqual([]);
  for (const what of ['created', 'deleted', 'suspend', 'resume', 'move refused', 'has_children']) {
    expect(`${what}: ${tally[what] ?? 0}`).not.toBe(`${what}: 0`);
  }
}, 600_000);

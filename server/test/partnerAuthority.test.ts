import { afterAll, beforeAll, expect, it } from 'vitest';
import { findTarget } from '../src/partners/authority.js';
import { findMemberScopes } from '../src/roles/scopes.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';
import { seededRandom } from './random.js';
import { checkForest, growTree, isAtOrAbove, type TreeNode } from './treeOracle.js';

const TREES = 100;
const QUESTIONS = 200;
const PEOPLE = 12;

const random = seededRandom();
const roles = { admin: true, viewer: false, partner: true, recruiter: false } as const;
type Role = keyof typeof roles;

let test: TestApp;
let people: TestUser[];
beforeAll(async () => {
  test = await createTestApp();
  people = await Promise.all(Array.from({ length: PEOPLE }, () => test.createUser()));
});
afterAll(() => test.close());

/** A tree in the database with people in it, and who has which role where. */
async function plant(name: string): Promise<{ nodes: TreeNode[]; places: Map<string, Role> }> {
  const nodes = growTree(random, name, 200, 8);
  await test.db
    .insertInto('organizations')
    .values(
      // In no order: parents may come behind their children.
      random.sample(nodes, nodes.length).map(({ id, parent }) => ({
        ...{ id, name: id, slug: id.replaceAll('_', '-'), billing_email: 'bill@example.com' },
        parent_id: parent?.id ?? null,
      })),
    )
    .execute();
  await test.db
    .insertInto('roles')
    .values(
      nodes.flatMap(({ id }) => [
        ...[{ name: 'partner', scopes: ['child_organizations:manage'] }].map((role) => ({
          ...{ ...role, organization_id: id, label: role.name },
        })),
        { organization_id: id, name: 'recruiter', label: 'recruiter', scopes: ['members:manage'] },
      ]),
    )
    .execute();
  const places = new Map<string, Role>();
  for (const { id } of people) {
    for (const node of random.sample(nodes, 6)) {
      places.set(`${id} ${node.id}`, random.pick(['admin', 'viewer', 'partner', 'recruiter']));
    }
  }
  const rows = [...places].map(([place, role]) => {
    const [user_id = '', organization_id = ''] = place.split(' ');
    return { user_id, organization_id, role };
  });
  await test.db.insertInto('members').values(rows).execute();
  return { nodes, places };
}

/** Suspends some, and deletes some that have nothing below them any more. */
async function prune(nodes: readonly TreeNode[]): Promise<void> {
  for (const node of random.sample(nodes, Math.ceil(nodes.length / 10))) node.suspended = true;
  const suspended = nodes.filter((node) => node.suspended).map(({ id }) => id);
  const set = (ids: string[], values: { suspended_at: Date } | { deleted_at: Date }) =>
    test.db.updateTable('organizations').set(values).where('id', 'in', ids).execute();
  await set(suspended, { suspended_at: new Date() });
  for (const node of [...nodes].reverse()) {
    const isLeaf = !nodes.some((other) => other.parent === node && !other.deleted);
    if (!isLeaf || node.parent === null || random.below(8) > 0) continue;
    node.deleted = true;
    await set([node.id], { deleted_at: new Date() });
  }
}

it(`answers ${TREES * QUESTIONS} questions of authority as the edges do (seed ${random.seed})`, async () => {
  const differences: string[] = [];
  const tally = { yes: 0, no: 0 };
  let others: readonly TreeNode[] = growTree(random, 'nowhere', 3, 2);
  for (let tree = 0; tree < TREES; tree += 1) {
    const { nodes, places } = await plant(`t${tree}`);
    await prune(nodes);
    const held = new Map<string, Awaited<ReturnType<typeof findMemberScopes>>>();
    for (let asked = 0; asked < QUESTIONS; asked += 1) {
      const person = random.pick(people);
      // Half of the questions from where somebody is, and half of those on what is below, so that many are a yes.
      const own = nodes.filter(({ id }) => places.has(`${person.id} ${id}`));
      const from = random.pick(own.length > 0 && random.below(2) === 0 ? own : nodes);
      const below = nodes.filter((node) => isAtOrAbove(from, node));
      const target = random.pick(random.below(10) === 0 ? others : random.pick([nodes, below]));
      const place = `${person.id} ${from.id}`;
      const role = places.get(place);
      const wanted =
        role !== undefined &&
        roles[role] &&
        !from.suspended &&
        !from.deleted &&
        !target.deleted &&
        isAtOrAbove(from, target);
      const member = held.get(place) ?? (await findMemberScopes(test.db, from.id, person.id));
      held.set(place, member);
      const found = member && (await findTarget(test.db, { id: from.id, ...member }, target.id));
      tally[wanted ? 'yes' : 'no'] += 1;
      const depth = found?.depth ?? target.level - from.level;
      if (Boolean(found) !== wanted || depth !== target.level - from.level) {
        differences.push(`${role} of ${from.id} on ${target.id}: ${String(found?.depth)}`);
      }
    }
    others = nodes;
  }
  expect(differences).toEqual([]);
  expect(tally.yes + tally.no).toBe(TREES * QUESTIONS);
  expect(tally.yes).toBeGreaterThan(500);
  expect(await checkForest(test.db)).toEqual([]);
}, 600_000);

it(`answers the same over the wire (seed ${random.seed})`, async () => {
  const { nodes, places } = await plant('wire');
  await prune(nodes);
  const differences: string[] = [];
  for (let asked = 0; asked < 600; asked += 1) {
    const person = random.pick(people);
    const own = nodes.filter(({ id }) => places.has(`${person.id} ${id}`));
    const from = random.pick(random.below(5) > 0 && own.length > 0 ? own : nodes);
    const target = random.pick(nodes);
    const role = places.get(`${person.id} ${from.id}`);
    const isReached = !target.deleted && isAtOrAbove(from, target);
    const wanted = [
      [from.deleted || role === undefined, 'not_a_member'],
      [from.suspended, 'suspended'],
      [role !== undefined && !roles[role], 'missing_scope'],
      [!isReached, 'not_in_subtree'],
      [true, undefined],
    ].find(([applies]) => applies)?.[1];
    const place = `/admin/partner-console/children/${target.id}`;
    const answer = await test.call('GET', place, { token: person.token, org: from.id });
    if (answer.body['code'] !== wanted || (wanted === undefined) !== (answer.status === 200)) {
      differences.push(`${role} of ${from.id} on ${target.id}: ${answer.text}`);
    }
  }
  expect(differences).toEqual([]);
}, 120_000);

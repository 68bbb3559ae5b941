import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, populate, rowCodes, warmUp, type Reply, type Wish } from './crowd.js';
import { startFleet, type Fleet } from './fleet.js';
import { contents, grantable, judge, type Grant, type Ground } from './grantOracle.js';
import { seededRandom } from './random.js';

const PAIRS = 5000;
const GROUNDS = 6;
const random = seededRandom();

type Person = Awaited<ReturnType<Fleet['createUser']>>;

let fleet: Fleet;
let people: Person[];

beforeAll(async () => {
  fleet = await startFleet(3);
  people = await Promise.all(Array.from({ length: 8 }, () => fleet.createUser()));
  await warmUp(fleet.servers, people[0]?.token ?? '');
});
afterAll(() => fleet.close());

const roleNames = ['crew', 'desk', 'lead', 'staff', 'team'];
const anyRole = ['admin', 'viewer', ...roleNames, 'nobody'];

function drawScopes(): string[] {
  const count = random.pick([0, 1, 2, 3, 5, 12]);
  const drawn = random.sample(grantable, count);
  if (random.below(3) > 0) drawn.push('members:manage');
  if (random.below(25) === 0) drawn.push('conversations:dial');
  if (random.below(25) === 0) drawn.push('agents:everything');
  return drawn;
}

let invited = 0;
function draw(targets: readonly Person[]): Grant {
  const role = random.pick(anyRole);
  const user = random.pick(targets).id;
  invited += 1;
  const email = `guest-${invited}@example.com`;
  return random.pick<Grant>([
    { kind: 'create', name: random.pick([...roleNames, 'admin']), scopes: drawScopes() },
    { kind: 'update', name: random.pick(anyRole), scopes: drawScopes() },
    { kind: 'delete', name: random.pick(anyRole), reassign: random.pick(anyRole) },
    { kind: 'set', user, role },
    { kind: 'set', user, role },
    { kind: 'bulk', user, role },
    { kind: 'invite', email, role },
    { kind: 'bulk invite', email, role },
  ]);
}

function wish(grant: Grant): Pick<Wish, 'method' | 'path' | 'body'> {
  switch (grant.kind) {
    case 'create':
      return {
        ...{ method: 'POST', path: '/admin/roles' },
        body: { name: grant.name, label: grant.name, scopes: grant.scopes },
      };
    case 'update':
      return {
        ...{ method: 'PATCH', path: `/admin/roles/${grant.name}` },
        body: { scopes: grant.scopes },
      };
    case 'delete':
      return {
        method: 'DELETE',
        path: `/admin/roles/${grant.name}?reassign_to=${grant.reassign}`,
      };
    case 'set':
      return {
        ...{ method: 'PUT', path: `/admin/members/${grant.user}/roles` },
        body: { roles: [grant.role] },
      };
    case 'bulk':
      return {
        ...{ method: 'POST', path: '/admin/members/bulk' },
        body: { selection: { user_ids: [grant.user] }, action: { set_role: grant.role } },
      };
    case 'invite':
      return {
        ...{ method: 'POST', path: '/admin/invitations' },
        body: { email: grant.email, role: grant.role },
      };
    default:
      return {
        ...{ method: 'POST', path: '/admin/invitations/bulk' },
        body: { invitations: [{ email: grant.email, role: grant.role }] },
      };
  }
}

/** The answer in the words of the oracle. */
function told(reply: Reply): string {
  if (reply.status >= 300) {
    const { body } = reply;
    const missing =
      typeof body === 'object' && body !== null && 'missing' in body && Array.isArray(body.missing)
        ? ` ${body.missing.map(String).sort().join(' ')}`
        : '';
    return `${reply.status} ${reply.code}${missing}`;
  }
  const [code = 'ok'] = rowCodes(reply);
  return code === 'ok' ? 'done' : `row ${code}`;
}

/** One organization, its people asking one after the other, each on any of the processes. */
async function play(count: number): Promise<Record<string, number>> {
  // The first stays an admin, so that the last-admin rule has no say in this.
  const [first, ...targets] = people;
  if (!first) throw new Error('No people.');
  const ground: Ground = { roles: new Map(), members: new Map([[first.id, 'admin']]) };
  for (const { id } of targets) ground.members.set(id, random.pick(['admin', 'viewer']));
  const org = await populate(
    fleet.db,
    [...ground.members].map(([id, role]) => ({ id, role })),
  );
  const tally: Record<string, number> = {};
  for (let turn = 0; turn < count; turn += 1) {
    // Without her, everybody would sooner or later be without a right to give.
    const actor = random.below(5) === 0 ? first : random.pick(targets);
    const grant = draw(targets);
    const wanted = judge(ground, actor.id, grant);
    const got = told(
      await ask(random.pick(fleet.servers), { ...wish(grant), token: actor.token, org }),
    );
    const what =
      got === wanted
        ? wanted.split(' ').slice(0, 2).join(' ')
        : `${JSON.stringify(grant)}: ${got} instead of ${wanted}`;
    tally[what] = (tally[what] ?? 0) + 1;
    if (got !== wanted) break;
  }
  for (const { id, token } of people) {
    const held = await ask(random.pick(fleet.servers), {
      ...{ method: 'GET', path: '/admin/members/me/scopes', token, org },
    });
    const wanted = [...(contents(ground, ground.members.get(id) ?? '') ?? [])].sort();
    expect(Array.isArray(held.body) ? [...held.body].sort() : held.body).toEqual(wanted);
  }
  return tally;
}

it(`answers ${PAIRS} grants by anybody of anything as an oracle of its own does, and lets no right grow`, async () => {
  const share = Math.ceil(PAIRS / GROUNDS);
  const tallies = await Promise.all(Array.from({ length: GROUNDS }, () => play(share)));
  const sum: Record<string, number> = {};
  for (const tally of tallies)
    for (const [what, count] of Object.entries(tally)) sum[what] = (sum[what] ?? 0) + count;
  // Each kind of answer came up, and no other.
  const kinds = [
    ...['done', '403 missing_scope', '403 scope_escalation', '403 role_locked', '404 not_found'],
    ...['409 role_exists', '422 validation_error', 'row forbidden'],
  ];
  expect(Object.keys(sum).sort(), `SEED=${random.seed}`).toEqual(kinds.sort());
  expect(Object.values(sum).reduce((a, b) => a + b, 0)).toBe(share * GROUNDS);
}, 120_000);

it('lets nobody do a thing with a right that was taken away, on whatever process they ask', async () => {
  const [owner, other] = people;
  if (!owner || !other) throw new Error('No people.');
  const scopes = ['members:manage'];
  for (let round = 0; round < 20; round += 1) {
    const isByRole = round % 2 === 0;
    const org = await populate(
      fleet.db,
      [
        { id: owner.id, role: 'admin' },
        { id: other.id, role: 'lead' },
      ],
      [{ name: 'lead', scopes }],
    );
    let taken = Infinity;
    const late: Reply[] = [];
    const early: Reply[] = [];
    const hammer = fleet.servers.map(async (server, index) => {
      for (let turn = 0; turn < 12; turn += 1) {
        const started = performance.now();
        const reply = await ask(server, {
          ...{ method: 'POST', path: '/admin/invitations', token: other.token, org },
          body: { email: `late-${index}-${turn}@example.com`, role: 'lead' },
        });
        (started > taken ? late : early).push(reply);
      }
    });
    const demotion = isByRole
      ? wish({ kind: 'update', name: 'lead', scopes: [] })
      : wish({ kind: 'set', user: other.id, role: 'viewer' });
    const demoted = await ask(random.pick(fleet.servers), { ...demotion, token: owner.token, org });
    taken = performance.now();
    expect(demoted.status).toBe(200);
    await Promise.all(hammer);
    expect(late.map(({ status }) => status)).toEqual(late.map(() => 403));
    expect(early.length + late.length).toBe(36);
    expect(late.length).toBeGreaterThan(0);
  }
}, 60_000);

import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminKey, ask, populate, rowCodes, warmUp, type Reply, type Wish } from './crowd.js';
import { startFleet, type Fleet } from './fleet.js';

const ROUNDS = Number(process.env['ORGKIT_ROUNDS'] ?? 10);
const AT_ONCE = 5;
/** One of two won, the other was told why not, and one admin is left. */
const FINE = '409 last_admin, won, {"effective":1,"counted":1}';
/** What it takes to manage an organization, in the words of the documentation: people, itself, billing. */
const MANAGING = ['members:manage', 'organizations:manage', 'billing:manage'];
const own = ['own-first', 'own-second'] as const;
const roles = [
  ...own.map((name) => ({ name, scopes: [...MANAGING, 'agents:read'] })),
  { name: 'clerk', scopes: ['members:manage', 'billing:manage'] },
];

type Person = Awaited<ReturnType<Fleet['createUser']>>;

let fleet: Fleet;
let people: Person[];

beforeAll(async () => {
  fleet = await startFleet(3);
  people = await Promise.all(Array.from({ length: 8 }, () => fleet.createUser()));
  await warmUp(fleet.servers, people[0]?.token ?? '');
});
afterAll(() => fleet.close());

interface Target {
  readonly user: Person;
  /** A role that this person alone has. */
  readonly role: string;
  readonly key: string;
}

type Path = (target: Target) => Omit<Wish, 'org'>;

const bulk =
  (action: object, selects: 'ids' | 'filter'): Path =>
  ({ user, key }) => ({
    ...{ method: 'POST', path: '/admin/members/bulk', token: key },
    body: {
      selection: selects === 'ids' ? { user_ids: [user.id] } : { filter: { search: user.email } },
      action,
    },
  });

/** Every way over the wire in which somebody stops being an admin. */
const paths: Record<string, Path> = {
  leave: ({ user }) => ({ method: 'DELETE', path: '/admin/members/me', token: user.token }),
  remove: ({ user, key }) => ({
    ...{ method: 'DELETE', path: `/admin/members/${user.id}`, token: key },
  }),
  'set roles': ({ user, key }) => ({
    ...{ method: 'PUT', path: `/admin/members/${user.id}/roles`, token: key },
    body: { roles: ['viewer'] },
  }),
  'set own roles': ({ user }) => ({
    ...{ method: 'PUT', path: `/admin/members/${user.id}/roles`, token: user.token },
    body: { roles: ['clerk'] },
  }),
  'bulk remove': bulk({ remove: true }, 'ids'),
  'bulk remove of all that match': bulk({ remove: true }, 'filter'),
  'bulk set role': bulk({ set_role: 'clerk' }, 'ids'),
  'bulk set role of all that match': bulk({ set_role: 'viewer' }, 'filter'),
  'edit the role': ({ role, key }) => ({
    ...{ method: 'PATCH', path: `/admin/roles/${role}`, token: key },
    body: { scopes: MANAGING.slice(1) },
  }),
  'delete the role': ({ role, key }) => ({
    ...{ method: 'DELETE', path: `/admin/roles/${role}?reassign_to=clerk`, token: key },
  }),
};
const isOfRole = (name: string): boolean => name.endsWith('the role');

/** `won`, or the refusal: of the request, or of its one row. */
function outcome(reply: Reply): string {
  if (reply.status >= 300) return `${reply.status} ${reply.code}`;
  const [code = 'ok'] = rowCodes(reply);
  return code === 'ok' ? 'won' : `409 ${code}`;
}

/** Who can manage an organization by what is stored, and whether the stored counts are true. */
async function admins(organization: string): Promise<{ effective: number; counted: number }> {
  const { db } = fleet;
  const stored = await db
    .selectFrom('roles')
    .select(['name', 'scopes', 'member_count'])
    .where('organization_id', '=', organization)
    .execute();
  const members = await db
    .selectFrom('members')
    .select('role')
    .where('organization_id', '=', organization)
    .execute();
  const managing = stored.filter(
    ({ name, scopes }) =>
      name === 'admin' || MANAGING.every((scope) => scopes?.includes(scope) ?? false),
  );
  for (const { name, member_count } of stored) {
    expect(member_count, name).toBe(members.filter(({ role }) => role === name).length);
  }
  const { admin_count } = await db
    .selectFrom('organizations')
    .select('admin_count')
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
  const effective = members.filter(({ role }) => managing.some(({ name }) => name === role));
  return { effective: effective.length, counted: admin_count };
}

function server(index: number) {
  const found = fleet.servers[index % fleet.servers.length];
  if (!found) throw new Error('No server.');
  return found;
}

const names = Object.keys(paths);
const pairs = names.flatMap((a, i) => names.slice(i).map((b) => [a, b] as const));

async function trial(a: string, b: string, round: number): Promise<[string[], object]> {
  const users = people.slice(0, 2);
  const targets = [a, b].map((name, index): Target & { wears: string } => {
    const user = users[index];
    const role = own[index];
    if (!user || !role) throw new Error('Two people, two roles.');
    // An admin by name in every other round, by a role of the organization's own otherwise.
    const wears = isOfRole(name) || round % 2 === 0 ? role : 'admin';
    return { user, role, key: '', wears };
  });
  const rows = targets.map(({ user, wears }) => ({ id: user.id, role: wears }));
  const org = await populate(fleet.db, rows, roles);
  const key = await adminKey(fleet.db, org);
  const replies = await Promise.all(
    [a, b].map((name, index) => {
      const target = targets[index];
      const path = paths[name];
      if (!target || !path) throw new Error(name);
      return ask(server(round + index), { ...path({ ...target, key }), org });
    }),
  );
  return [replies.map(outcome).sort(), await admins(org)];
}

it(`keeps an admin on all ${pairs.length} pairs of ${names.length} paths, ${ROUNDS} times each`, async () => {
  const tally: Record<string, number> = {};
  for (const [a, b] of pairs) {
    for (let round = 0; round < ROUNDS; round += AT_ONCE) {
      const length = Math.min(AT_ONCE, ROUNDS - round);
      const trials = Array.from({ length }, (_, index) => trial(a, b, round + index));
      for (const [outcomes, counts] of await Promise.all(trials)) {
        const said = `${outcomes.join(', ')}, ${JSON.stringify(counts)}`;
        const what = said === FINE ? FINE : `${a} against ${b}: ${said}`;
        tally[what] = (tally[what] ?? 0) + 1;
      }
    }
  }
  expect(tally).toEqual({ [FINE]: pairs.length * ROUNDS });
}, 120_000);

it('leaves one of eight admins who all go at once, by whatever path, and by all paths together', async () => {
  const everybody = { selection: { filter: {} }, action: { set_role: 'clerk' } };
  const memberPaths = names.filter((name) => !isOfRole(name));
  for (let round = 0; round < 200; round += 1) {
    const rows = people.map(({ id }) => ({ id, role: 'admin' }));
    const org = await populate(fleet.db, rows, roles);
    const key = await adminKey(fleet.db, org);
    const wishes = people.map((user, index): Wish => {
      const path = paths[memberPaths[(round + index) % memberPaths.length] ?? ''];
      if (!path) throw new Error('No path.');
      return { ...path({ user, key, role: own[0] }), org };
    });
    const all: Wish = {
      method: 'POST',
      path: '/admin/members/bulk',
      token: key,
      org,
      body: everybody,
    };
    const replies = await Promise.all(
      (round % 2 === 0 ? wishes : [...wishes, all]).map((wish, index) => ask(server(index), wish)),
    );
    // Whoever was demoted a moment before may find that they have no right any more.
    for (const { status } of replies) expect([200, 204, 403, 404, 409]).toContain(status);
    expect(await admins(org)).toEqual({ effective: 1, counted: 1 });
  }
}, 120_000);

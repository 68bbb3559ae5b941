// Only whoever an invitation was sent to may accept it, and only while it stands.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/ids.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';
import { seededRandom } from './random.js';

const CALLS = 3000;
const HOUR = 3_600_000;
const random = seededRandom();

let test: TestApp;
let owner: TestUser;
let guest: TestUser;
/** Invitations to the guest by how they stand, each in an organization of its own. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  test = await createTestApp();
  [owner, guest] = await Promise.all([test.createUser(), test.createUser()]);
  const past = new Date(Date.now() - HOUR);
  ids['pending'] = await invite();
  ids['expired'] = await invite({ expires_at: past });
  ids['revoked'] = await invite({ state: 'revoked', revoked_at: past });
  ids['declined'] = await invite({ state: 'revoked', declined_at: past });
  ids['accepted'] = await invite({ state: 'accepted', accepted_at: past });
  ids['sent by who may no longer'] = await invite({}, 'viewer');
  ids['to a role that its sender could not give'] = await invite({ role: 'admin' }, 'crew');
});
afterAll(() => test.close());

/** An invitation for a week, or another state of one, straight in the database; its sender has a role now. */
async function invite(values: Record<string, unknown> = {}, role = 'admin'): Promise<string> {
  const id = newId('inv');
  const organization_id = (await test.createOrganization()).id;
  await test.addMember(organization_id, owner.id);
  const scopes = ['members:manage', 'agents:read'];
  const crew = { name: 'crew', label: 'Crew', scopes };
  const call = { token: owner.token, org: organization_id, body: crew };
  expect((await test.call('POST', '/admin/roles', call)).status).toBe(200);
  const sender = await test.createUser();
  await test.addMember(organization_id, sender.id, role);
  await test.db
    .insertInto('invitations')
    .values({
      ...{ organization_id, id, email: guest.email, role: 'viewer', invited_by: sender.id },
      ...{ expires_at: new Date(Date.now() + 168 * HOUR), last_sent_at: new Date() },
      ...values,
    })
    .execute();
  return id;
}

/** Everything that an acceptance would change. */
async function stored() {
  const invitations = await test.db
    .selectFrom('invitations')
    .select(['id', 'state', 'role', 'accepted_at', 'expires_at'])
    .orderBy('id')
    .execute();
  const members = await test.db
    .selectFrom('members')
    .select(['organization_id', 'user_id', 'role'])
    .orderBy('organization_id')
    .orderBy('user_id')
    .execute();
  return { invitations, members };
}

function mutated(id: string): string {
  const at = 4 + random.below(id.length - 4);
  const other = id[at] === 'A' ? 'B' : 'A';
  return random.pick([
    id.slice(0, at) + other + id.slice(at + 1),
    id.slice(0, -1),
    `${id}0`,
    id.toLowerCase(),
    id.toUpperCase(),
    encodeURIComponent(`${id}' or '1'='1`),
    '..',
    '%00',
  ]);
}

it(`accepts an invitation by none of ${CALLS} calls that are not its own`, async () => {
  const [name = '', host = ''] = guest.email.split('@');
  const strangers = await Promise.all(
    [`${name}+1@${host}`, `x${name}@${host}`, `${name}@${host}.example.org`, undefined].map(
      (email) => test.createUser(email === undefined ? {} : { email }),
    ),
  );
  const org = (await test.createOrganization()).id;
  await Promise.all(strangers.map(({ id }) => test.addMember(org, id)));
  const key = await test.createKey(org, { created_by: owner.id });
  const before = await stored();
  const ended = Object.keys(ids).filter((state) => state !== 'pending');
  const wrong: string[] = [];

  for (let count = 0; count < CALLS; count += 1) {
    const stranger = random.pick([...strangers, owner]);
    const id = ids['pending'] ?? '';
    const [what, asked, token] = random.pick([
      ['another person', id, stranger.token],
      ['a key of the organization', id, key.text],
      ['nobody', id, 'none'],
      ['a broken login', id, guest.token.slice(0, -2)],
      ['another id', mutated(id), guest.token],
      ...ended.map((state) => [state, ids[state] ?? '', guest.token] as const),
    ] as const);
    const answer = await test.call('POST', `/admin/users/me/invitations/${asked}/accept`, {
      token: token === 'none' ? undefined : token,
      org: random.pick([null, org]) ?? undefined,
      body: random.pick([null, {}, { email: guest.email, role: 'admin' }]) ?? undefined,
    });
    if (answer.status < 400 || answer.status >= 500) wrong.push(`${what}: ${answer.status}`);
  }
  expect(wrong, `SEED=${random.seed}`).toEqual([]);
  expect(await stored()).toEqual(before);
}, 120_000);

it('accepts nothing of an address that nobody has proved to be theirs', async () => {
  const other = await test.createUser({ email_verified: false });
  const id = await invite({ email: other.email });
  const answer = await test.call('POST', `/admin/users/me/invitations/${id}/accept`, other);
  expect(answer.status).toBe(403);
});

it('lets whatever looks at a link, as scanners of mail do, change nothing', async () => {
  const before = await stored();
  for (let count = 0; count < 5; count += 1) {
    for (const method of ['GET', 'HEAD'])
      await test.call(method, `/admin/users/me/invitations/${ids['pending']}/accept`, guest);
    await test.call('GET', '/admin/users/me/invitations', guest);
  }
  expect(await stored()).toEqual(before);
  const path = `/admin/users/me/invitations/${ids['pending']}/accept`;
  expect((await test.call('POST', path, guest)).status).toBe(200);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/ids.js';
import { ask, populate, rowCodes, warmUp, type Reply, type Wish } from './crowd.js';
import { startFleet, type Fleet } from './fleet.js';
import { seededRandom } from './random.js';

const ROUNDS = 500;
const AT_ONCE = 4;
const random = seededRandom();

type Person = Awaited<ReturnType<Fleet['createUser']>>;

let fleet: Fleet;
let owner: Person;
let guest: Person;

beforeAll(async () => {
  fleet = await startFleet(3);
  owner = await fleet.createUser();
  guest = await fleet.createUser();
  await warmUp(fleet.servers, owner.token);
});
afterAll(() => fleet.close());

const moves = ['accept', 'accept again', 'decline', 'revoke', 'resend', 'bulk'] as const;
type Move = (typeof moves)[number];

function wish(move: Move, org: string, id: string): Wish {
  const inside = { method: 'POST' as const, token: owner.token, org };
  const answer = { method: 'POST' as const, token: guest.token };
  switch (move) {
    case 'accept':
    case 'accept again':
      return { ...answer, path: `/admin/users/me/invitations/${id}/accept` };
    case 'decline':
      return { ...answer, path: `/admin/users/me/invitations/${id}/decline` };
    case 'bulk':
      return {
        ...{ ...inside, path: '/admin/invitations/bulk' },
        body: { invitations: [{ email: guest.email, role: 'viewer' }] },
      };
    default:
      return { ...inside, path: `/admin/invitations/${id}/${move}` };
  }
}

/** Everything that is stored of one organization. */
async function stored(org: string) {
  const { db } = fleet;
  const invitations = await db
    .selectFrom('invitations')
    .select(['id', 'state', 'accepted_at', 'revoked_at', 'declined_at'])
    .where('organization_id', '=', org)
    .execute();
  const members = await db
    .selectFrom('members')
    .select('user_id')
    .where('organization_id', '=', org)
    .where('user_id', '=', guest.id)
    .execute();
  const events = await db
    .selectFrom('audit_events')
    .select('action')
    .where('organization_id', '=', org)
    .execute();
  return { invitations, members: members.length, events: events.map(({ action }) => action) };
}

/** What contradicts one order in which the calls could have come one after the other. */
async function contradictions(
  org: string,
  id: string,
  played: readonly { move: Move; reply: Reply }[],
): Promise<string[]> {
  const wrong: string[] = [];
  const won = played.filter(({ reply }) => reply.status === 200);
  const ends = won.filter(({ move }) => move !== 'resend' && move !== 'bulk');
  const invitedAnew = won.filter(({ reply }) => rowCodes(reply)[0] === 'ok').length;
  const state = await stored(org);
  const first = state.invitations.find((row) => row.id === id);
  const times = [first?.accepted_at, first?.revoked_at, first?.declined_at].filter(Boolean).length;
  const end = ends[0]?.move;

  if (ends.length !== 1) wrong.push(`${ends.length} calls ended it`);
  if (times !== 1) wrong.push(`${times} ends are stored`);
  const wanted = {
    ...{ accept: 'accepted', 'accept again': 'accepted', decline: 'revoked', revoke: 'revoked' },
    ...{ resend: 'pending', bulk: 'pending' },
  }[end ?? 'resend'];
  if (first?.state !== wanted) wrong.push(`${end} left it ${first?.state}`);
  const isIn = wanted === 'accepted';
  if (state.members !== (isIn ? 1 : 0)) wrong.push(`${state.members} memberships`);
  for (const { move, reply } of played) {
    if (reply.status === 200) continue;
    if (reply.status !== 409 || reply.code !== 'invitation_not_pending') {
      wrong.push(`${move} was answered ${reply.status} ${reply.code}`);
    }
  }
  for (const { reply } of played.filter(({ move }) => move === 'bulk')) {
    const [code] = rowCodes(reply);
    const possible = isIn ? ['invitation_pending', 'already_member'] : ['invitation_pending', 'ok'];
    if (!possible.includes(code ?? '')) wrong.push(`bulk said ${code} when ${end} won`);
  }
  const pending = state.invitations.filter((row) => row.state === 'pending').length;
  if (invitedAnew > 1 || pending !== invitedAnew) {
    wrong.push(`${invitedAnew} new ones were promised, ${pending} are pending`);
  }
  const effects = won.filter(({ move }) => move !== 'bulk').length + invitedAnew;
  if (state.events.length !== effects) wrong.push(`${state.events.length} events of ${effects}`);
  return wrong;
}

async function play(): Promise<string[]> {
  const org = await populate(fleet.db, [{ id: owner.id, role: 'admin' }]);
  const id = newId('inv');
  await fleet.db
    .insertInto('invitations')
    .values({
      ...{ organization_id: org, id, email: guest.email, role: 'viewer' },
      ...{ expires_at: new Date(Date.now() + 3_600_000), last_sent_at: new Date() },
    })
    .execute();
  // One call that can end it is always among them; up to two bulk calls invite anew when it was taken back.
  const end = random.pick(['accept', 'decline', 'revoke'] as const);
  const others = random.sample([...moves, 'bulk', 'resend'] as const, 7);
  const order = random.sample([end, ...others], 8);
  const played = await Promise.all(
    order.map(async (move, index) => {
      const server = fleet.servers[index % fleet.servers.length];
      if (!server) throw new Error('No server.');
      return { move, reply: await ask(server, wish(move, org, id)) };
    }),
  );
  const wrong = await contradictions(org, id, played);
  const told = played.map(({ move, reply }) => `${move} ${reply.status}`).join(', ');
  return wrong.map((text) => `${text} (${told})`);
}

it(`ends each of ${ROUNDS} invitations once, whoever accepts, declines, revokes, resends and invites anew`, async () => {
  const wrong: string[] = [];
  for (let round = 0; round < ROUNDS; round += AT_ONCE) {
    const rounds = await Promise.all(Array.from({ length: AT_ONCE }, play));
    wrong.push(...rounds.flat());
  }
  expect(wrong, `SEED=${random.seed}`).toEqual([]);
  const { count } = await fleet.db
    .selectFrom('mails')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('kind', '=', 'invitation')
    .executeTakeFirstOrThrow();
  const { sent } = await fleet.db
    .selectFrom('audit_events')
    .select((eb) => eb.fn.countAll<number>().as('sent'))
    .where('action', 'in', ['invitation.created', 'invitation.resent'])
    .executeTakeFirstOrThrow();
  // A mail for each that was sent, none for what lost.
  expect(count).toBe(sent);
}, 120_000);

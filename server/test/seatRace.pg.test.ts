import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/ids.js';
import { populate, rowCodes, together, warmUp, type Wish } from './crowd.js';
import { startFleet, type Fleet } from './fleet.js';

const ROUNDS = 100;
const SEATS = 5;
const GUESTS = 12;

let fleet: Fleet;
let people: Awaited<ReturnType<Fleet['createUser']>>[];

beforeAll(async () => {
  fleet = await startFleet(3, { SEAT_LIMIT: String(SEATS) });
  people = await Promise.all(Array.from({ length: GUESTS + 1 }, () => fleet.createUser()));
  await warmUp(fleet.servers, owner().token);
});
afterAll(() => fleet.close());

function owner() {
  const [first] = people;
  if (!first) throw new Error('No people.');
  return first;
}

/** An organization of one, and more pending invitations than it has seats, as a limit set later leaves them. */
async function invited(): Promise<{ org: string; wishes: Wish[] }> {
  const org = await populate(fleet.db, [{ id: owner().id, role: 'admin' }]);
  const rows = people.slice(1).map(({ email }) => ({
    ...{ organization_id: org, id: newId('inv'), email, role: 'viewer' },
    ...{ expires_at: new Date(Date.now() + 60_000), last_sent_at: new Date() },
  }));
  await fleet.db.insertInto('invitations').values(rows).execute();
  const wishes = rows.map(({ id }, index): Wish => ({
    method: 'POST',
    path: `/admin/users/me/invitations/${id}/accept`,
    token: people[index + 1]?.token ?? '',
  }));
  return { org, wishes };
}

it(`fills ${SEATS} seats exactly when ${GUESTS} people accept at once, ${ROUNDS} times over`, async () => {
  const tally: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const { org, wishes } = await invited();
    const replies = await together(fleet.servers, wishes);
    const members = await fleet.db
      .selectFrom('members')
      .select('user_id')
      .where('organization_id', '=', org)
      .execute();
    // Whoever found no seat keeps the invitation, for when one gets free.
    const pending = await fleet.db
      .selectFrom('invitations')
      .select('id')
      .where('organization_id', '=', org)
      .where('state', '=', 'pending')
      .execute();
    const count = (status: number, code: string | null) =>
      replies.filter((reply) => reply.status === status && reply.code === code).length;
    const told = `${count(200, null)} in, ${count(409, 'seat_limit')} refused`;
    const what = `${members.length} members, ${pending.length} pending, ${told}`;
    tally[what] = (tally[what] ?? 0) + 1;
  }
  const left = GUESTS - SEATS + 1;
  expect(tally).toEqual({
    [`${SEATS} members, ${left} pending, ${SEATS - 1} in, ${left} refused`]: ROUNDS,
  });
}, 120_000);

it('gives the seats that are left to the first rows of bulk invitations, whoever else invites', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id, token } = owner();
    const org = await populate(fleet.db, [{ id, role: 'admin' }]);
    const batch = (name: string): Wish => ({
      ...{ method: 'POST', path: '/admin/invitations/bulk', token, org },
      body: {
        invitations: Array.from({ length: 4 }, (_, index) => ({
          email: `${name}-${index}@example.com`,
          role: 'viewer',
        })),
      },
    });
    const single: Wish = {
      ...{ method: 'POST', path: '/admin/invitations', token, org },
      body: { email: 'single@example.com', role: 'viewer' },
    };
    const [one, two, alone] = await together(fleet.servers, [batch('one'), batch('two'), single]);
    if (!one || !two || !alone) throw new Error('No answers.');
    for (const reply of [one, two]) {
      expect(rowCodes(reply).join(' ')).toMatch(/^(?:ok ?)*(?:seat_limit ?)*$/);
    }
    const { length } = await fleet.db
      .selectFrom('invitations')
      .select('id')
      .where('organization_id', '=', org)
      .execute();
    expect(length).toBe(SEATS - 1);
    const fine = [...rowCodes(one), ...rowCodes(two)].filter((code) => code === 'ok').length;
    expect(fine + (alone.status === 200 ? 1 : 0)).toBe(SEATS - 1);
  }
}, 60_000);

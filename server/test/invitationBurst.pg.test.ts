import { afterAll, beforeAll, expect, it } from 'vitest';
import { RECIPIENT_LIMIT, routeLimits } from '../src/limits/rules.js';
import { populate, rowCodes, together, warmUp, type Reply, type Wish } from './crowd.js';
import { startFleet, type Fleet } from './fleet.js';

const BURST = 64;
const VICTIM = 'victim@example.com';

let fleet: Fleet;
let owner: Awaited<ReturnType<Fleet['createUser']>>;

beforeAll(async () => {
  fleet = await startFleet(3, { RATE_LIMITS: 'on' });
  owner = await fleet.createUser();
  await warmUp(fleet.servers, owner.token);
});
afterAll(() => fleet.close());

const organization = () => populate(fleet.db, [{ id: owner.id, role: 'admin' }]);

function invite(org: string, email: string): Wish {
  const body = { email, role: 'viewer' };
  return { method: 'POST', path: '/admin/invitations', token: owner.token, org, body };
}

function bulk(org: string, emails: readonly string[], dry_run: boolean): Wish {
  const invitations = emails.map((email) => ({ email, role: 'viewer' }));
  return { ...invite(org, ''), path: '/admin/invitations/bulk', body: { invitations, dry_run } };
}

function tally(replies: readonly Reply[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, code } of replies) {
    const what = code ?? String(status);
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}

async function stored(column: 'organization_id' | 'email', value: string): Promise<number> {
  const rows = await fleet.db
    .selectFrom('invitations')
    .select('id')
    .where(column, '=', value)
    .execute();
  return rows.length;
}

async function mailed(pattern: string): Promise<number> {
  const rows = await fleet.db
    .selectFrom('mails')
    .select('id')
    .where('recipient', 'like', pattern)
    .execute();
  return rows.length;
}

it(`sends as many invitations of one organization as its limit says, out of ${BURST} at once`, async () => {
  const max = routeLimits['invitations.create']?.max ?? 0;
  const org = await organization();
  const wishes = Array.from({ length: BURST }, (_, i) => invite(org, `guest-${i}@example.com`));
  expect(tally(await together(fleet.servers, wishes))).toEqual({
    ...{ 200: max, rate_limited: BURST - max },
  });
  expect([await stored('organization_id', org), await mailed('guest-%')]).toEqual([max, max]);
});

it(`mails one address as often as its limit says, whichever of ${BURST} organizations asks`, async () => {
  const { max } = RECIPIENT_LIMIT;
  const orgs = await Promise.all(Array.from({ length: BURST }, organization));
  const replies = await together(
    fleet.servers,
    orgs.map((org) => invite(org, VICTIM)),
  );
  expect(tally(replies)).toEqual({ 200: max, rate_limited: BURST - max });
  // What was refused left nothing behind.
  expect([await stored('email', VICTIM), await mailed(VICTIM)]).toEqual([max, max]);

  const [last = ''] = orgs.filter((_, index) => replies[index]?.status !== 200);
  const others = ['other@example.com', VICTIM];
  for (const dryRun of [true, false]) {
    const [reply] = await together(fleet.servers, [bulk(last, others, dryRun)]);
    expect(reply && rowCodes(reply)).toEqual(['ok', 'rate_limited']);
  }
  const first = orgs.findIndex((_, index) => replies[index]?.status === 200);
  const { id } = await fleet.db
    .selectFrom('invitations')
    .select('id')
    .where('organization_id', '=', orgs[first] ?? '')
    .executeTakeFirstOrThrow();
  const resend = { ...invite(orgs[first] ?? '', ''), path: `/admin/invitations/${id}/resend` };
  const [again] = await together(fleet.servers, [{ ...resend, body: undefined }]);
  expect(again).toMatchObject({ status: 429, body: { detail: expect.stringContaining(VICTIM) } });
  expect(await mailed(VICTIM)).toBe(max);

  // An hour later.
  await fleet.db
    .updateTable('rate_limits')
    .set({ window_start: new Date(Date.now() - 2 * 3_600_000) })
    .where('key', '=', `recipient:${VICTIM}`)
    .execute();
  expect(tally(await together(fleet.servers, [invite(last, VICTIM)]))).toEqual({ 200: 1 });
});

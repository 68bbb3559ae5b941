import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedRemote, reconcile } from './oracle.js';
import { send, startFleet, type Fleet } from './fleet.js';

const ROUNDS = Number(process.env['ORGKIT_ROUNDS'] ?? 10);
const CALLERS = 64;

let fleet: Fleet;
let callers: Awaited<ReturnType<Fleet['createUser']>>[];

beforeAll(async () => {
  fleet = await startFleet(3);
  callers = await Promise.all(Array.from({ length: CALLERS }, () => fleet.createUser()));
});
afterAll(() => fleet.close());

it(`gives one slug to one of ${CALLERS} people, ${ROUNDS} times over, on three processes`, async () => {
  const tallies: Record<string, number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const answers = await Promise.all(
      callers.map(({ token }, index) => {
        const server = fleet.servers[index % fleet.servers.length];
        if (!server) throw new Error('No server.');
        return send(server, '/admin/organizations', {
          token,
          body: { name: `Round ${round}`, slug: `round-${round}` },
          headers: { Prefer: 'respond-async' },
        });
      }),
    );
    const tally: Record<string, number> = {};
    for (const { status, body } of answers) {
      const what = status < 300 ? 'won' : `${status} ${String(body['code'])}`;
      tally[what] = (tally[what] ?? 0) + 1;
    }
    tallies.push(tally);
  }
  expect(tallies).toEqual(
    Array.from({ length: ROUNDS }, () => ({ won: 1, '409 slug_taken': CALLERS - 1 })),
  );

  await fleet.settled();
  // Losers left nothing behind: not at home, not at any provider.
  const rows = await fleet.db.selectFrom('organizations').select('slug').execute();
  expect(rows).toHaveLength(ROUNDS);
  expect(await reconcile(fleet.db, await embeddedRemote(fleet.db))).toEqual([]);
});

it('keeps a held slug for its holder alone', async () => {
  const [holder, ...others] = callers;
  const [server] = fleet.servers;
  if (!holder || !server) throw new Error('No caller.');
  const slug = 'held-in-a-race';
  const hold = await send(server, '/admin/organizations/slug-holds', {
    token: holder.token,
    body: { slug },
  });
  expect(hold.status).toBe(200);
  const create = (token: string, index: number) =>
    send(fleet.servers[index % 3] ?? server, '/admin/organizations', {
      token,
      body: { name: 'Held', slug },
      headers: { Prefer: 'respond-async' },
    });
  const refused = await Promise.all(others.map(({ token }, index) => create(token, index)));
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([409]));
  expect((await create(holder.token, 1)).status).toBe(202);
});

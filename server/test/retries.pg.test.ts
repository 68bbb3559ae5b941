import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/ids.js';
import { send, startFleet, type Fleet } from './fleet.js';
import { embeddedRemote, reconcile } from './oracle.js';
import { seededRandom } from './random.js';

const CREATES = 500;
const AT_ONCE = 20;
const GIVE_UP_MS = 60_000;
const random = seededRandom();

let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet(2);
});
afterAll(() => fleet.close());

/** Sends one creation up to six times, cutting lines at random, until an answer arrives. */
async function createOnce(token: string, index: number): Promise<string> {
  const body = { name: `Retried ${index}`, slug: `retried-${index}` };
  const headers = { 'Idempotency-Key': newId('key'), Prefer: 'respond-async' };
  const until = Date.now() + GIVE_UP_MS;
  let cuts = random.below(6);
  while (Date.now() < until) {
    const cut = new AbortController();
    const timer = cuts > 0 ? setTimeout(() => cut.abort(), random.below(60)) : undefined;
    cuts -= 1;
    const server = random.pick(fleet.servers);
    const attempt = { token, body, headers, signal: cut.signal };
    try {
      const answer = await send(server, '/admin/organizations', attempt);
      if (answer.status === 202 && typeof answer.body['id'] === 'string') return answer.body['id'];
      // The first request is still running although its line is cut.
      if (answer.body['code'] !== 'idempotency_in_progress') {
        throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    } catch (error) {
      if (!cut.signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
    }
  }
  throw new Error(`No answer for creation ${index} (SEED=${random.seed}).`);
}

it(
  `makes ${CREATES} organizations of ${CREATES} creations, however often each is sent`,
  { timeout: 300_000 },
  async () => {
    const people = await Promise.all(Array.from({ length: AT_ONCE }, () => fleet.createUser()));
    const ids: string[] = [];
    let next = 0;
    await Promise.all(
      people.map(async ({ token }) => {
        while (next < CREATES) {
          next += 1;
          ids.push(await createOnce(token, next));
        }
      }),
    );
    expect(new Set(ids).size, `SEED=${random.seed}`).toBe(CREATES);
    await fleet.settled();

    const remote = await embeddedRemote(fleet.db);
    const count = (kind: string) => remote.objects.filter((object) => object.kind === kind).length;
    expect([count('identity'), count('customer'), count('subscription'), count('number')]).toEqual(
      Array(4).fill(CREATES),
    );
    expect([remote.bought, remote.released]).toEqual([CREATES, 0]);
    expect(await reconcile(fleet.db, remote), `SEED=${random.seed}`).toEqual([]);
  },
);

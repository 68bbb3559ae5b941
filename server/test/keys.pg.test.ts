import { afterAll, beforeAll, expect, it } from 'vitest';
import { issueCredential, withChecksum } from '../src/credentials/format.js';
import { insertKey, insertToken } from '../src/credentials/queries.js';
import { newId, randomText } from '../src/ids.js';
import { startFleet, type Fleet } from './fleet.js';

/** At least 50; more when more are asked for. */
const ROUNDS = Math.max(50, Number(process.env['ORGKIT_ROUNDS'] ?? 0));
const ROTATIONS = 200;
const KEYS = '/admin/organization-pats';

let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet(3);
}, 120_000);
afterAll(() => fleet?.close());

interface Call {
  method?: string;
  token: string;
  org?: string;
  body?: unknown;
}

async function ask(server: number, path: string, { method = 'GET', token, org, body }: Call) {
  const answer = await fetch(`${fleet.servers[server % 3]?.url}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(org && { 'X-Anyreach-Org': org }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
}

async function place() {
  const { db } = fleet;
  const [owner, maker] = await Promise.all([fleet.createUser(), fleet.createUser()]);
  const org = newId('org');
  const slug = randomText(12).toLowerCase();
  await db
    .insertInto('organizations')
    .values({ id: org, slug, name: slug, billing_email: 'bill@example.com' })
    .execute();
  for (const user_id of [owner.id, maker.id])
    await db
      .insertInto('members')
      .values({ organization_id: org, user_id, role: 'admin' })
      .execute();
  return { org, owner, maker };
}

async function makeKey(organization_id: string, created_by: string) {
  const { text, keyId, hash } = issueCredential('ak');
  const key = { organization_id, id: keyId, name: 'Key', secret_hash: hash, created_by };
  await insertKey(fleet.db, key);
  return { text, keyId };
}

async function makeToken(user_id: string) {
  const { text, keyId, hash } = issueCredential('pat');
  await insertToken(fleet.db, { user_id, id: keyId, name: 'Token', secret_hash: hash });
  return { text, keyId };
}

type Place = Awaited<ReturnType<typeof place>>;

/** Ways in which a credential stops being able to list keys. Each answers with the credential and the deed. */
const deeds = {
  'revoke a key': async ({ org, owner, maker }: Place) => {
    const { text, keyId } = await makeKey(org, maker.id);
    const call = { method: 'DELETE', token: owner.token, org };
    return { token: text, act: (server: number) => ask(server, `${KEYS}/${keyId}`, call) };
  },
  'replace a key without grace': async ({ org, owner, maker }: Place) => {
    const { text, keyId } = await makeKey(org, maker.id);
    const call = { method: 'POST', token: owner.token, org, body: { grace_seconds: 0 } };
    return { token: text, act: (server: number) => ask(server, `${KEYS}/${keyId}/rotate`, call) };
  },
  'demote the maker of a key': async ({ org, owner, maker }: Place) => {
    const { text } = await makeKey(org, maker.id);
    const call = { method: 'PUT', token: owner.token, org, body: { roles: ['viewer'] } };
    return {
      token: text,
      act: (server: number) => ask(server, `/admin/members/${maker.id}/roles`, call),
    };
  },
  'remove the maker of a key': async ({ org, owner, maker }: Place) => {
    const { text } = await makeKey(org, maker.id);
    const call = { method: 'DELETE', token: owner.token, org };
    return {
      token: text,
      act: (server: number) => ask(server, `/admin/members/${maker.id}`, call),
    };
  },
  'revoke a token': async ({ maker }: Place) => {
    const { text, keyId } = await makeToken(maker.id);
    const call = { method: 'DELETE', token: maker.token };
    return { token: text, act: (server: number) => ask(server, `/admin/user-pats/${keyId}`, call) };
  },
  'demote whoever has a token': async ({ org, owner, maker }: Place) => {
    const { text } = await makeToken(maker.id);
    const call = { method: 'PUT', token: owner.token, org, body: { roles: ['viewer'] } };
    return {
      token: text,
      act: (server: number) => ask(server, `/admin/members/${maker.id}/roles`, call),
    };
  },
} as const;

it('answers nothing more once rights were taken, on any process', async () => {
  const kinds = Object.entries(deeds);
  const late: string[] = [];
  let before = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [name, prepare] = kinds[round % kinds.length] ?? [];
    if (!name || !prepare) throw new Error('There is no such deed.');
    const at = await place();
    const { token, act } = await prepare(at);
    const org = token.startsWith('pat') ? at.org : undefined;
    let answered = Infinity;
    const over = new AbortController();
    const hammer = async (server: number): Promise<void> => {
      while (!over.signal.aborted) {
        const started = performance.now();
        const { status } = await ask(server, KEYS, { token, ...(org && { org }) });
        if (status !== 200) continue;
        if (started > answered) late.push(`${name}: ${(started - answered).toFixed(0)} ms later`);
        else before += 1;
      }
    };
    const hammers = [0, 0, 0, 1, 1, 1, 2, 2].map(hammer);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const deed = await act(round);
    answered = performance.now();
    expect(deed.status, name).toBeLessThan(300);
    await new Promise((resolve) => setTimeout(resolve, 150));
    over.abort();
    await Promise.all(hammers);
  }
  // The rights were there until then, and in use.
  expect(before).toBeGreaterThan(ROUNDS * 6);
  // Stricter than the second that is allowed: no process remembers anything.
  expect(late).toEqual([]);
}, 900_000);

it('lets one of eight rotations at once win, and leaves two secrets', async () => {
  for (let round = 0; round < ROTATIONS; round += 1) {
    const { org, owner, maker } = await place();
    const { text, keyId } = await makeKey(org, maker.id);
    const call = { method: 'POST', token: owner.token, org, body: { grace_seconds: 3600 } };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => ask(i, `${KEYS}/${keyId}/rotate`, call)),
    );
    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status !== 200).map(({ body }) => body.code);
    expect([won.length, new Set(lost)]).toEqual([1, new Set(['rotation_in_progress'])]);
    const { body } = await ask(round, KEYS, { token: owner.token, org });
    expect(body).toHaveLength(2);
    for (const token of [text, won[0]?.body.pat_key]) {
      expect((await ask(round, '/admin/members', { token })).status).toBe(200);
    }
  }
}, 180_000);

it('takes keys made at the same moment for different rows of a list', async () => {
  const { org, owner } = await place();
  const call = { method: 'POST', token: owner.token, org, body: { name: 'Burst' } };
  const made = await Promise.all(Array.from({ length: 48 }, (_, i) => ask(i, KEYS, call)));
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 200));
  const { body } = await ask(0, `${KEYS}?limit=200`, { token: owner.token, org });
  const times = body.map((key: { created_at: number }) => key.created_at);
  expect(new Set(times).size).toBe(48);
}, 60_000);

/** Chance that a sample of one kind took longer than one of the other: 0.5 when they cannot be told apart. */
function aucOf(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((ms) => ({ ms, is: 1 })), ...other.map((ms) => ({ ms, is: 0 }))];
  all.sort((a, b) => a.ms - b.ms);
  const ranks = all.reduce((sum, { is }, index) => sum + is * (index + 1), 0);
  const auc = (ranks - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
  return Math.max(auc, 1 - auc);
}

it('takes as long for a key that does not exist as for a wrong secret', async () => {
  const { org, maker } = await place();
  const { keyId } = await makeKey(org, maker.id);
  const wrong = () => withChecksum(`${keyId}.${randomText(44)}`);
  const unknown = () => issueCredential('ak').text;
  const time = async (token: string): Promise<number> => {
    const started = performance.now();
    const { status } = await ask(0, '/admin/members', { token });
    expect(status).toBe(401);
    return performance.now() - started;
  };
  for (let i = 0; i < 300; i += 1) await time(i % 2 ? wrong() : unknown());
  const [ofWrong, ofUnknown]: [number[], number[]] = [[], []];
  for (let i = 0; i < 2000; i += 1) {
    // The order within a pair changes, so that none is always the second.
    if (Math.random() < 0.5) {
      ofWrong.push(await time(wrong()));
      ofUnknown.push(await time(unknown()));
    } else {
      ofUnknown.push(await time(unknown()));
      ofWrong.push(await time(wrong()));
    }
  }
  expect(aucOf(ofWrong, ofUnknown)).toBeLessThanOrEqual(0.6);
}, 180_000);

// Last, since it ends the processes.
it('has counted every request of a key once all processes have stopped', async () => {
  const { org, maker } = await place();
  const { text, keyId } = await makeKey(org, maker.id);
  const calls = Array.from({ length: 300 }, (_, i) => i);
  const statuses = new Set<number>();
  for (let i = 0; i < calls.length; i += 12) {
    const answers = calls.slice(i, i + 12).map((n) => ask(n, '/admin/members', { token: text }));
    for (const { status } of await Promise.all(answers)) statuses.add(status);
  }
  expect([...statuses]).toEqual([200]);
  expect(await Promise.all(fleet.servers.map((server) => server.stop()))).toEqual([0, 0, 0]);
  const rows = await fleet.db
    .selectFrom('key_usage')
    .select('requests')
    .where('key_id', '=', keyId)
    .execute();
  expect(rows.reduce((sum, { requests }) => sum + requests, 0)).toBe(300);
  const { last_used_at, revoked_at } = await fleet.db
    .selectFrom('api_keys')
    .select(['last_used_at', 'revoked_at'])
    .where('id', '=', keyId)
    .executeTakeFirstOrThrow();
  expect([last_used_at, revoked_at]).toEqual([expect.any(String), null]);
}, 120_000);

import { connect } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createLog } from '../src/log.js';
import { createPostgresDatabase, testDatabaseUrl } from './databases.js';
import { startProcess, startProcesses, type ServerProcess } from './processes.js';

const Signed = z.object({ token: z.string(), user: z.object({ id: z.string() }) });

let database: { url: string; drop: () => Promise<void> };
let servers: ServerProcess[];
let sqlClient: pg.Client;

/** Connects the test itself; the outage test cuts this connection too. */
async function connectSql(): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: database.url,
    options: '-c search_path=orgkit,public',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The server of that number; there are two. */
function server(index: number): ServerProcess {
  const found = servers[index];
  if (!found) throw new Error(`There is no server ${index}.`);
  return found;
}

async function send(
  index: number,
  method: string,
  path: string,
  options: { token?: string; org?: string; key?: string; body?: unknown } = {},
) {
  const { token, org, key, body } = options;
  const response = await fetch(server(index).url + path, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(org && { 'X-Anyreach-Org': org }),
      ...(key && { 'Idempotency-Key': key }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text === '' ? {} : JSON.parse(text),
  };
}

async function signUp(email: string): Promise<{ token: string; id: string }> {
  const answer = await send(0, 'POST', '/api/auth/sign-up/email', {
    body: { email, password: 'correct horse', name: 'Ada Test' },
  });
  const { token, user } = z.parse(Signed, answer.body);
  return { token, id: user.id };
}

async function organizationOf(userId: string, id: string): Promise<string> {
  await sqlClient.query(
    `insert into organizations (id, name, slug, billing_email) values ($1, $1, $2, 'a@b.co')`,
    [id, id.replace('_', '-')],
  );
  await sqlClient.query(
    `insert into members (organization_id, user_id, role) values ($1, $2, 'admin')`,
    [id, userId],
  );
  return id;
}

beforeAll(async () => {
  database = await createPostgresDatabase(createLog('silent', () => undefined));
  servers = await startProcesses(2, database.url);
  sqlClient = await connectSql();
});
afterAll(async () => {
  await Promise.all((servers ?? []).map((process) => process.kill()));
  await sqlClient?.end();
  await database?.drop();
});

it('accepts on one server what another has issued', async () => {
  const { token, id } = await signUp('one@example.com');
  const me = await send(1, 'GET', '/admin/users/me', { token });
  expect(me.body).toMatchObject({ id, email: 'one@example.com' });
});

it('carries a keyed request out once, wherever its copies arrive', async () => {
  const { token, id } = await signUp('two@example.com');
  const org = await organizationOf(id, 'org_two');
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, i) =>
      send(i % 2, 'POST', '/admin/invitations', {
        token,
        org,
        key: 'once',
        body: { email: 'guest@example.com', role: 'viewer' },
      }),
    ),
  );
  const kinds = answers.map(({ status, body, headers }) =>
    status === 200 ? (headers.has('idempotent-replayed') ? 'replayed' : 'done') : body.code,
  );
  expect(kinds.filter((kind) => kind === 'done')).toHaveLength(1);
  expect(new Set(kinds)).not.toContain('invitation_pending');
  expect(
    kinds.filter(
      (kind) => kind !== 'done' && kind !== 'replayed' && kind !== 'idempotency_in_progress',
    ),
  ).toEqual([]);
  const { rowCount } = await sqlClient.query(
    `select 1 from invitations where organization_id = 'org_two'`,
  );
  const events = await sqlClient.query(
    `select 1 from audit_events where organization_id = 'org_two'`,
  );
  expect([rowCount, events.rowCount]).toEqual([1, 1]);
});

it('does not let a process that died block a key for ever, and does nothing twice', async () => {
  const { token, id } = await signUp('three@example.com');
  const org = await organizationOf(id, 'org_three');
  const request = {
    token,
    org,
    key: 'killed',
    body: { email: 'guest@example.com', role: 'viewer' },
  };
  await sqlClient.query('begin');
  await sqlClient.query(`select 1 from organizations where id = 'org_three' for update`);
  const lost = send(0, 'POST', '/admin/invitations', request).catch(() => 'lost');
  const waiting = async () =>
    (await sqlClient.query(`select 1 from idempotency_keys where key = 'killed'`)).rowCount === 1;
  while (!(await waiting())) await new Promise((resolve) => setTimeout(resolve, 20));
  await server(0).kill();
  await sqlClient.query('commit');
  expect(await lost).toBe('lost');
  expect((await send(1, 'POST', '/admin/invitations', request)).body).toMatchObject({
    code: 'idempotency_in_progress',
  });
  expect((await send(1, 'POST', '/dev/clock', { body: { offset_ms: 16_000 } })).status).toBe(200);
  const done = await send(1, 'POST', '/admin/invitations', request);
  expect([done.status, done.body.email]).toEqual([200, 'guest@example.com']);
  expect(
    (await send(1, 'POST', '/admin/invitations', request)).headers.get('idempotent-replayed'),
  ).toBe('true');
  const { rowCount } = await sqlClient.query(
    `select 1 from invitations where organization_id = 'org_three'`,
  );
  expect(rowCount).toBe(1);
  await send(1, 'POST', '/dev/clock', { body: { offset_ms: 0 } });
  await server(0).restart();
});

it('answers 503 while the database is away, and recovers by itself', async () => {
  const { token } = await signUp('four@example.com');
  const admin = new pg.Client({ connectionString: testDatabaseUrl() });
  await admin.connect();
  const name = new URL(database.url).pathname.slice(1);
  try {
    await admin.query(`alter database ${name} with allow_connections false`);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name <> 'test'`,
    );
    for (let i = 0; i < 5; i += 1) {
      const started = performance.now();
      const answer = await send(0, 'GET', '/admin/users/me', { token });
      expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
        503,
        'unavailable',
        '1',
      ]);
      expect(performance.now() - started).toBeLessThan(5000);
    }
    expect((await send(0, 'GET', '/readyz')).status).toBe(503);
    expect((await send(0, 'GET', '/healthz')).status).toBe(200);
  } finally {
    await admin.query(`alter database ${name} with allow_connections true`);
    await admin.end();
  }
  expect((await send(0, 'GET', '/admin/users/me', { token })).status).toBe(200);
  sqlClient = await connectSql();
});

it('finishes what it has begun when it is asked to stop, and takes nothing new', async () => {
  const { token } = await signUp('five@example.com');
  const { port } = new URL(server(1).url);
  const body = '{"first_name":"Grace"}';
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => (answer += data.toString()));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(
    `PATCH /admin/users/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  const code = server(1).stop();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await expect(fetch(`${server(1).url}/healthz`)).rejects.toThrow('fetch failed');
  socket.write(body.slice(5));
  await closed;
  expect(answer).toContain('HTTP/1.1 200');
  expect(answer).toContain('"first_name":"Grace"');
  expect(await code).toBe(0);
});

it('wrote no credential into any log', () => {
  const output = servers.flatMap((process) => process.output).join('');
  expect(output).toContain('ORGKIT_READY');
  expect(output).not.toMatch(/Bearer (?!\[redacted\])|correct horse/);
});

it('refuses a second process on its data folder, and gives the folder to the next when it was killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'orgkit-data-'));
  try {
    const first = await startProcess({ DATA_DIR: folder });
    await expect(startProcess({ DATA_DIR: folder })).rejects.toThrow('"code":"data_dir_locked"');
    await expect(
      startProcess({ DATA_DIR: `${folder}-2`, PORT: new URL(first.url).port }),
    ).rejects.toThrow('"code":"port_in_use"');
    const signed = await fetch(`${first.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'kept@example.com', password: 'correct horse', name: 'Kept' }),
    });
    const { token } = z.parse(Signed, await signed.json());
    await first.restart();
    const me = await fetch(`${first.url}/admin/users/me`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await me.json()).toMatchObject({ email: 'kept@example.com' });
    expect(await first.stop()).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

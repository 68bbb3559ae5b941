import { createHmac } from 'node:crypto';
import { openPostgres, type Db } from '../src/db/pool.js';
import { newId, randomText } from '../src/ids.js';
import { createLog } from '../src/log.js';
import { createPostgresDatabase } from './databases.js';
import { startProcesses, type ServerProcess } from './processes.js';

const AUTH_SECRET = 'a secret for tests that is long enough';
const WEEK_MS = 7 * 86_400_000;

/** Several real server processes over one PostgreSQL database, and a way to make people there. */
export interface Fleet {
  readonly servers: readonly ServerProcess[];
  readonly db: Db;
  /** A signed-in person with a verified address. */
  createUser(): Promise<{ id: string; email: string; token: string }>;
  /** Waits until no organization is being set up or taken back any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the processes; they share nothing but the database. */
export async function startFleet(count: number, env: Record<string, string> = {}): Promise<Fleet> {
  const log = createLog('silent', () => {});
  const { url, drop } = await createPostgresDatabase(log);
  const database = openPostgres(url, log);
  const { db } = database;
  const servers = await startProcesses(count, url, { AUTH_SECRET, ...env });

  return {
    servers,
    db,
    async createUser() {
      const id = newId('usr');
      const email = `${id.toLowerCase().replace('_', '-')}@example.com`;
      const token = randomText(32);
      await db
        .insertInto('users')
        .values({ id, email, email_verified: true, first_name: 'Ada', last_name: 'Test' })
        .execute();
      await db
        .insertInto('auth_sessions')
        .values({
          ...{ id: newId('ses'), user_id: id, token },
          expires_at: new Date(Date.now() + WEEK_MS),
        })
        .execute();
      const signature = createHmac('sha256', AUTH_SECRET).update(token).digest('base64url');
      return { id, email, token: `${token}.${signature}` };
    },
    async settled() {
      const isBusy = () =>
        db
          .selectFrom('provisioning_runs')
          .select('organization_id')
          .where('status', 'in', ['pending', 'compensating'])
          .limit(1)
          .executeTakeFirst();
      while (await isBusy()) await new Promise((resolve) => setTimeout(resolve, 100));
    },
    async close() {
      await Promise.all(servers.map((server) => server.kill()));
      await database.close();
      await drop();
    },
  };
}

/** One request of the contract to one of the processes. */
export async function send(
  server: ServerProcess,
  path: string,
  {
    token,
    body,
    headers = {},
    signal,
  }: {
    token: string;
    body?: unknown;
    headers?: Record<string, string>;
    signal?: AbortSignal;
  },
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${server.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

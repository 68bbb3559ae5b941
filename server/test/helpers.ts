import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock, type Clock } from '../src/clock.js';
import { loadConfig, type Config } from '../src/config.js';
import type { Register } from '../src/app.js';
import { issueCredential } from '../src/credentials/format.js';
import { insertKey, insertToken } from '../src/credentials/queries.js';
import type { Db } from '../src/db/pool.js';
import { newId, randomText } from '../src/ids.js';
import { createProviders } from '../src/providers/index.js';
import { createLog } from '../src/log.js';
import { assemble, type Assembled } from '../src/server.js';
import { cloneDatabase, type Backend } from './databases.js';

const SECRET = 'a secret for tests that is long enough';

/** A server without a socket over a database of its own. */
export interface TestApp extends Assembled {
  readonly db: Db;
  readonly clock: Clock;
  /** Every line the server has logged. */
  readonly logged: string[];
  /** Sends a request; objects become JSON. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  createUser(values?: {
    email?: string;
    first_name?: string | null;
    last_name?: string | null;
    email_verified?: boolean;
  }): Promise<TestUser>;
  createOrganization(values?: {
    slug?: string;
    name?: string;
    parent_id?: string | null;
    plan?: 'free' | 'agency';
  }): Promise<{ id: string; slug: string }>;
  addMember(organizationId: string, userId: string, role?: string): Promise<void>;
  /** A login token of a new session. */
  login(userId: string): Promise<string>;
  createKey(
    organizationId: string,
    values?: Partial<Parameters<typeof insertKey>[1]>,
  ): Promise<{ text: string; keyId: string }>;
  createToken(
    userId: string,
    values?: Partial<Parameters<typeof insertToken>[1]>,
  ): Promise<{ text: string; keyId: string }>;
  close(): Promise<void>;
}

/** A person with a login token. */
export interface TestUser {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

/** What a request carries. */
export interface CallOptions {
  readonly token?: string | undefined;
  readonly org?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** An answer with its JSON read; undefined without a body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { readonly [name: string]: unknown };
  readonly text: string;
}

/** Options of one test server. */
export interface TestAppOptions {
  readonly backend?: Backend;
  /** Changes to the environment, such as `{ EMIT_ERROR_CODE: 'off' }`. */
  readonly env?: Record<string, string>;
  readonly register?: Register;
  /** Makes the outside parts. @default those that the environment names */
  readonly providers?: typeof createProviders;
  /** Another test server whose database and clock this one shares. */
  readonly over?: TestApp;
}

/** Starts a server in this process over a database cloned from a migrated template. */
export async function createTestApp({
  backend = 'pglite',
  env = {},
  register,
  providers = createProviders,
  over,
}: TestAppOptions = {}): Promise<TestApp> {
  const logged: string[] = [];
  const log = createLog('debug', (line) => logged.push(line));
  const database = over?.deps.database ?? (await cloneDatabase(backend, log));
  const folder = mkdtempSync(join(tmpdir(), 'orgkit-data-'));
  const config: Config = loadConfig({
    DATA_DIR: folder,
    ORGKIT_TEST: '1',
    RATE_LIMITS: 'off',
    AUTH_SECRET: SECRET,
    ...env,
  });
  const clock = over?.clock ?? movableClock();
  const stop = new AbortController();
  const assembled = await assemble(
    {
      ...{ config, database, clock, log, stopping: stop.signal },
      publicUrl: 'http://orgkit.test',
      providers: await providers(config, { db: database.db, clock }),
    },
    register,
  );
  const { db } = database;
  const { app, deps } = assembled;

  const login = async (userId: string): Promise<string> => {
    const token = randomText(32);
    const expires_at = new Date(clock.now().getTime() + 7 * 86_400_000);
    await db
      .insertInto('auth_sessions')
      .values({ id: newId('ses'), user_id: userId, token, expires_at })
      .execute();
    return `${token}.${createHmac('sha256', SECRET).update(token).digest('base64url')}`;
  };

  return {
    ...assembled,
    db,
    clock,
    logged,
    login,
    async call(method, path, { token, org, body, headers = {} } = {}) {
      const isForm = body instanceof FormData;
      const isRaw = typeof body === 'string' || body instanceof Blob || isForm;
      const response = await app.request(path, {
        method,
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(org !== undefined && { 'X-Anyreach-Org': org }),
          ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return {
        status: response.status,
        headers: response.headers,
        body: isJson && text !== '' ? JSON.parse(text) : {},
        text,
      };
    },
    async createUser(values = {}) {
      const id = newId('usr');
      const email = values.email ?? `${id.toLowerCase()}@example.com`.replace('_', '-');
      await db
        .insertInto('users')
        .values({
          id,
          first_name: 'Ada',
          last_name: 'Test',
          email_verified: true,
          ...values,
          email,
        })
        .execute();
      return { id, email, token: await login(id) };
    },
    async createOrganization({
      slug = randomText(12).toLowerCase(),
      name = slug,
      parent_id = null,
      plan = 'free',
    } = {}) {
      const id = newId('org');
      await db
        .insertInto('organizations')
        .values({ id, slug, name, parent_id, plan, billing_email: 'bill@example.com' })
        .execute();
      return { id, slug };
    },
    async addMember(organization_id, user_id, role = 'admin') {
      await db.insertInto('members').values({ organization_id, user_id, role }).execute();
    },
    async createKey(organization_id, values = {}) {
      const { text, keyId, hash } = issueCredential('ak');
      await insertKey(db, {
        organization_id,
        id: keyId,
        name: 'Key',
        secret_hash: hash,
        created_by: null,
        ...values,
      });
      return { text, keyId };
    },
    async createToken(user_id, values = {}) {
      const { text, keyId, hash } = issueCredential('pat');
      await insertToken(db, { user_id, id: keyId, name: 'Token', secret_hash: hash, ...values });
      return { text, keyId };
    },
    async close() {
      stop.abort();
      await deps.background.drain();
      if (!over) await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

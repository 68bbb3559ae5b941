import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  emptyDatabase,
  migrate,
  migrationFolder,
  readMigrations,
  type Migration,
} from '../src/db/migrate.js';
import { openPostgres } from '../src/db/pool.js';
import { codeOfDatabaseError } from '../src/db/sqlstate.js';
import { withTransaction } from '../src/db/transaction.js';
import { createLimiter } from '../src/limits/limiter.js';
import { createLog } from '../src/log.js';
import { createPostgresDatabase } from './databases.js';
import { createTestApp, type TestApp } from './helpers.js';

const log = createLog('silent', () => undefined);
let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ backend: 'postgres' });
});
afterAll(() => test.close());

const step = (name: string, text: string): Migration => ({ name, sql: text, checksum: text });

it('migrates once however many servers start together, and starts over when told to', async () => {
  const { url, drop } = await createPostgresDatabase(log);
  const servers = Array.from({ length: 4 }, () => openPostgres(url, log, 2));
  const [first] = servers;
  if (!first) throw new Error('no server');
  try {
    await emptyDatabase(first.db);
    const migrations = readMigrations(migrationFolder);
    const applied = await Promise.all(servers.map(({ db }) => migrate(db, migrations, log)));
    expect(applied.flat().sort()).toEqual(migrations.map(({ name }) => name));
    expect(await migrate(first.db, migrations, log)).toEqual([]);

    const broken = [
      ...migrations,
      step('9001_ok.sql', 'create table one (id int)'),
      step('9002_bad.sql', 'create table two (id int); select 1/0'),
    ];
    await expect(migrate(first.db, broken, log)).rejects.toMatchObject({ code: '22012' });
    await expect(sql`select * from two`.execute(first.db)).rejects.toMatchObject({ code: '42P01' });
    const known = await sql<{
      name: string;
    }>`select name from schema_migrations where name > '9'`.execute(first.db);
    expect(known.rows).toEqual([{ name: '9001_ok.sql' }]);
    await expect(
      migrate(first.db, [step('9001_ok.sql', 'create table other (id int)')], log),
    ).rejects.toThrow('was changed after it had been applied');
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    await drop();
  }
});

/** A statement that takes longer than it may. */
const slow = (db: TestApp['db']) =>
  withTransaction(db, async (trx) => {
    await sql`select set_config('statement_timeout', '20', true)`.execute(trx);
    await sql`select pg_sleep(1)`.execute(trx);
  });

it('turns what the database refuses into problems that are nobody’s crash', async () => {
  const { db } = test;
  const organization = await test.createOrganization();
  const insertOrganization = ({ slug, plan }: { slug: string; plan: string }) =>
    sql`insert into organizations (id, name, slug, billing_email, plan)
      values (${slug}, 'x', ${slug}, 'x', ${plan})`.execute(db);
  const refused: [string, () => Promise<unknown>][] = [
    ['validation_error', () => sql`select ${'a\0b'}::text`.execute(db)],
    ['validation_error', () => sql`select ${'2147483648'}::int`.execute(db)],
    ['validation_error', () => sql`select ${'9223372036854775808'}::bigint`.execute(db)],
    ['validation_error', () => sql`select ${'Infinity'}::int`.execute(db)],
    ['validation_error', () => sql`select ${'not a uuid'}::uuid`.execute(db)],
    ['validation_error', () => sql`select ${'300000-01-01'}::timestamptz`.execute(db)],
    ['validation_error', () => sql`select 1 limit ${-1}`.execute(db)],
    ['validation_error', () => sql`select ${'{'}::jsonb`.execute(db)],
    ['validation_error', () => sql`select ${'"\\ud800"'}::jsonb`.execute(db)],
    ['validation_error', () => sql`select ${'x'}::text ~ ${'['}::text`.execute(db)],
    ['validation_error', () => insertOrganization({ slug: 'gold', plan: 'gold' })],
    ['slug_taken', () => insertOrganization({ slug: organization.slug, plan: 'free' })],
    ['conflict', () => test.createToken('nobody')],
    ['unavailable', () => slow(db)],
  ];
  for (const [code, attempt] of refused) {
    const error: unknown = await attempt().then(
      () => 'accepted',
      (reason: unknown) => reason,
    );
    expect([codeOfDatabaseError(error), String(error)]).toEqual([code, String(error)]);
  }
});

it('starts a transaction again after a deadlock, and gives up in the end', async () => {
  const { id: a } = await test.createOrganization();
  const { id: b } = await test.createOrganization();
  const touch = (first: string, second: string) =>
    withTransaction(test.db, async (trx) => {
      await trx.updateTable('organizations').set({ name: 'x' }).where('id', '=', first).execute();
      await sql`select pg_sleep(0.05)`.execute(trx);
      await trx.updateTable('organizations').set({ name: 'x' }).where('id', '=', second).execute();
    });
  await Promise.all([touch(a, b), touch(b, a)]);

  let attempts = 0;
  const hopeless = withTransaction(test.db, (trx) => {
    attempts += 1;
    return sql`do $$ begin raise exception 'no' using errcode = '40001'; end $$`.execute(trx);
  });
  const error: unknown = await hopeless.catch((reason: unknown) => reason);
  expect(codeOfDatabaseError(error)).toBe('conflict');
  expect(attempts).toBe(6);
});

it('never gives two rows of one organization the same time', async () => {
  const { id } = await test.createOrganization();
  const at = '2026-01-01T00:00:00.000000Z';
  const people = await Promise.all(Array.from({ length: 12 }, () => test.createUser()));
  await Promise.all(
    people.map((person) =>
      withTransaction(test.db, (trx) =>
        trx
          .insertInto('members')
          .values({ organization_id: id, user_id: person.id, role: 'viewer', created_at: at })
          .execute(),
      ),
    ),
  );
  const members = await test.db
    .selectFrom('members')
    .select('created_at')
    .where('organization_id', '=', id)
    .execute();
  expect(new Set(members.map(({ created_at }) => created_at)).size).toBe(12);
  for (let i = 0; i < 5; i += 1) await test.createKey(id, { created_at: at });
  const rows = await test.db
    .selectFrom('api_keys')
    .select('created_at')
    .where('organization_id', '=', id)
    .execute();
  expect(rows.map(({ created_at }) => created_at).sort()).toEqual(
    [0, 1, 2, 3, 4].map((ms) => `2026-01-01T00:00:00.00${ms}000Z`),
  );
});

it('lets exactly as many through as a limit says, over several processes and in one burst', async () => {
  const limit = { max: 100, windowSeconds: 60 };
  const fixed = {
    now: () => new Date('2026-05-05T10:00:10Z'),
    offsetMs: () => 0,
    setOffset: () => undefined,
  };
  const limiters = [
    createLimiter(test.db, fixed),
    createLimiter(test.db, fixed),
    createLimiter(test.db, fixed),
  ];
  const verdicts = await Promise.all(
    Array.from({ length: 1000 }, (_, i) => limiters[i % 3]?.hit('burst', limit)),
  );
  expect(verdicts.filter((verdict) => verdict?.allowed)).toHaveLength(100);
  expect(verdicts[0]?.retryAfterSeconds).toBe(50);
  const later = { ...fixed, now: () => new Date('2026-05-05T10:01:00Z') };
  expect((await createLimiter(test.db, later).hit('burst', limit)).allowed).toBe(true);
});

it('keeps audit events as they are', async () => {
  await test.db
    .insertInto('audit_events')
    .values({
      id: 'evt_1',
      organization_id: null,
      actor_kind: 'system',
      actor_id: 'server',
      action: 'x',
      target_kind: 'x',
      target_id: 'x',
    })
    .execute();
  for (const change of [
    sql`update audit_events set action = 'y'`,
    sql`delete from audit_events`,
    sql`truncate audit_events`,
  ]) {
    await expect(change.execute(test.db)).rejects.toMatchObject({
      constraint: 'audit_events_append_only',
    });
  }
});

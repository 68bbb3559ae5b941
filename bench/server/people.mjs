// Organizations of any size, made by the database itself, and keys to read them with.
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { crc32 } from 'node:zlib';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A database of its own on the server at `url`, dropped by `drop`. */
export async function createDatabase(url) {
  const name = `orgkit_bench_${randomBytes(6).toString('hex')}`;
  await once(url, (client) => client.query(`create database ${name}`));
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    drop: () => once(url, (client) => client.query(`drop database ${name} with (force)`)),
  };
}

/**
 * Fills a migrated database with organizations of the given sizes. Triggers would look at each row;
 * what they would have written is written here, and the indexes are built when the rows are in.
 */
export function fill(url, sizes) {
  return once(url, async (client) => {
    await client.query(
      `set search_path = orgkit, public; set timezone = 'UTC'; set maintenance_work_mem = '512MB';
       set synchronous_commit = off`,
    );
    const most = Math.max(...sizes);
    await client.query(
      `insert into users (id, email, email_verified, first_name, last_name)
       select 'user_' || i, 'p' || i || '@team.example', true, 'Person', to_char(i, 'FM0000000')
       from generate_series(1, $1::integer) i`,
      [most],
    );
    for (const size of sizes) {
      const id = organizationOf(size);
      await client.query(
        `insert into organizations (id, slug, name, billing_email)
         values ($1, $2, $1, 'bill@team.example')`,
        [id, `of-${size}`],
      );
    }
    const { rows: indexes } = await client.query(
      `select indexname, indexdef from pg_indexes where schemaname = 'orgkit' and tablename = 'members'
       and indexname not in (select conname from pg_constraint)`,
    );
    await client.query(
      `alter table members disable trigger user;
       ${indexes.map(({ indexname }) => `drop index ${indexname};`).join('')}`,
    );
    for (const size of sizes) {
      await client.query(
        `insert into members (organization_id, user_id, role, email, name, created_at, last_active_at)
         select $1::text, 'user_' || i, case when i % 10 = 1 then 'admin' else 'viewer' end,
           'p' || i || '@team.example', 'Person ' || to_char(i, 'FM0000000'),
           timestamptz '2026-01-01' - i * interval '1 second',
           timestamptz '2026-01-01' - (i % 997) * interval '1 hour'
         from generate_series(1, $2::integer) i`,
        [organizationOf(size), size],
      );
      await client.query(
        `update organizations set member_count = $2, admin_count = ($2 + 9) / 10 where id = $1`,
        [organizationOf(size), size],
      );
    }
    for (const { indexdef } of indexes) await client.query(indexdef);
    await client.query('alter table members enable trigger user');
    const keys = {};
    for (const size of sizes) keys[size] = await addKey(client, organizationOf(size));
    await client.query('vacuum analyze');
    return keys;
  });
}

export const organizationOf = (size) => `org_of_${size}`;

/** A key made by the first person, as an admin makes one. */
export async function addKey(client, organizationId) {
  const text = (length) =>
    Array.from(randomBytes(length), (byte) => digits[byte % digits.length]).join('');
  const id = `ak_${text(18)}`;
  const body = `${id}.${text(44)}`;
  let rest = crc32(body);
  let sum = '';
  for (let place = 0; place < 6; place += 1) {
    sum = digits[rest % digits.length] + sum;
    rest = Math.floor(rest / digits.length);
  }
  const key = body + sum;
  await client.query(
    `insert into api_keys (organization_id, id, name, secret_hash, created_by)
     values ($1, $2, 'Bench', $3, 'user_1')`,
    [organizationId, id, createHash('sha256').update(key).digest()],
  );
  return key;
}

export async function once(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

// Agencies with any number of organizations below them, made by the database itself.
import { addKey, once } from './people.mjs';

export const topOf = (size) => `org_top_${size}`;

const places = ['cedar', 'harbor', 'northside', 'lakeview', 'summit', 'willow', 'granite', 'mesa'];
const trades = ['dental', 'solar', 'logistics', 'veterinary', 'law', 'plumbing', 'insurance'];

/** Ids as the server makes them, the same in every run. */
const idOf = (size, number) =>
  `'org_' || substr(translate(encode(sha256((${size} || ' ' || (${number}))::text::bytea), 'base64'), '+/=', 'xyz'), 1, 20)`;

/**
 * Fills a migrated database with subtrees of the given sizes: half of each right below its top, two fifths in tens
 * below those, the rest in threes below these. Answers with a key of each top.
 */
export function fillTrees(url, sizes) {
  return once(url, async (client) => {
    await client.query(
      `set search_path = orgkit, public; set timezone = 'UTC'; set synchronous_commit = off;
       set statement_timeout = 0; set maintenance_work_mem = '512MB'`,
    );
    await client.query(`insert into users (id, email) values ('user_1', 'p1@team.example')`);
    await client.query('alter table organizations disable trigger organizations_created_at');
    const keys = {};
    for (const size of sizes) {
      const top = topOf(size);
      await client.query(
        `insert into organizations (id, name, slug, plan, billing_email) values ($1, 'Top', $2, 'agency', 'a@b.example')`,
        [top, `top-${size}`],
      );
      await client.query(
        `insert into members (organization_id, user_id, role) values ($1, 'user_1', 'admin')`,
        [top],
      );
      const half = Math.floor(size / 2);
      const most = Math.floor(size * 0.9);
      for (let first = 1; first <= size; first += 10_000) {
        await client.query(
          `insert into organizations (id, name, slug, parent_id, plan, billing_email, member_count, created_at)
           select ${idOf('$1::integer', 'n')}, initcap(place || ' ' || trade) || ' ' || n, place || '-' || trade || '-' || n || '-' || $1::integer,
             case when n <= $2::integer then $6::text
               when n <= $3::integer then ${idOf('$1::integer', '(n - $2::integer - 1) / 10 + 1')}
               else ${idOf('$1::integer', '$2::integer + (n - $3::integer - 1) / 3 + 1')} end,
             'smb', 'a@b.example', n % 23, timestamptz '2026-01-01' + n * interval '1 second'
           from generate_series($4::integer, $5::integer) n, lateral (select
             ($7::text[])[n % ${places.length} + 1] as place, ($8::text[])[n % ${trades.length} + 1] as trade) words`,
          [size, half, most, first, Math.min(first + 9_999, size), top, places, trades],
        );
      }
      keys[size] = await addKey(client, top);
    }
    await client.query('alter table organizations enable trigger organizations_created_at');
    // A call or two a day of this month in every tenth organization.
    await client.query(
      `insert into usage_days
       select o.id, day, 'voice', 'inbound', '', 2, 300000, 0, 0, 0
       from (select id, row_number() over (order by id) as place from organizations) o,
         generate_series(date_trunc('month', now()), now(), interval '1 day') day
       where o.place % 10 = 0`,
    );
    await client.query('vacuum analyze');
    return keys;
  });
}

/** The lowest organization with the highest number, and its neighbour of the other tree. */
export function findLeaf(url, size) {
  return once(url, async (client) => {
    const { rows } = await client.query(
      `select o.id, o.slug from orgkit.organization_tree t join orgkit.organizations o on o.id = t.descendant_id
       where t.ancestor_id = $1 and o.child_count = 0 order by t.depth desc, t.slug desc limit 1`,
      [topOf(size)],
    );
    return rows[0];
  });
}

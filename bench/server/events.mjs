// Years of usage of any size, made by the database itself, and the least that could store events.
import pg from 'pg';
import { organizationOf } from './people.mjs';

/** Members of the two organizations; their usage differs by much more. */
export const few = 2;
export const many = 3;

/** A connection as the server's own. */
export async function openClient(url) {
  const client = new pg.Client({
    connectionString: url,
    options: '-c search_path=orgkit,public -c TimeZone=UTC',
  });
  await client.connect();
  await client.query(`create table if not exists bare_events (
    organization_id text not null, id text not null, started_at timestamptz not null, type text not null,
    channel text not null, direction text not null, status text, duration_ms integer not null, key_id text not null,
    unique (organization_id, id))`);
  return client;
}

const kinds = [
  { type: 'call', direction: 'inbound' },
  { type: 'call', direction: 'outbound' },
  { type: 'chat', direction: 'inbound' },
  { type: 'workflow_run', status: 'success' },
];

/** Events of the last hour, as a sender reports them. */
export function eventsOf(batch, count) {
  const now = Date.now();
  return Array.from({ length: count }, (_, i) => ({
    id: `evt-${now.toString(36)}-${batch}-${i}`,
    started_at: new Date(now - ((i * 7919) % 3_600_000)).toISOString(),
    seconds: (i % 600) + 0.25,
    ...kinds[i % kinds.length],
  }));
}

const columns = [
  ({ id }) => id,
  ({ started_at }) => started_at,
  ({ type }) => type,
  ({ type }) => ({ call: 'voice', chat: 'chat' })[type] ?? '',
  ({ direction = '' }) => direction,
  ({ status = null }) => status,
  ({ seconds }) => seconds * 1000,
];
const names =
  'organization_id, id, started_at, type, channel, direction, status, duration_ms, key_id';

/** Two ways to store a batch with one insert of many rows in a transaction of its own, and nothing else. */
export const bareInserts = {
  /** `values`, as most libraries write it. */
  rows: (client, events) => {
    const place = (row, column) => `$${row * columns.length + column + 1}`;
    const row = (_event, at) =>
      `('org_bare', ${columns.map((_read, column) => place(at, column))}, '')`;
    return client.query(
      `insert into bare_events (${names}) values ${events.map(row)} on conflict do nothing`,
      events.flatMap((event) => columns.map((read) => read(event))),
    );
  },
  /** An array a column, nearest to `copy`. */
  arrays: (client, events) =>
    client.query(
      `insert into bare_events (${names})
       select 'org_bare', id, started_at, type, channel, direction, status, duration_ms, ''
       from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[])
         as row (id, started_at, type, channel, direction, status, duration_ms)
       on conflict do nothing`,
      columns.map((read) => events.map(read)),
    ),
};

/** Fills years with that many events each, spread evenly, with their roll-ups. */
export async function fillUsage(url, counts) {
  const client = await openClient(url);
  try {
    await client.query(
      `set synchronous_commit = off; set statement_timeout = 0; set work_mem = '128MB'`,
    );
    await client.query(`do $$ begin for month in 0..13 loop
      execute format('create table if not exists usage_events_%s partition of usage_events for values from (%L) to (%L)',
        to_char(date_trunc('month', now()) - interval '12 months' + month * interval '1 month', 'YYYY_MM'),
        date_trunc('month', now()) - interval '12 months' + month * interval '1 month',
        date_trunc('month', now()) - interval '12 months' + (month + 1) * interval '1 month');
      end loop; end $$`);
    for (const [size, count] of Object.entries(counts)) await fillYear(client, size, count);
    for (const table of ['usage_hours', 'usage_days']) {
      const unit = table.slice('usage_'.length, -1);
      await client.query(`insert into ${table}
        select organization_id, date_trunc('${unit}', started_at), channel, direction, key_id,
          count(*) filter (where channel <> ''), sum(duration_ms), count(*) filter (where channel = ''),
          count(*) filter (where status = 'success'), 0
        from usage_events group by 1, 2, 3, 4, 5`);
    }
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function fillYear(client, size, count) {
  const id = organizationOf(size);
  const at = `date_trunc('day', now()) + interval '1 day' - interval '366 days' * (1 - i::float8 / ($2::integer + 1))`;
  const step = 1_000_000;
  for (let first = 1; first <= count; first += step) {
    await client.query(
      `insert into usage_events (organization_id, id, started_at, type, channel, direction, status, duration_ms, key_id)
       select $1::text, 'old-' || i, ${at}, k.type, k.channel, k.direction, k.status, (i % 600) * 1000, ''
       from generate_series($3::integer, $4::integer) i
       join (values (0, 'call', 'voice', 'inbound', null), (1, 'call', 'voice', 'outbound', null),
         (2, 'chat', 'chat', 'inbound', null), (3, 'workflow_run', '', '', 'success'))
         as k (place, type, channel, direction, status) on k.place = i % 4`,
      [id, count, first, Math.min(first + step - 1, count)],
    );
  }
  await client.query(
    `insert into usage_event_ids select organization_id, id from usage_events where organization_id = $1`,
    [id],
  );
}

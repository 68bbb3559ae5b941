// Usage: a summary of a year over many events beside few, and recording events beside the least that could
// store them. npm run bench -- usage [--events 10000000] [--rounds 5] [--batches 40]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPostgres } from '../scripts/find-postgres.mjs';
import { cleanUp, cleanUpOnSignal } from '../scripts/lib/run.mjs';
import { createFigures, median, round } from './lib/figures.mjs';
import { createDatabase, fill } from './server/people.mjs';
import { start, stopAll, timed } from './server/process.mjs';
import { bareInserts, eventsOf, fillUsage, few, many, openClient } from './server/events.mjs';

const { values: flags } = parseArgs({
  options: {
    events: { type: 'string' },
    rounds: { type: 'string' },
    batches: { type: 'string' },
  },
});
const events = Number(flags.events ?? 10_000_000);
const rounds = Number(flags.rounds ?? 5);
const batches = Number(flags.batches ?? 40);
const REPEATS = 40;
const BATCH = 1000;

/** At most this many times the small year; at least this part of the events a second of a bare insert of `values` (ADR 0014). */
const bars = { summary: 2, record: 0.5 };

cleanUpOnSignal();
const root = join(import.meta.dirname, '..');
const database = await createDatabase(await findPostgres());
try {
  const env = { ...process.env, DATABASE_URL: database.url, PORT: '0' };
  const url = await start(join(root, 'server/dist/main.js'), {
    ...env,
    ...{ RATE_LIMITS: 'off', LOG_LEVEL: 'warn', ORGKIT_SEED: 'none' },
  });
  const keys = await fill(database.url, [few, many]);
  process.stderr.write(`Filling a year with 10000 and ${events} events\n`);
  await fillUsage(database.url, { [few]: 10_000, [many]: events });
  const isCheap = await compareSummaries(url, keys);
  const isFast = await compareRecording(url, keys[few]);
  if (!isCheap || !isFast) process.exitCode = 1;
} finally {
  await stopAll();
  await database.drop();
  await cleanUp();
}

/** A window of 366 days that begins and ends with a day, and one that cuts an hour at both ends. */
async function compareSummaries(url, keys) {
  const day = 86_400_000;
  const today = Math.floor(Date.now() / day) * day;
  const iso = (at) => new Date(at).toISOString();
  const path = (from, to) => `/admin/usage/summary?from=${iso(from)}&to=${iso(to)}`;
  const cut = 37 * 60_000;
  const windows = {
    'whole days': path(today - 365 * day, today + day),
    'cut hours': path(today - 365 * day + cut, today + cut),
  };
  const lines = [];
  for (const [what, query] of Object.entries(windows)) {
    const times = { [few]: [], [many]: [] };
    for (let repeat = -5; repeat < REPEATS; repeat += 1) {
      for (const size of [few, many]) {
        const ms = await timed(`${url}${query}`, keys[size]);
        if (repeat >= 0) times[size].push(ms);
      }
    }
    const [one, other] = [few, many].map((size) => median(times[size]));
    lines.push({
      summary: what,
      '10000 events, ms': round(one, 2),
      [`${events} events, ms`]: round(other, 2),
      ratio: round(other / one, 2),
      'must be at most': bars.summary,
      '': other / one > bars.summary ? 'MISSED' : '',
    });
  }
  process.stdout.write('\nA summary of 366 days, median\n');
  console.table(lines);
  return lines.every((line) => line[''] === '');
}

async function compareRecording(url, key) {
  const figures = createFigures();
  const client = await openClient(database.url);
  const ways = {
    OrgKit: (batch) => record(url, key, batch),
    rows: (batch) => bareInserts.rows(client, batch),
    arrays: (batch) => bareInserts.arrays(client, batch),
  };
  try {
    for (let turn = -1; turn < rounds; turn += 1) {
      for (const [who, send] of Object.entries(ways)) {
        const sent = Array.from({ length: turn < 0 ? 3 : batches }, (_, batch) =>
          eventsOf(`${who}-${turn}-${batch}`, BATCH),
        );
        const from = performance.now();
        for (const batch of sent) await send(batch);
        // The first round warms all of them up.
        if (turn >= 0) {
          figures.add('record', who, (batches * BATCH * 1000) / (performance.now() - from));
        }
      }
    }
  } finally {
    await client.end();
  }
  const [own, rows, arrays] = ['OrgKit', 'rows', 'arrays'].map((who) => figures.of('record', who));
  const ratio = own / rows;
  process.stdout.write(
    `\nRecording in batches of ${BATCH}, one after the other, events a second\n`,
  );
  console.table([
    {
      OrgKit: round(own, 0),
      'bare insert, values': round(rows, 0),
      ratio: round(ratio, 2),
      'must be at least': bars.record,
      '': ratio < bars.record ? 'MISSED' : '',
      'bare insert, arrays': round(arrays, 0),
      'ratio ': round(own / arrays, 2),
    },
  ]);
  return ratio >= bars.record;
}

async function record(url, key, batch) {
  const answer = await fetch(`${url}/admin/usage/events`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ events: batch }),
  });
  const { results = [] } = await answer.json();
  if (!answer.ok || results.some(({ code }) => code !== 'ok')) {
    throw new Error(`Recording answers ${answer.status} ${JSON.stringify(results[0])}.`);
  }
}

// A page of members from the server: beside the least that could answer, and in large organizations
// beside small ones. npm run bench -- server [--members 1000000] [--rounds 5] [--seconds 5]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPostgres } from '../scripts/find-postgres.mjs';
import { cleanUp, cleanUpOnSignal } from '../scripts/lib/run.mjs';
import { createFigures, median, round } from './lib/figures.mjs';
import { createDatabase, fill } from './server/people.mjs';
import { start, stopAll, timed } from './server/process.mjs';

const { values: flags } = parseArgs({
  options: {
    members: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
  },
});
const few = 1000;
const many = Number(flags.members ?? 1_000_000);
const rounds = Number(flags.rounds ?? 5);
const seconds = Number(flags.seconds ?? 5);
const CONNECTIONS = 50;
const REPEATS = 60;
const PAGE = '/admin/members?limit=50';

/** At least this part of the floor's requests a second; at most this many times the small page. */
const bars = { throughput: 0.5, page: 1.5 };

/** Pages that are timed in both organizations; a search with as many answers in both. */
const pages = [
  { what: 'newest first', query: '' },
  { what: 'by name', query: '&sort=name' },
  { what: 'by role', query: '&sort=role' },
  { what: 'last active first', query: '&sort=-last_active_at' },
  { what: 'search for one', query: '&search=p777%40team' },
  { what: 'search for nobody', query: '&search=nobody' },
  { what: 'search and sort', query: '&search=p77&sort=name', unbarred: true },
];

cleanUpOnSignal();
const root = join(import.meta.dirname, '..');
const database = await createDatabase(await findPostgres());
try {
  const env = { ...process.env, DATABASE_URL: database.url, PORT: '0' };
  const ours = await start(join(root, 'server/dist/main.js'), {
    ...env,
    ...{ RATE_LIMITS: 'off', LOG_LEVEL: 'warn', ORGKIT_SEED: 'none' },
  });
  process.stderr.write(`Filling organizations with ${few} and ${many} members\n`);
  const keys = await fill(database.url, [few, many]);
  const floor = await start(join(root, 'bench/server/floor.mjs'), env);
  const isFastEnough = await compareThroughput(ours, floor, keys[few]);
  const arePagesCheap = await comparePages(ours, keys);
  if (!isFastEnough || !arePagesCheap) process.exitCode = 1;
} finally {
  await stopAll();
  await database.drop();
  await cleanUp();
}

async function compareThroughput(ours, floor, key) {
  const figures = createFigures();
  for (let round_ = -1; round_ < rounds; round_ += 1) {
    for (const [who, url] of Object.entries({ OrgKit: ours, floor })) {
      const { answers, ms } = await load(`${url}${PAGE}`, key, round_ < 0 ? 2 : seconds);
      // The first round warms both up.
      if (round_ >= 0) figures.add('throughput', who, (answers / ms) * 1000);
    }
  }
  const [own, bare] = ['OrgKit', 'floor'].map((who) => figures.of('throughput', who));
  const isMissed = own / bare < bars.throughput;
  process.stdout.write(`\nA page of 50 by key, ${CONNECTIONS} connections, requests a second\n`);
  console.table([
    {
      OrgKit: round(own, 0),
      'bare Hono, two statements': round(bare, 0),
      ratio: round(own / bare, 2),
      'must be at least': bars.throughput,
      '': isMissed ? 'MISSED' : '',
    },
  ]);
  return !isMissed;
}

async function comparePages(url, keys) {
  const lines = [];
  for (const { what, query, unbarred } of pages) {
    for (const place of ['first', 'deepest']) {
      const [small, large] = [few, many].map(async (size) => {
        const path = `${PAGE}${query}`;
        return place === 'first' ? path : deepest(url, keys[size], path, size);
      });
      const paths = { [few]: await small, [many]: await large };
      // Where all answers fit on one page there is no deeper one.
      if (place === 'deepest' && !paths[few].includes('cursor')) continue;
      const times = { [few]: [], [many]: [] };
      for (let repeat = -5; repeat < REPEATS; repeat += 1) {
        for (const size of [few, many]) {
          const ms = await timed(`${url}${paths[size]}`, keys[size]);
          if (repeat >= 0) times[size].push(ms);
        }
      }
      const [one, other] = [few, many].map((size) => median(times[size]));
      const isMissed = !unbarred && other / one > bars.page;
      lines.push({
        page: `${what}, ${place}`,
        [`${few} members, ms`]: round(one, 2),
        [`${many} members, ms`]: round(other, 2),
        ratio: round(other / one, 2),
        'must be at most': unbarred ? '' : bars.page,
        '': isMissed ? 'MISSED' : '',
      });
    }
  }
  process.stdout.write('\nOne page at a time, median\n');
  console.table(lines);
  return lines.every((line) => line[''] === '');
}

/** The last page: a cursor of the row before its rows, as the server itself would have made it. */
async function deepest(url, key, path, size) {
  const { searchParams } = new URL(path, url);
  const sort = searchParams.get('sort') ?? '-created_at';
  const opposite = sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
  if (searchParams.has('search') || size <= 50) return path;
  const back = new URL(path, url);
  back.searchParams.set('sort', opposite);
  back.searchParams.set('limit', '51');
  const answer = await fetch(back, { headers: { Authorization: `Bearer ${key}` } });
  const link = new URL(/<([^>]*)>/.exec(answer.headers.get('link'))[1], url);
  // Where the pages from the other end go on is where the last page of this one begins.
  const [, ...place] = JSON.parse(
    Buffer.from(link.searchParams.get('cursor'), 'base64url').toString('utf8'),
  );
  const cursor = Buffer.from(JSON.stringify([sort, ...place])).toString('base64url');
  const last = `${path}&cursor=${cursor}`;
  const rest = await fetch(`${url}${last}`, { headers: { Authorization: `Bearer ${key}` } });
  if (rest.headers.has('link') || (await rest.json()).length !== 50) {
    throw new Error(`${last} is not the last page.`);
  }
  return last;
}

async function load(url, key, forSeconds) {
  const script = join(root, 'bench/server/load.mjs');
  const args = [script, url, key, String(CONNECTIONS), String(forSeconds)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (part) => (told += part));
  await once(child, 'close');
  return JSON.parse(told);
}

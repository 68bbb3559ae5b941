// The subtree of an agency: authority, search, children and roll-up in a large one beside a small one.
// npm run bench -- partners [--descendants 100000] [--repeats 60]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPostgres } from '../scripts/find-postgres.mjs';
import { cleanUp, cleanUpOnSignal } from '../scripts/lib/run.mjs';
import { median, round } from './lib/figures.mjs';
import { createDatabase } from './server/people.mjs';
import { start, stopAll, timed } from './server/process.mjs';
import { fillTrees, findLeaf } from './server/tree.mjs';

const { values: flags } = parseArgs({
  options: { descendants: { type: 'string' }, repeats: { type: 'string' } },
});
const few = 1000;
const many = Number(flags.descendants ?? 100_000);
const repeats = Number(flags.repeats ?? 60);

/** At most this many times the small subtree. */
const BAR = 2;

const console_ = '/admin/partner-console';
const day = 86_400_000;
const window_ = `from=${new Date(Date.now() - 30 * day).toISOString()}&to=${new Date().toISOString()}`;

/** What is asked, by the lowest organization of the subtree and that of the other one. */
const questions = [
  { what: 'authority over the lowest', path: ({ id }) => `/children/${id}` },
  { what: 'authority refused', path: (_, other) => `/children/${other.id}`, status: 403 },
  { what: 'members of the lowest', path: ({ id }) => `/children/${id}/members` },
  { what: 'search: a slug', path: ({ slug }) => `/search?q=${slug}` },
  { what: 'search: an id', path: ({ id }) => `/search?q=${id}` },
  { what: 'search: part of an id', path: ({ id }) => `/search?q=${id.slice(8, 16)}` },
  { what: 'search: a beginning of many', path: () => '/search?q=cedar' },
  { what: 'search: inside of many', path: () => '/search?q=-dental-' },
  { what: 'search: inside of few', path: () => '/search?q=-77' },
  { what: 'search: nowhere', path: () => '/search?q=wxyzwxyz' },
  { what: 'search: two letters of many', path: () => '/search?q=ar' },
  { what: 'search: two letters of few', path: () => '/search?q=-9' },
  { what: 'search: two letters nowhere', path: () => '/search?q=--' },
  { what: 'children, newest first', path: () => '/children' },
  { what: 'children by name', path: () => '/children?sort=name' },
  { what: 'children by members', path: () => '/children?sort=-members' },
  { what: 'children: search for one', path: () => `/children?search=harbor%20solar%20449` },
  { what: 'roll-up', path: () => '/rollup' },
  { what: 'roll-up by name', path: () => '/rollup?sort=name' },
  // A row for each organization, up to ten thousand.
  { what: 'usage of the subtree', path: () => `/usage?${window_}`, unbarred: true },
];

cleanUpOnSignal();
const database = await createDatabase(await findPostgres());
try {
  const root = join(import.meta.dirname, '..');
  const url = await start(join(root, 'server/dist/main.js'), {
    ...process.env,
    ...{ DATABASE_URL: database.url, PORT: '0' },
    ...{ RATE_LIMITS: 'off', LOG_LEVEL: 'warn', ORGKIT_SEED: 'none' },
  });
  process.stderr.write(`Filling subtrees with ${few} and ${many} organizations\n`);
  const keys = await fillTrees(database.url, [few, many]);
  const leaves = {
    [few]: await findLeaf(database.url, few),
    [many]: await findLeaf(database.url, many),
  };
  const lines = [];
  for (const { what, path, status, unbarred } of questions) {
    const times = { [few]: [], [many]: [] };
    for (let repeat = -5; repeat < (unbarred ? 10 : repeats); repeat += 1) {
      for (const size of [few, many]) {
        const asked = path(leaves[size], leaves[size === few ? many : few]);
        const ms = await timed(`${url}${console_}${asked}`, keys[size], status);
        if (repeat >= 0) times[size].push(ms);
      }
    }
    const [one, other] = [few, many].map((size) => median(times[size]));
    lines.push({
      question: what,
      [`${few} below, ms`]: round(one, 2),
      [`${many} below, ms`]: round(other, 2),
      ratio: round(other / one, 2),
      'must be at most': unbarred ? '' : BAR,
      '': !unbarred && other / one > BAR ? 'MISSED' : '',
    });
  }
  process.stdout.write('\nOne question at a time, median\n');
  console.table(lines);
  if (lines.some((line) => line[''] !== '')) process.exitCode = 1;
} finally {
  await stopAll();
  await database.drop();
  await cleanUp();
}

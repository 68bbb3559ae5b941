// Lists of people beside other libraries' lists, and the members widget beside itself: what a step
// takes of the main thread, each in a fresh tab, the libraries in turn, the median of all runs.
// npm run bench -- rows [--runs 9] [--rows 100000] [--steps paint,filter]
import { parseArgs } from 'node:util';
import { createFigures, inTurn, round } from './lib/figures.mjs';
import { judge } from './lib/judge.mjs';
import { bundlePage, servePages } from './lib/pages.mjs';
import { during, heap, inTab, longestTask, startBrowser } from './lib/tab.mjs';
import { filtered, makePeople, sorted } from './rows/people.js';

const { values: flags } = parseArgs({
  options: { runs: { type: 'string' }, rows: { type: 'string' }, steps: { type: 'string' } },
});
const runs = Number(flags.runs ?? 9);
const rows = Number(flags.rows ?? 100_000);
const few = 100;
const KEY = '7';
const STEPS = 50;
const STEP = 200;

const ours = 'OrgKit';
const raw = 'raw DOM';
const libraries = [
  { who: 'React, nothing else', file: 'empty.jsx', steps: ['paint'] },
  { who: raw, file: 'raw.js' },
  { who: 'react-virtuoso', file: 'virtuoso.jsx' },
  { who: 'TanStack', file: 'tanstack.jsx' },
  { who: 'react-data-grid', file: 'dataGrid.jsx' },
  { who: ours, file: 'orgkit.jsx' },
  { who: 'OrgKit by client', file: 'widget.jsx', options: 'paging=scroll' },
];
const peers = ['react-virtuoso', 'TanStack', 'react-data-grid'];

/** The widget by its client, with all that somebody who manages members sees. */
const views = [100, 1000].flatMap((count) => [
  { scene: `pages, ${count}`, count, options: 'manages&paging=pages' },
  { scene: `scroll, ${count}`, count, options: 'manages&paging=scroll' },
]);

/** What OrgKit must not exceed, beside another figure (`times`) or by itself (`most`). */
const bars = [
  { what: 'paint', cpu: 'paint', beside: peers, times: 1 },
  {
    what: `paint beside ${few} rows`,
    cpu: 'paint',
    beside: [ours],
    scene: 'paint few',
    times: 1.3,
  },
  { what: 'filter', cpu: 'filter', beside: peers, times: 1 },
  { what: 'sort', cpu: 'sort', beside: peers, times: 1 },
  { what: 'heap beyond the rows, MB', cpu: 'heap', most: 8 },
  { what: 'DOM elements', cpu: 'elements', most: 175 },
  { what: 'longest task of a scroll, ms', cpu: 'longest task', most: 50 },
  ...['pages', 'scroll'].map((paging) => ({
    what: `widget in ${paging}, 1,000 members beside 100`,
    cpu: `${paging}, 1000`,
    beside: [ours],
    scene: `${paging}, 100`,
    times: 1.2,
  })),
];

const people = makePeople(rows);
const start = people[0].email;
const expected = {
  filter: filtered(people, KEY)[0].email,
  sort: sorted(people, true)[0].email,
};

const measures = {
  async paint(page, tools, who) {
    const before = await heap(tools);
    await paint(page, tools, who, 'paint');
    cpu.add('elements', who, await page.evaluate(() => window.scene.elements()));
    await page.waitForTimeout(300);
    cpu.add('heap', who, ((await heap(tools)) - before) / 1e6);
  },
  'paint few': (page, tools, who) => paint(page, tools, who, 'paint few'),
  async filter(page, tools, who) {
    await drawn(page, tools);
    await page.evaluate(() => window.scene.focus());
    await answered(page, tools, who, 'filter', () => page.keyboard.press(KEY));
  },
  async sort(page, tools, who) {
    await drawn(page, tools);
    const { x, y } = await page.evaluate(() => window.scene.head());
    await page.mouse.move(x, y);
    await answered(page, tools, who, 'sort', () => page.mouse.click(x, y));
  },
  async scroll(page, tools, who) {
    await drawn(page, tools);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const { cpu: all, told: traced } = await during(tools, () =>
      longestTask(page, () =>
        page.evaluate(([steps, by]) => window.scene.scroll(steps, by), [STEPS, STEP]),
      ),
    );
    const { told, longest } = traced;
    if (told.top < STEPS * STEP || !told.seen.trim()) throw new Error('The rows did not follow.');
    cpu.add('scroll', who, all / STEPS);
    wall.add('scroll', who, told.frames.reduce((sum, ms) => sum + ms, 0) / STEPS);
    cpu.add('longest task', who, longest);
  },
};

const chosen = flags.steps?.split(',') ?? Object.keys(measures);
const names = libraries.map(({ file }) => file.replace(/\.\w+$/, ''));
const pages = {};
for (const [index, { file }] of libraries.entries()) {
  const code = `import * as library from './rows/${file}';
    import './rows/plain.css';
    import { start } from './rows/harness.js';
    start(library);`;
  pages[names[index]] = await bundlePage(code);
}
const site = await servePages(pages);
const browser = await startBrowser();
const cpu = createFigures();
const wall = createFigures();

try {
  for (let run = 0; run < runs; run += 1) {
    process.stderr.write(`Run ${run + 1} of ${runs}\n`);
    // A step of all libraries, then the next one: what is held against each other is measured side by side.
    for (const step of chosen) {
      for (const [index, { who, options = '', steps = [step] }] of inTurn(
        [...libraries.entries()],
        run,
      )) {
        if (!steps.includes(step)) continue;
        const count = step === 'paint few' ? few : rows;
        const address = `${site.url}/${names[index]}/?rows=${count}&${options}`;
        await inTab(browser, address, (page, tools) => measures[step](page, tools, who));
      }
    }
    for (const { scene, count, options } of flags.steps ? [] : views) {
      await inTab(browser, `${site.url}/widget/?rows=${count}&${options}`, (page, tools) =>
        paint(page, tools, ours, scene),
      );
    }
  }
} finally {
  await browser.close();
  site.close();
}
report();

async function paint(page, tools, who, scene) {
  const step = await during(tools, () =>
    page.evaluate((email) => window.scene.render(email), start),
  );
  cpu.add(scene, who, step.cpu);
  wall.add(scene, who, step.told);
}

/** Draws what comes before a step, and lets it come to rest. */
async function drawn(page, tools) {
  await page.evaluate((email) => window.scene.render(email), start);
  await page.waitForTimeout(300);
  await tools.send('HeapProfiler.collectGarbage');
}

/** From an input of the person to the frame that shows what it did. */
async function answered(page, tools, who, scene, input) {
  await page.evaluate((email) => window.scene.arm(email), expected[scene]);
  const step = await during(tools, async () => {
    await input();
    return page.evaluate(() => window.scene.settled());
  });
  cpu.add(scene, who, step.cpu);
  wall.add(scene, who, step.told);
}

function report() {
  const scenes = ['paint', 'paint few', 'filter', 'sort', 'scroll'];
  const table = (figures, columns, digits) =>
    Object.fromEntries(
      libraries.map(({ who }) => [
        who,
        Object.fromEntries(columns.map((scene) => [scene, round(figures.of(scene, who), digits)])),
      ]),
    );
  const say = (text) => process.stdout.write(`\n${text}\n`);
  say(`${rows} rows, CPU ms of the main thread (scroll: each frame, 4 x slower CPU)`);
  console.table(table(cpu, scenes));
  say('The same in ms on the clock (scroll: each frame)');
  console.table(table(wall, scenes, 0));
  say('Heap beyond the rows in MB, elements of the page, longest task of a scroll in CPU ms');
  console.table(table(cpu, ['heap', 'elements', 'longest task']));
  say('The widget by its client, CPU ms and ms on the clock');
  console.table(
    Object.fromEntries(
      views.map(({ scene }) => [
        scene,
        { 'CPU ms': round(cpu.of(scene, ours)), ms: round(wall.of(scene, ours)) },
      ]),
    ),
  );
  say('Bars');
  const verdicts = bars
    .filter((bar) =>
      [bar.cpu, bar.scene ?? bar.cpu].every((scene) => cpu.of(scene, ours) !== undefined),
    )
    .map((bar) => judge(bar, cpu, { ours, raw }));
  console.table(verdicts);
  if (verdicts.some((verdict) => verdict[''] !== '')) process.exitCode = 1;
}

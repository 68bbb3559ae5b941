// A tree of organizations beside other libraries' trees: what a step takes of the main thread, each in
// a fresh tab, the libraries in turn, the median of all runs. A search is looked for in every organization;
// trees show all matches in their branches, OrgKit the first fifty with the way to each, as its server does.
// npm run bench -- tree [--runs 9] [--rows 100000]
import { parseArgs } from 'node:util';
import { createFigures, inTurn, round } from './lib/figures.mjs';
import { judge } from './lib/judge.mjs';
import { bundlePage, servePages } from './lib/pages.mjs';
import { during, inTab, longestTask, startBrowser } from './lib/tab.mjs';
import { found, makeTree } from './tree/nodes.js';

const { values: flags } = parseArgs({
  options: { runs: { type: 'string' }, rows: { type: 'string' } },
});
const runs = Number(flags.runs ?? 9);
const rows = Number(flags.rows ?? 100_000);
const KEY = '7';
const STEPS = 50;
const STEP = 200;

const ours = 'OrgKit';
const raw = 'raw DOM';
const libraries = [
  { who: 'React, nothing else', file: 'empty.jsx', steps: ['paint'] },
  { who: raw, file: 'raw.js' },
  { who: 'headless-tree', file: 'headlessTree.jsx' },
  // Its box does not follow a script that scrolls it.
  { who: 'rc-tree', file: 'rcTree.jsx', steps: ['paint', 'open', 'search'] },
  { who: ours, file: 'orgkit.jsx' },
];
const peers = ['headless-tree', 'rc-tree'];

/** What OrgKit must not exceed, beside the fastest peer. */
const bars = [
  { what: 'paint', cpu: 'paint', beside: peers, times: 0.8 },
  { what: 'open a node with 1,000 children', cpu: 'open', beside: peers, times: 1 },
  { what: 'search', cpu: 'search', beside: peers, times: 0.6 },
  { what: 'longest task of a scroll, ms', cpu: 'longest task', most: 200 },
];

const levels = makeTree(rows);
const start = levels.get('root')[0].slug;
const expected = {
  open: levels.get('b0')[0].slug,
  search: found(levels, KEY)[0].slug,
};

const measures = {
  async paint(page, tools, who) {
    const step = await during(tools, () =>
      page.evaluate((slug) => window.scene.render(slug), start),
    );
    note('paint', who, step);
    cpu.add('elements', who, await page.evaluate(() => window.scene.elements()));
  },
  async open(page, tools, who) {
    await drawn(page, tools);
    const { x, y } = await page.evaluate(() => window.scene.toggle());
    await page.mouse.move(x, y);
    await answered(page, tools, who, 'open', () => page.mouse.click(x, y));
  },
  /** Through a thousand children that are open, a step a frame, with a CPU slowed down four times. */
  async scroll(page, tools, who) {
    await drawn(page, tools);
    const { x, y } = await page.evaluate(() => window.scene.toggle());
    await page.mouse.click(x, y);
    await page.waitForTimeout(300);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const { cpu: all, told } = await during(tools, () =>
      longestTask(page, () =>
        page.evaluate(([steps, by]) => window.scene.scroll(steps, by), [STEPS, STEP]),
      ),
    );
    if (told.told < STEPS * STEP) throw new Error('The rows did not follow.');
    cpu.add('scroll', who, all / STEPS);
    cpu.add('longest task', who, told.longest);
  },
  async search(page, tools, who) {
    await drawn(page, tools);
    await page.evaluate(() => window.scene.focus());
    await answered(page, tools, who, 'search', () => page.keyboard.press(KEY));
  },
};

const names = libraries.map(({ file }) => file.replace(/\.\w+$/, ''));
const pages = {};
for (const [index, { file }] of libraries.entries()) {
  const code = `import * as library from './tree/${file}';
    import './tree/plain.css';
    import { start } from './tree/harness.js';
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
    for (const step of Object.keys(measures)) {
      for (const [index, { who, steps = [step] }] of inTurn([...libraries.entries()], run)) {
        if (!steps.includes(step)) continue;
        await inTab(browser, `${site.url}/${names[index]}/?rows=${rows}`, (page, tools) =>
          measures[step](page, tools, who),
        );
      }
    }
  }
} finally {
  await browser.close();
  site.close();
}
report();

function note(scene, who, step) {
  cpu.add(scene, who, step.cpu);
  wall.add(scene, who, step.told);
}

/** Draws what comes before a step, and lets it come to rest. */
async function drawn(page, tools) {
  await page.evaluate((slug) => window.scene.render(slug), start);
  await page.waitForTimeout(300);
  await tools.send('HeapProfiler.collectGarbage');
}

/** From an input of the person to the frame that shows what it did. */
async function answered(page, tools, who, scene, input) {
  await page.evaluate((slug) => window.scene.arm(slug), expected[scene]);
  const step = await during(tools, async () => {
    await input();
    return page.evaluate(() => window.scene.settled());
  });
  note(scene, who, step);
}

function report() {
  const table = (figures, scenes, digits) =>
    Object.fromEntries(
      libraries.map(({ who }) => [
        who,
        Object.fromEntries(scenes.map((scene) => [scene, round(figures.of(scene, who), digits)])),
      ]),
    );
  const say = (text) => process.stdout.write(`\n${text}\n`);
  say(`${rows} organizations, CPU ms of the main thread`);
  console.table(table(cpu, ['paint', 'open', 'search', 'scroll', 'longest task', 'elements']));
  say('The same in ms on the clock');
  console.table(table(wall, ['paint', 'open', 'search'], 0));
  say('Bars');
  const verdicts = bars.map((bar) => judge(bar, cpu, { ours, raw }));
  console.table(verdicts);
  if (verdicts.some((verdict) => verdict[''] !== '')) process.exitCode = 1;
}

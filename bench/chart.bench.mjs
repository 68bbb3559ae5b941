// The usage chart beside other libraries' charts: what a step takes of the main thread, each in a
// fresh tab, the libraries in turn, the median of all runs; and bytes.
// npm run bench -- chart [--runs 9]
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { createFigures, inTurn, round } from './lib/figures.mjs';
import { judge } from './lib/judge.mjs';
import { bundlePage, servePages } from './lib/pages.mjs';
import { during, inTab, startBrowser } from './lib/tab.mjs';

const { values: flags } = parseArgs({ options: { runs: { type: 'string' } } });
const runs = Number(flags.runs ?? 9);
const few = 366;
const many = 8784;
const MOVES = 40;

const ours = 'OrgKit';
const libraries = [
  { who: 'uPlot', file: 'uplot.js' },
  { who: 'Chart.js', file: 'chartjs.js' },
  { who: 'Recharts', file: 'recharts.jsx' },
  { who: ours, file: 'orgkit.jsx' },
];

const bars = [
  { what: 'paint, 366 points', cpu: 'paint few', beside: ['uPlot'], times: 1.2 },
  {
    what: 'paint, 8,784 beside 366',
    cpu: 'paint many',
    beside: [ours],
    scene: 'paint few',
    times: 1.5,
  },
  { what: 'hover, a move', cpu: 'hover', beside: ['uPlot'], times: 1.3 },
  { what: 'resize', cpu: 'resize', beside: ['uPlot'], times: 1.3 },
  { what: 'elements, 8,784 points', cpu: 'elements', most: 60 },
  { what: 'kB gzip', cpu: 'kB', most: 12 },
];

const paint = (scene) => async (page, tools, who) => {
  const step = await during(tools, () => page.evaluate(() => window.scene.render()));
  cpu.add(scene, who, step.cpu);
  if (scene === 'paint many') {
    cpu.add('elements', who, await page.evaluate(() => window.scene.elements()));
  }
};
const measures = {
  'paint few': paint('paint few'),
  'paint many': paint('paint many'),
  async hover(page, tools, who) {
    await page.evaluate(() => window.scene.render());
    const { x, y, width, height } = await page.evaluate(() => window.scene.box());
    await page.mouse.move(x + 5, y + height - 5);
    await page.waitForTimeout(200);
    const step = await during(tools, async () => {
      for (let move = 1; move <= MOVES; move += 1) {
        await page.mouse.move(x + (width * move) / (MOVES + 1), y + height - 5);
        await page.evaluate(() => window.scene.settle());
      }
    });
    cpu.add('hover', who, step.cpu / MOVES);
  },
  async resize(page, tools, who) {
    await page.evaluate(() => window.scene.render());
    await page.waitForTimeout(200);
    const step = await during(tools, () => page.evaluate(() => window.scene.resize(900)));
    cpu.add('resize', who, step.cpu);
  },
};

const cpu = createFigures();
const pages = {};
for (const { who, file } of libraries) {
  const name = file.replace(/\.\w+$/, '');
  pages[name] = await bundlePage(`import * as library from './chart/${file}';
    import { start } from './chart/harness.js';
    start(library);`);
  cpu.add('kB', who, await bytesOf(file));
}
const site = await servePages(pages);
const browser = await startBrowser();
try {
  for (let run = 0; run < runs; run += 1) {
    process.stderr.write(`Run ${run + 1} of ${runs}\n`);
    for (const [step, measure] of Object.entries(measures)) {
      for (const { who, file } of inTurn(libraries, run)) {
        const points = step === 'paint many' ? many : few;
        const address = `${site.url}/${file.replace(/\.\w+$/, '')}/?points=${points}`;
        await inTab(browser, address, (page, tools) => measure(page, tools, who));
      }
    }
  }
} finally {
  await browser.close();
  site.close();
}

const scenes = ['paint few', 'paint many', 'hover', 'resize', 'elements', 'kB'];
console.table(
  Object.fromEntries(
    libraries.map(({ who }) => [
      who,
      Object.fromEntries(scenes.map((scene) => [scene, round(cpu.of(scene, who))])),
    ]),
  ),
);
const verdicts = bars.map((bar) => judge(bar, cpu, { ours, raw: 'uPlot' }));
console.table(verdicts);
if (verdicts.some((verdict) => verdict[''] !== '')) process.exitCode = 1;

/** Script of a library as a page loads it, React left out; ours with the style of the chart. */
async function bytesOf(file) {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'chart', file)],
    outdir: join(import.meta.dirname, 'out'),
    absWorkingDir: import.meta.dirname,
    nodePaths: [join(import.meta.dirname, 'node_modules')],
    external: ['react', 'react-dom', 'react/*', 'react-dom/*', 'orgkit/styles.css'],
    define: { 'process.env.NODE_ENV': '"production"' },
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', jsx: 'automatic' },
    ...{ write: false, legalComments: 'none', logLevel: 'error' },
  });
  const style =
    file === 'orgkit.jsx'
      ? [readFileSync(join(import.meta.dirname, '../src/components/UsageChart/Plot.css'))]
      : [];
  const files = [...outputFiles.map(({ contents }) => contents), ...style];
  return files.reduce((sum, contents) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1000;
}

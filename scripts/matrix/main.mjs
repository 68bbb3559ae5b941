// The matrix: every story in StrictMode, drawn by the browser and taken over from a server, with both
// Reacts, in two languages, directions and time zones, under the strictest content security policy.
// Usage: node scripts/matrix/main.mjs [PART OF A STORY'S NAME ...]
import { join } from 'node:path';
import { argv, env, stdout } from 'node:process';
import { chromium } from 'playwright';
import { findBrowser, launchOptions } from '../find-browser.mjs';
import { installOlderReact, olderReact } from '../lib/older-react.mjs';
import { root, say } from '../lib/project.mjs';
import { buildStories } from './build.mjs';
import { exceptions, passes } from './passes.mjs';
import { servePages } from './serve.mjs';
import { drawAll } from './serverSide.mjs';
import { visitAll } from './visit.mjs';

const versions = {
  19: join(root, 'node_modules'),
  18: olderReact,
};
const filters = argv.slice(2);
const started = Date.now();
const after = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;

await installOlderReact();
for (const [version, modules] of Object.entries(versions)) await buildStories(version, modules);
say(`Built all stories for React ${Object.keys(versions).join(' and ')} (${after()}).`);

// Far from every browser.
env.TZ = 'Pacific/Apia';
const looks = passes.flatMap(({ mode, look }) => (mode === 'hydrate' ? [look] : []));
// The start of an hour, so that no minute passes between server and browser.
const now = started - (started % 3_600_000);
const { names, problems, htmlOf } = await drawAll(Object.keys(versions), looks, now);
report('drawn by a server', problems);

const wanted = names.filter(
  (name) => !(name in exceptions) && (!filters[0] || filters.some((part) => name.includes(part))),
);
const files = [...new Set(wanted.map((name) => name.split('/')[0]))];
const visits = Object.keys(versions).flatMap((version) =>
  files.map((file) => ({
    version,
    file,
    stories: wanted.flatMap((name) => (name.startsWith(`${file}/`) ? name.split('/')[1] : [])),
  })),
);
let bad = problems.length;
await findBrowser();
const browser = await chromium.launch(launchOptions());
const pages = await servePages(htmlOf);
try {
  for (const pass of passes) {
    const found = await visitAll(browser, pages.url, { ...pass, now }, visits, 3);
    report(pass.name, found);
    bad += found.length;
    say(`${wanted.length} stories ${pass.name}, twice (${after()}).`);
  }
} finally {
  await browser.close();
  pages.close();
}
for (const [name, reason] of Object.entries(exceptions)) say(`Left out ${name}: ${reason}`);
say(bad > 0 ? `${bad} times something was wrong.` : `Nothing was wrong (${after()}).`);
process.exitCode = bad > 0 ? 1 : 0;

function report(where, found) {
  for (const { version, story, problems: lines } of found) {
    stdout.write(`\n\u2717 ${story}, React ${version}, ${where}\n`);
    for (const line of lines) stdout.write(`    ${line.split('\n').slice(0, 12).join('\n    ')}\n`);
  }
}

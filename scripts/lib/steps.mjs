import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { findPostgres } from '../find-postgres.mjs';
import { buildEverything } from './build.mjs';
import { installOlderReact, olderReact } from './older-react.mjs';
import { cache, root, tool } from './project.mjs';
import { countPlaywright, countStep, countVitest } from './report.mjs';
import { node } from './run.mjs';

/**
 * Every step by name. A step takes the filters of the command line and resolves with a count of
 * tests; a step that is no test runner counts one failed when it fails.
 */
export const steps = {
  format: plain('prettier', ['--check', '--log-level', 'warn', '.']),
  lint: sequence(
    plain('oxlint', ['.']),
    plain('stylelint', ['src/**/*.css', '--allow-empty-input']),
  ),
  // Side by side: the compiler of types uses one core.
  types: together(
    sequence(
      // The declarations first: the host app's types come out of the package's exports.
      plain('typescript:tsc', ['-p', 'tsconfig.build.json']),
      plain('typescript:tsc', ['--noEmit', '-p', 'examples/host-app']),
      plain('typescript:tsc', ['--noEmit', '-p', 'examples/partner-portal']),
      plain('typescript:tsc', ['--noEmit', '-p', 'e2e']),
    ),
    sequence(
      plain('typescript:tsc', ['--noEmit']),
      plain('typescript:tsc', ['--noEmit', '-p', 'server']),
    ),
  ),
  unit: vitest(['dom', 'node', 'ssr']),
  palette: vitest(['palette']),
  'react-18': async (filters) => {
    // The matrix draws every story with it; here is what stands on React's own ways.
    const ground = ['src/ui', 'src/provider', 'src/hooks', 'boundaries', 'hydration', 'secrets'];
    return vitest(['dom'], withOlderReact)(filters.length > 0 ? filters : ground);
  },
  browser: vitest(['browser'], withBrowser),
  stories: vitest(['stories'], withBrowser),
  server: vitest(['server']),
  pg: vitest(['server-pg'], withPostgres),
  build: async () => countStep((await buildEverything()) ? 1 : 0),
  e2e: playwright,
  publint: plain('publint', ['--strict']),
  attw: plain('@arethetypeswrong/cli:attw', [
    ...['--pack', '.', '--profile', 'esm-only'],
    ...['--exclude-entrypoints', 'styles.css', 'styles-unlayered.css'],
  ]),
  size: plain('size-limit', []),
  storybook: plain('storybook', ['build', '--quiet', '--disable-telemetry']),
  // A process of its own: it moves the clock and the time zone.
  matrix: async (filters) =>
    countStep((await node(join(root, 'scripts/matrix/main.mjs'), filters)).code),
};

let browser;
async function withBrowser() {
  browser ??= await findBrowser();
  return { CHROME_PATH: browser.path, ...browser.env };
}

async function withOlderReact() {
  await installOlderReact();
  return { ORGKIT_REACT: olderReact };
}

let database;
async function withPostgres() {
  database ??= await findPostgres();
  return { TEST_DATABASE_URL: database };
}

function plain(name, args) {
  const [packageName, command] = name.split(':');
  return async () => countStep((await node(tool(packageName, command), args)).code);
}

function sequence(...parts) {
  return async () => {
    let failed = 0;
    for (const part of parts) failed += (await part()).failed;
    return { ...countStep(0), failed };
  };
}

function together(...parts) {
  return async () => {
    const counts = await Promise.all(parts.map((part) => part()));
    return { ...countStep(0), failed: counts.reduce((sum, { failed }) => sum + failed, 0) };
  };
}

function vitest(projects, environment = () => ({})) {
  return async (filters) => {
    const report = reportFile(projects[0]);
    const args = ['run', ...projects.flatMap((name) => ['--project', name])];
    args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
    if (filters.length > 0) args.push('--passWithNoTests', ...filters);
    const { code } = await node(tool('vitest'), args, { env: await environment() });
    return countVitest(report, code);
  };
}

async function playwright(filters) {
  const report = reportFile('e2e');
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
  if (filters.length > 0) args.push('--pass-with-no-tests', ...filters);
  const { code } = await node(tool('@playwright/test', 'playwright'), args, {
    env: {
      ...(await withBrowser()),
      ...(await withPostgres()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  });
  return countPlaywright(report, code);
}

/** A report of an earlier run must not be taken for this one's. */
function reportFile(name) {
  const folder = join(cache, 'reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

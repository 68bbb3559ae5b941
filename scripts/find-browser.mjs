// Finds a Chromium for tests, or obtains one. As a command it prints what it found as JSON, or runs
// a program with it: node scripts/find-browser.mjs npx vitest run --project browser
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { argv, env, platform } from 'node:process';
import { pathToFileURL } from 'node:url';
import { cache, npm, root, say } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const memory = join(cache, 'browser.json');
const packaged = '@sparticuz/chromium@147.0.0';

/** The browser that this machine is known to have, without looking for one. */
export function knownBrowser() {
  if (env.CHROME_PATH) return { path: env.CHROME_PATH, env: {} };
  try {
    const known = JSON.parse(readFileSync(memory, 'utf8'));
    return isExecutable(known.path) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** How to start that browser with Playwright: quiet, offline, and as root too. */
export function launchOptions() {
  const browser = knownBrowser();
  return {
    ...(browser ? { executablePath: browser.path, env: { ...env, ...browser.env } } : {}),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      '--disable-quic',
    ],
  };
}

/** Finds or obtains a Chromium: its path and the environment it needs. Throws when there is none. */
export async function findBrowser() {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return { path: env.CHROME_PATH, env: {} };
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, which is no program that can be run.`);
  }
  const known = knownBrowser();
  if (known && works(known)) return known;
  for (const source of [onMachine, fromPlaywright, fromRegistry, byPlaywright, byApt]) {
    const found = await source();
    if (!found || !works(found)) continue;
    mkdirSync(cache, { recursive: true });
    writeFileSync(memory, JSON.stringify(found));
    return found;
  }
  throw new Error(
    'no Chromium was found and none could be obtained. Install Chrome, Chromium or Edge, ' +
      'or set CHROME_PATH to the program of one.',
  );
}

function onMachine() {
  return candidates()
    .filter(isExecutable)
    .map((path) => ({ path, env: {} }))
    .find(works);
}

function candidates() {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  // A whole browser spends half of its time on windows that nobody sees; Debian has one without.
  const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
  const kinds = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const names = [...shells, ...kinds, 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = (env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function fromPlaywright() {
  try {
    const { chromium } = createRequire(join(root, 'package.json'))('playwright');
    const path = chromium.executablePath();
    return isExecutable(path) ? { path, env: {} } : undefined;
  } catch {
    return undefined;
  }
}

/** Chromium for Linux on x64 inside an npm package, with the system libraries slim images lack. */
async function fromRegistry() {
  if (platform !== 'linux' || process.arch !== 'x64') return;
  const folder = join(cache, 'browser');
  const entry = join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(entry)) {
    say('No browser found: getting Chromium from the npm registry (66 MB, once).');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const [command, ...first] = npm();
    const quiet = ['--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
    await run(command, [...first, 'install', '--prefix', folder, ...quiet, packaged], {
      cwd: folder,
    });
  }
  if (!existsSync(entry)) return;
  const kept = { TMPDIR: env.TMPDIR, LD_LIBRARY_PATH: env.LD_LIBRARY_PATH };
  // Makes the package unpack libnss3 and friends too, and name their folder in LD_LIBRARY_PATH.
  env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  env.TMPDIR = folder;
  try {
    const { default: chromium } = await import(pathToFileURL(entry).href);
    const path = await chromium.executablePath();
    return { path, env: { LD_LIBRARY_PATH: env.LD_LIBRARY_PATH } };
  } finally {
    delete env.AWS_LAMBDA_JS_RUNTIME;
    for (const [name, value] of Object.entries(kept)) {
      if (value === undefined) delete env[name];
      else env[name] = value;
    }
  }
}

async function byPlaywright() {
  say('No browser found: asking Playwright for its Chromium.');
  const cli = join(root, 'node_modules/playwright/cli.js');
  await run(process.execPath, [cli, 'install', 'chromium']);
  return fromPlaywright();
}

async function byApt() {
  if (platform !== 'linux' || process.getuid?.() !== 0) return;
  await run('apt-get', ['update', '-qq']);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    say(`No browser found: installing the Debian package ${name}.`);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    const found = onMachine();
    if (found) return found;
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Distributions ship a stand-in that only tells how to install the browser, and libraries go missing. */
function works(browser) {
  if (!isExecutable(browser.path)) return false;
  if (platform === 'win32') return true; // There --version opens a window instead of answering.
  const result = spawnSync(browser.path, ['--version', '--no-sandbox'], {
    env: { ...env, ...browser.env },
    timeout: 20_000,
  });
  return result.status === 0;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    const browser = await findBrowser();
    const [command, ...args] = argv.slice(2);
    if (command) {
      const ended = await run(command, args, {
        env: { CHROME_PATH: browser.path, ...browser.env },
      });
      process.exitCode = ended.code;
    } else process.stdout.write(`${JSON.stringify(browser)}\n`);
  } catch (error) {
    process.stderr.write(`OrgKit: ${error.message}\n`);
    process.exitCode = 1;
  }
}

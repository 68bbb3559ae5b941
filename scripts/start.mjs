// npm start: installs and builds what is missing, then runs API and host app on one port.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { argv, env, exit, platform, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { ensureBuilt, hostAppOutput, serverOutput } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { cache, fail, requireNode, root, say } from './lib/project.mjs';
import { explain, greeting } from './lib/server-lines.mjs';

const usage = `npm start [-- --reset]

  --reset   empties the database first and seeds it again

Settings, by environment: PORT (4400), HOST (127.0.0.1), DATA_DIR (.orgkit), DATABASE_URL,
ORGKIT_SEED (demo, none, large), LOG_LEVEL. CONTRIBUTING.md lists them all.
`;

requireNode();
const options = argv.slice(2);
if (options.includes('--help')) {
  stdout.write(usage);
  exit();
}
const unknown = options.find((option) => option !== '--reset');
if (unknown) fail(`there is no option ${unknown}.`, 'npm start -- --help lists what there is.');

const settings = {
  PORT: env.PORT || '4400',
  HOST: env.HOST || '127.0.0.1',
  DATA_DIR: resolve(root, env.DATA_DIR || '.orgkit'),
  ORGKIT_SEED: env.ORGKIT_SEED || 'demo',
  LOG_LEVEL: env.LOG_LEVEL || 'warn',
  APP_DIR: env.APP_DIR || hostAppOutput,
};

await requireFreePort();
await ensureInstalled();
const failed = await ensureBuilt();
if (failed) fail(`${failed} could not be built.`, 'The lines above say why.');
say(options.includes('--reset') ? 'Starting over with an empty database.' : 'Starting.');
if (settings.ORGKIT_SEED === 'large')
  say('A new database takes minutes to fill with 100,000 of everything.');
serve();

function serve() {
  const server = spawn(process.execPath, [serverOutput, ...options], {
    cwd: root,
    // From Node 22 on, what was compiled once is kept; older ones do not know the name.
    env: { NODE_COMPILE_CACHE: join(cache, 'compiled'), ...env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: a terminal sends Ctrl+C to the whole group, and the server would get two.
    detached: platform !== 'win32',
  });
  let explained = false;
  createInterface({ input: server.stdout }).on('line', (line) => {
    const ready = greeting(line, { ...settings, DATABASE_URL: env.DATABASE_URL });
    const problem = explain(line, settings);
    explained ||= Boolean(problem);
    stdout.write(`${ready ?? problem ?? line}\n`);
  });

  let asked = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (++asked === 1) say('Stopping.');
      server.kill(asked === 1 ? 'SIGTERM' : 'SIGKILL');
    });
  }
  process.on('exit', () => server.kill('SIGKILL'));
  server.on('close', (code, signal) => {
    if (asked) exit(code ?? 1);
    if (!explained) {
      fail(
        `the server stopped by itself (${signal ?? `code ${code}`}).`,
        'The lines above say why.',
      );
    }
    exit(code || 1);
  });
}

/** Asked before anything is built, so that nobody waits for a minute to be told. */
async function requireFreePort() {
  const port = Number(settings.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`PORT is ${env.PORT}: no port.`);
  const error = await new Promise((done) => {
    const probe = createServer().once('error', done);
    probe.listen(port, settings.HOST, () => probe.close(() => done(undefined)));
  });
  if (!error) return;
  const code = error.code === 'EADDRINUSE' ? 'port_in_use' : error.code;
  stdout.write(
    `${explain(`ORGKIT_FAILED ${JSON.stringify({ code, message: error.message })}`, settings)}\n`,
  );
  exit(1);
}

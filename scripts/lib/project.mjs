// Where things are. Only syntax that Node 16 can parse, so that an old Node gets a sentence, not a stack.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Folder for everything the scripts keep between runs; never part of the repository. */
export const cache = join(root, 'node_modules/.cache/orgkit');

const oldest = [20, 19];

/** Stops with a clear sentence when this Node is too old to run the project. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  fail(
    `this is Node ${version}, and ${oldest.join('.')} or newer is needed.`,
    'Install a current Node from https://nodejs.org and run the same command again.',
  );
}

/** Prints what happened and what to do about it, then exits with 1. */
export function fail(what, ...todo) {
  process.stderr.write(`\nOrgKit: ${what}\n${todo.map((line) => `        ${line}\n`).join('')}\n`);
  process.exit(1);
}

/** One line of progress. */
export function say(text) {
  process.stdout.write(`\u203a ${text}\n`);
}

/** Path of the JavaScript file behind a package's command, to be run with this same Node. */
export function tool(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command]);
}

/** The npm that started this script, or the one on PATH: a program and its first arguments. */
export function npm() {
  const started = process.env.npm_execpath;
  if (started && /npm-cli\.[cm]?js$/.test(started) && existsSync(started)) {
    return [process.execPath, started];
  }
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm'] : ['npm'];
}

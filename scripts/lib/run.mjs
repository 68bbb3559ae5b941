import { spawn } from 'node:child_process';
import { root } from './project.mjs';

const children = new Set();
const endings = [];
let ending;

/** Runs a program to its end with its output on the terminal. Resolves with the exit code. */
export function run(command, args, { env, cwd = root, quiet = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => (output += chunk));
    }
    children.add(child);
    child.on('error', (error) => {
      children.delete(child);
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? (signal ? 128 : 1), output });
    });
  });
}

/** Runs a JavaScript file with this same Node. */
export function node(file, args = [], options = {}) {
  return run(process.execPath, [file, ...args], options);
}

/** Registers work for the end of the run, however it comes: services to stop, folders to remove. */
export function atEnd(task) {
  endings.push(task);
}

/** Stops what still runs and does the registered work, newest first. Safe to call twice. */
export function cleanUp() {
  ending ??= (async () => {
    for (const child of children) child.kill('SIGTERM');
    for (const task of endings.reverse()) await task();
  })();
  return ending;
}

/** From here on Ctrl+C and SIGTERM clean up before the process goes. */
export function cleanUpOnSignal() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => void cleanUp().then(() => process.exit(code)));
  }
}

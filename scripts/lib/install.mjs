import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, npm, root, say } from './project.mjs';
import { run } from './run.mjs';

/**
 * Installs what the lock file names and `node_modules` lacks. Compares npm's own record of what is
 * installed with the lock file, so an unchanged checkout costs milliseconds.
 */
export async function ensureInstalled() {
  const missing = missingPackages(root);
  if (missing.length === 0) return;
  const fresh = !existsSync(join(root, 'node_modules'));
  say(
    fresh
      ? 'Installing packages. The first time takes a minute or two.'
      : `Installing ${missing.length} new or changed packages.`,
  );
  const [command, ...first] = npm();
  // `ci` empties node_modules first, and with it the browser that an earlier run obtained.
  const args = [...first, fresh ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await run(command, args, {
    env: { NODE_ENV: 'development', NPM_CONFIG_OMIT: '', ADBLOCK: '1' },
  });
  if (code !== 0) {
    fail(
      `the packages could not be installed (npm ended with ${code}).`,
      'The lines above say why. Is the npm registry reachable, and is there space on the disk?',
      'Then run the same command again; it goes on where it stopped.',
    );
  }
}

/** Paths in a folder's lock file that its `node_modules` lacks or has in another version. */
export function missingPackages(folder) {
  const wanted = read(join(folder, 'package-lock.json'));
  const present = read(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).filter(
    ([path, entry]) =>
      path.includes('node_modules/') &&
      !entry.link &&
      !entry.optional &&
      present[path]?.version !== entry.version,
  );
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

import { join } from 'node:path';
import { missingPackages } from './install.mjs';
import { npm, root, say } from './project.mjs';
import { run } from './run.mjs';

const folder = join(root, 'scripts/matrix/react-18');

/** The packages of the oldest React that is promised, once they are installed. */
export const olderReact = join(folder, 'node_modules');

/** Installs the oldest React that is promised, unless it is there. */
export async function installOlderReact() {
  if (missingPackages(folder).length === 0) return;
  say('Installing the older React.');
  const [command, ...first] = npm();
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await run(command, [...first, ...options], { cwd: folder });
  if (code !== 0)
    throw new Error('The older React could not be installed; the lines above say why.');
}

// npm run bench -- NAME: measures OrgKit beside its peers. The peers live in bench/ with a lock file
// of their own, and are installed on demand only.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, missingPackages } from './lib/install.mjs';
import { fail, npm, requireNode, root, say } from './lib/project.mjs';
import { cleanUpOnSignal, node, run } from './lib/run.mjs';

requireNode();
cleanUpOnSignal();
const folder = join(root, 'bench');
const names = readdirSync(folder).flatMap((file) => /^(.+)\.bench\.mjs$/.exec(file)?.[1] ?? []);
const [name = 'size', ...args] = process.argv.slice(2);
if (!names.includes(name))
  fail(`there is no benchmark ${name}.`, `There are: ${names.join(', ')}.`);

await ensureInstalled();
if (missingPackages(folder).length > 0) {
  say('Installing the peers to measure beside.');
  const [command, ...first] = npm();
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await run(command, [...first, ...options], { cwd: folder });
  if (code !== 0) fail('the peers could not be installed.', 'The lines above say why.');
}
const failed = await ensureBuilt();
if (failed) fail(`${failed} could not be built.`, 'The lines above say why.');
process.exitCode = (await node(join(folder, `${name}.bench.mjs`), args, { cwd: folder })).code;

// npm run changeset -- [add | status | version]: changesets for the package at the root.
// The tool cannot see a package that is itself the root of workspaces, so it works on a clone that
// has none, and what it wrote comes back.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { fail, requireNode, root, tool } from './lib/project.mjs';
import { atEnd, cleanUp, cleanUpOnSignal, node, run } from './lib/run.mjs';

requireNode();
cleanUpOnSignal();
await ensureInstalled();

const clone = mkdtempSync(join(tmpdir(), 'orgkit-changeset-'));
atEnd(() => rmSync(clone, { recursive: true, force: true }));
const { code } = await run('git', ['clone', '--quiet', root, clone]);
if (code !== 0) fail('the repository could not be cloned.', 'Is git installed?');

const manifest = readFileSync(join(root, 'package.json'), 'utf8');
const { workspaces: _, ...alone } = JSON.parse(manifest);
writeFileSync(join(clone, 'package.json'), JSON.stringify(alone, null, 2));
symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
replace(root, clone);

const ended = await node(tool('@changesets/cli', 'changeset'), process.argv.slice(2), {
  cwd: clone,
  stdio: 'inherit',
});
if (ended.code === 0) {
  replace(clone, root);
  const { version } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8'));
  // Only the number: the rest of the file keeps its layout.
  const next = manifest.replace(/("version": ")[^"]+/, `$1${version}`);
  if (next !== manifest) writeFileSync(join(root, 'package.json'), next);
}
await cleanUp();
process.exitCode = ended.code;

function replace(from, to) {
  rmSync(join(to, '.changeset'), { recursive: true, force: true });
  cpSync(join(from, '.changeset'), join(to, '.changeset'), { recursive: true });
  const changelog = join(from, 'CHANGELOG.md');
  if (existsSync(changelog)) cpSync(changelog, join(to, 'CHANGELOG.md'));
}

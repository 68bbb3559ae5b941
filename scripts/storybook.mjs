// npm run storybook: every state of every widget, without a server.
import { ensureInstalled } from './lib/install.mjs';
import { requireNode, tool } from './lib/project.mjs';
import { cleanUpOnSignal, node } from './lib/run.mjs';

requireNode();
cleanUpOnSignal();
await ensureInstalled();
const args = ['dev', '--port', process.env.PORT ?? '6006', '--host', '127.0.0.1', '--no-open'];
const { code } = await node(tool('storybook'), [...args, '--ci', ...process.argv.slice(2)]);
process.exitCode = code;

import { stdout } from 'node:process';
import { ensureInstalled } from './install.mjs';
import { fail, requireNode } from './project.mjs';
import { cleanUp, cleanUpOnSignal } from './run.mjs';

/**
 * Reads `--only a,b` and the filters beside it from the command line.
 * @param {{ all: string[], known?: string[], usage: string }} what the steps that run without
 * `--only`, and all that may be named
 */
export function readOptions({ all, usage, known = all }, args = process.argv.slice(2)) {
  let names = all;
  const filters = [];
  for (let i = 0; i < args.length; i++) {
    const [option, value] = args[i].split('=');
    if (option === '--help') {
      stdout.write(usage);
      process.exit();
    } else if (option === '--only') {
      names = (value ?? args[++i] ?? '').split(',').filter(Boolean);
    } else if (option.startsWith('--')) {
      fail(`there is no option ${option}.`, '--help lists what there is.');
    } else filters.push(args[i]);
  }
  const unknown = names.find((name) => !known.includes(name));
  if (unknown || names.length === 0) {
    fail(`there is no step ${unknown ?? 'named'}.`, `Steps: ${known.join(', ')}.`);
  }
  return { names, filters };
}

/** Runs the steps in turn, sums them up, and ends the process with `N passed, N failed`. */
export async function runSteps(names, filters = []) {
  requireNode();
  cleanUpOnSignal();
  await ensureInstalled();
  const { steps } = await import('./steps.mjs');
  const results = [];
  for (const [index, name] of names.entries()) {
    stdout.write(
      `\n\u2500\u2500 ${name} (${index + 1} of ${names.length}) ${'\u2500'.repeat(60 - name.length)}\n`,
    );
    const from = Date.now();
    const count = await steps[name](filters).catch((error) => {
      process.stderr.write(`\nOrgKit: ${error.message}\n`);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    results.push({ name, seconds: (Date.now() - from) / 1000, ...count });
    stdout.write(`${line(results.at(-1))}\n`);
  }
  await cleanUp();
  const failures = results.flatMap((result) =>
    (result.failures ?? []).map((text) => `  \u2717 ${result.name}: ${text}\n`),
  );
  if (failures.length > 0) stdout.write(`\nFailed\n${failures.join('')}`);
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  stdout.write(`\nSummary\n${results.map((result) => `${line(result)}\n`).join('')}\n`);
  stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

function line({ name, seconds, passed, failed, skipped }) {
  const parts = [
    failed > 0 ? `${failed} failed` : '',
    passed > 0 ? `${passed} passed` : '',
    skipped > 0 ? `${skipped} skipped` : '',
  ].filter(Boolean);
  const mark = failed > 0 ? '\u2717' : '\u2713';
  return `  ${mark} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${parts.join(', ') || 'ok'}`;
}

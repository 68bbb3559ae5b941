// Server processes of a benchmark, and one request at a time to them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const processes = [];

/** Starts a program that says where it listens, and answers with its address. */
export function start(script, env) {
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  processes.push(child);
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ORGKIT_READY ')) resolve(JSON.parse(line.slice(13)).url);
      else process.stderr.write(`${line}\n`);
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}.`)));
  });
}

/** Ends every program that was started. */
export async function stopAll() {
  for (const child of processes) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** How long an answer takes, body and all; throws unless it has the wanted status. */
export async function timed(url, key, wanted = 200) {
  const from = performance.now();
  const answer = await fetch(url, { headers: { Authorization: `Bearer ${key}` } });
  await answer.text();
  if (answer.status !== wanted) throw new Error(`${url} answers ${answer.status}.`);
  return performance.now() - from;
}

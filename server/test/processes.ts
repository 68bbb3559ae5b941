import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

const Ready = z.object({ url: z.string() });

/** A real server process. */
export interface ServerProcess {
  /** Its address; another one after a restart. */
  readonly url: string;
  /** Everything it has written, over all its lives. */
  readonly output: string[];
  /** Ends it without any chance to clean up. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on a new port, over the same database. */
  restart(): Promise<void>;
}

function launch(
  env: Record<string, string>,
  output: string[],
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      ORGKIT_TEST: '1',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails half-way must not leave a server behind.
  const abandon = (): boolean => child.kill('SIGKILL');
  process.once('exit', abandon);
  child.once('exit', () => process.off('exit', abandon));
  child.stderr.on('data', (data: Buffer) => output.push(data.toString()));
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output.push(`${line}\n`);
      if (line.startsWith('ORGKIT_READY '))
        resolve({ child, url: z.parse(Ready, JSON.parse(line.slice(13))).url });
    });
    child.once('exit', (code) =>
      reject(new Error(`The server ended with code ${code}:\n${output.join('')}`)),
    );
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Starts one server process and waits until it is ready. */
export async function startProcess(env: Record<string, string>): Promise<ServerProcess> {
  const output: string[] = [];
  let current = await launch(env, output);
  const end = (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    const over = ended(current.child);
    current.child.kill(signal);
    return over;
  };
  return {
    get url() {
      return current.url;
    },
    output,
    async kill() {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    async restart() {
      await end('SIGKILL');
      current = await launch(env, output);
    },
  };
}

/** Starts several server processes over one database; for everything that is about races. */
export function startProcesses(
  count: number,
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<ServerProcess[]> {
  return Promise.all(
    Array.from({ length: count }, () => startProcess({ DATABASE_URL: databaseUrl, ...env })),
  );
}

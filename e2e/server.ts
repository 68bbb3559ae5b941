import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..');

/** A server of one test, on a data folder of its own. */
export interface OwnServer {
  readonly url: string;
  /** Ends it without any chance to clean up. */
  kill(): Promise<void>;
  /** Asks it to stop and waits. */
  stop(): Promise<void>;
  /** Starts it again at the same address, over the same data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

function launch(env: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ORGKIT_READY ')) {
        const ready = JSON.parse(line.slice('ORGKIT_READY '.length)) as { url: string };
        resolve({ child, url: ready.url });
      }
    });
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Starts a server on a free port. */
export async function ownServer(extra: Record<string, string> = {}): Promise<OwnServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'orgkit-e2e-'));
  const env = {
    HOST: '127.0.0.1',
    PORT: '0',
    APP_DIR: join(root, 'examples/host-app/dist'),
    DATA_DIR: dataDir,
    ORGKIT_SEED: 'none',
    ORGKIT_TEST: '1',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'error',
    ...extra,
  };
  let current = await launch(env);
  const { url } = current;
  const port = new URL(url).port;
  return {
    url,
    kill: () => end(current.child, 'SIGKILL'),
    stop: () => end(current.child, 'SIGTERM'),
    async start() {
      current = await launch({ ...env, PORT: port });
    },
    async remove() {
      await end(current.child, 'SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

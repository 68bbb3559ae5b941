import { outsideTransaction } from './db/transaction.js';
import type { Log } from './log.js';

/** Work that an answer does not wait for, but that shutting down does. */
export interface Background {
  run(name: string, work: () => Promise<unknown>): void;
  /** Runs work after a while, or as soon as the server shuts down. */
  later(name: string, delayMs: number, work: () => Promise<unknown>): void;
  /** Whether the server waits for the last work: what fails now is not tried again. */
  draining(): boolean;
  /** Resolves when nothing is running any more. */
  drain(): Promise<void>;
}

/** Makes a set of running work; failures are logged, never thrown. */
export function createBackground(log: Log): Background {
  const running = new Set<Promise<unknown>>();
  const waiting = new Set<() => void>();
  let drains = 0;

  function run(name: string, work: () => Promise<unknown>): void {
    const task = outsideTransaction(work)
      .catch((error: unknown) => log.warn('background work failed', { work: name, error }))
      .finally(() => running.delete(task));
    running.add(task);
  }

  return {
    run,
    later(name, delayMs, work) {
      const start = (): void => {
        clearTimeout(timer);
        if (waiting.delete(start)) run(name, work);
      };
      const timer = setTimeout(start, drains > 0 ? 0 : delayMs);
      waiting.add(start);
    },
    draining: () => drains > 0,
    async drain() {
      drains += 1;
      try {
        while (running.size + waiting.size > 0) {
          for (const start of waiting) start();
          await Promise.all(running);
        }
      } finally {
        drains -= 1;
      }
    },
  };
}

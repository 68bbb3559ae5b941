import { outsideTransaction } from './db/transaction.js';
import type { ServerDeps } from './http/deps.js';
import { rollDueAccounts } from './billing/worker.js';
import { checkDueDomains } from './domains/worker.js';
import { sendDueMails } from './mail/worker.js';
import { sweep } from './maintenance.js';
import { pause } from './pause.js';

/** Work that goes on beside requests. It must be safe in many processes at once. */
export interface Worker {
  readonly name: string;
  readonly everyMs: number;
  /** Does what is due and returns; throws when it could not. */
  run(deps: ServerDeps): Promise<unknown>;
}

/** Every worker of the server; a resource with work of its own adds a line. */
export const workers: readonly Worker[] = [
  { name: 'mail', everyMs: 1000, run: sendDueMails },
  { name: 'billing', everyMs: 30_000, run: rollDueAccounts },
  { name: 'domains', everyMs: 10_000, run: checkDueDomains },
  { name: 'maintenance', everyMs: 600_000, run: sweep },
];

/** Starts the workers; they begin at once, so that what another process left behind is taken up. Resolves `stopped` when the last has ended. */
export function startWorkers(
  deps: ServerDeps,
  list: readonly Worker[] = workers,
): { stopped: Promise<unknown> } {
  const loop = async ({ name, everyMs, run }: Worker): Promise<void> => {
    while (!deps.stopping.aborted) {
      try {
        await outsideTransaction(() => Promise.resolve(run(deps)));
      } catch (error) {
        deps.log.warn('a worker failed and will try again', { worker: name, error });
      }
      await pause(everyMs, deps.stopping);
    }
  };
  const { worker } = deps.provisioning;
  worker.start();
  const provisioning = aborted(deps.stopping).then(() => worker.stop());
  return { stopped: Promise.all([...list.map(loop), provisioning]) };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

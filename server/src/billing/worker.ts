import { withTransaction } from '../db/transaction.js';
import type { ServerDeps } from '../http/deps.js';
import { dueAccounts, holdAccount } from './ledger.js';

const AT_ONCE = 50;

/** Begins periods, charges what is to be tried again and ends what was cancelled, for every account that is due. */
export async function rollDueAccounts({
  clock,
  log,
  stopping,
  billing,
  database: { db },
}: Pick<ServerDeps, 'clock' | 'log' | 'stopping' | 'database' | 'billing'>): Promise<void> {
  // A provider ends periods by itself and tells us.
  if (billing.remote) return;
  const failed = new Set<string>();
  while (!stopping.aborted) {
    const due = await dueAccounts(db, clock, AT_ONCE + failed.size);
    const left = due.filter((id) => !failed.has(id));
    if (left.length === 0) return;
    for (const id of left) {
      if (stopping.aborted) return;
      try {
        await withTransaction(db, (trx) => holdAccount(trx, clock, id));
      } catch (error) {
        // One account that cannot be carried out must not keep the others waiting.
        failed.add(id);
        log.error('an account could not be brought up to date', { organization_id: id, error });
      }
    }
  }
}

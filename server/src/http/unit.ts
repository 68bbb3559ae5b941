import { actorOf, recordAudit, type AuditThrough } from '../audit/record.js';
import { brandMails } from '../branding/mailBrand.js';
import type { Caller } from '../credentials/caller.js';
import { allowNoAdmin, withTransaction } from '../db/transaction.js';
import { storeAnswer, storeCheckpoint, type KeyedRequest } from '../idempotency/store.js';
import { enqueueMail } from '../mail/mailer.js';
import type { Unit } from './context.js';
import type { ServerDeps } from './deps.js';
import { problem } from './problem.js';
import { toAnswer } from './reply.js';

/** A keyed request that this process carries out. */
export interface Run {
  readonly request: KeyedRequest;
  readonly attempt: number;
  readonly secret: boolean;
}

/** What the transactions of one request have in common. */
export interface UnitScope {
  readonly caller: Caller | null;
  readonly organizationId: string | null;
  /** The visit under which a partner acts; every event of the request tells of it. */
  readonly through: AuditThrough | null;
  readonly requestId: string;
  readonly run: Run | null;
}

/** Runs one transaction of a request; stores its result as the answer of a keyed request unless it left a checkpoint. */
export function runUnit<T>(
  deps: ServerDeps,
  scope: UnitScope,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const { database, clock, config } = deps;
  const { run, requestId, organizationId, through, caller } = scope;
  return withTransaction(database.db, async (trx) => {
    if (!config.switches.protect_last_admin) await allowNoAdmin(trx);
    let hasCheckpoint = false;
    const result = await work({
      trx,
      audit: (entries) =>
        recordAudit(
          trx,
          clock,
          actorOf(caller),
          [entries].flat().map((entry) => ({
            ...entry,
            organizationId:
              entry.organizationId === undefined ? organizationId : entry.organizationId,
            through: through ?? entry.through ?? null,
            requestId,
          })),
        ),
      mail: async (mails) =>
        enqueueMail(trx, clock, await brandMails(trx, deps, organizationId, [mails].flat())),
      checkpoint: async (state) => {
        hasCheckpoint = true;
        if (run) fenced(await storeCheckpoint(trx, run.request, run.attempt, state));
      },
    });
    if (run && !hasCheckpoint) {
      fenced(await storeAnswer(trx, run.request, run.attempt, toAnswer(result), run.secret));
    }
    return result;
  });
}

// Another process took the request over while this one was silent: its effects must not be added to the other's.
function fenced(stillOurs: boolean): void {
  if (!stillOurs) throw problem('idempotency_in_progress');
}

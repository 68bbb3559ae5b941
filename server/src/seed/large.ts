import { sql } from 'kysely';
import type { Db } from '../db/pool.js';
import { withTransaction, type Trx } from '../db/transaction.js';
import type { ServerDeps } from '../http/deps.js';
import type { Seed } from './index.js';
import { insertCrowd, insertRoot, largeSignIns, ROOT } from './largeRows.js';
import { insertProvisioned } from './provisioned.js';
import { hashPasswords, insertPasswords, listUnchanged } from './signIns.js';
import { isEmpty, waitForTurn } from './turn.js';
import { insertUsage, type SeedUsage } from './usage.js';

/** How much the seed makes. */
export interface LargeSize {
  /** Members of the large organization, and as many organizations below it, each with one of them as admin. */
  readonly crowd: number;
  /** How many of each a transaction makes. */
  readonly batch: number;
}

/** Organizations of the crowd whose usage is made: one in so many. */
const USED = 2000;

function usageOf(organization_id: string, calls: number): SeedUsage {
  const part = { chats: calls / 3, runs: calls / 2, outbound: 0.38, beginning: 0.6 };
  return { organization_id, calls, ...part, keys: [''] };
}

async function begin(deps: ServerDeps): Promise<boolean> {
  const { db } = deps.database;
  const passwords = await hashPasswords(largeSignIns());
  return withTransaction(db, async (trx) => {
    await waitForTurn(trx);
    if (!(await isEmpty(trx))) return isMade(trx, ROOT);
    const at = deps.clock.now();
    await insertRoot(trx, at);
    await insertPasswords(trx, passwords, at);
    await insertProvisioned(trx, deps.config, sql`select ${ROOT} as id, 0 as ordinal`);
    await insertUsage(trx, at, [usageOf(ROOT, 18_000)]);
    return true;
  });
}

/** Its run outlives an organization, so that one that was deleted is not made again. */
async function isMade(trx: Trx, organizationId: string): Promise<boolean> {
  const run = await trx
    .selectFrom('provisioning_runs')
    .select('organization_id')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return run !== undefined;
}

function nameOf(ordinal: number): string {
  return `${ROOT}_${String(ordinal).padStart(6, '0')}`;
}

/** The planner has never seen these tables with rows in them, and the embedded database never looks by itself. */
async function tellPlanner(db: Db): Promise<void> {
  await sql`analyze users, members, organizations, roles, provisioning_runs, provisioning_steps, trunks,
    phone_numbers, number_claims, datasets, carrier_trunks, carrier_numbers, ledger_customers,
    ledger_subscriptions, directory_organizations, directory_memberships, usage_hours, usage_days`.execute(
    db,
  );
}

// Each sees to it that no two rows of one owner have one creation time. That costs more than all the rest, and
// the times of the crowd differ anyway; the unique constraints stay.
const timers = [
  ['organizations', 'organizations_created_at'],
  ['members', 'members_b_created_at'],
  ['trunks', 'trunks_created_at'],
  ['phone_numbers', 'phone_numbers_created_at'],
  ['datasets', 'datasets_created_at'],
] as const;

/** Switches those triggers off or on again; only this transaction's success makes it last. */
async function setTimers(trx: Trx, state: 'disable' | 'enable'): Promise<void> {
  for (const [table, trigger] of timers) {
    await sql`alter table ${sql.table(table)} ${sql.raw(state)} trigger ${sql.id(trigger)}`.execute(
      trx,
    );
  }
}

/** Makes the crowd in batches, each a transaction, so that a start that was killed goes on where it stopped. */
async function fill(deps: ServerDeps, { crowd, batch }: LargeSize): Promise<void> {
  const { db } = deps.database;
  let wasAdded = false;
  for (let first = 1; first <= crowd; first += batch) {
    const last = Math.min(first + batch - 1, crowd);
    const isAdded = await withTransaction(db, async (trx) => {
      await waitForTurn(trx);
      if (await isMade(trx, nameOf(last))) return false;
      await setTimers(trx, 'disable');
      await insertCrowd(trx, { first, last, crowd, at: deps.clock.now() });
      await insertProvisioned(
        trx,
        deps.config,
        sql`select ${ROOT} || '_' || lpad(n::text, 6, '0') as id, n as ordinal
          from generate_series(${first}::integer, ${last}::integer) n`,
      );
      await setTimers(trx, 'enable');
      const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      const used = numbers.filter((n) => n % USED === 1).map((n) => usageOf(nameOf(n), 30));
      if (used.length > 0) await insertUsage(trx, deps.clock.now(), used);
      return true;
    });
    if (isAdded && !wasAdded) await tellPlanner(db);
    wasAdded ||= isAdded;
  }
  if (wasAdded) await tellPlanner(db);
}

/** Makes the seed of a size; `seedLarge` is the one that people ask for. */
export function largeSeed(size: LargeSize): Seed {
  return async (deps) => {
    const { db } = deps.database;
    if (!(await withTransaction(db, (trx) => isMade(trx, nameOf(size.crowd))))) {
      if (!(await begin(deps))) {
        deps.log.warn(
          'the database is in use by other data, so none was added; --reset starts over',
        );
        return [];
      }
      await fill(deps, size);
    }
    return listUnchanged(db, largeSignIns());
  };
}

/** One organization with 100,000 members and 100,000 organizations below it, in under two minutes on PostgreSQL. */
export const seedLarge: Seed = largeSeed({ crowd: 100_000, batch: 5_000 });

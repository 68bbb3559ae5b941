import { sql } from 'kysely';
import { budgetPeriods, nextInterval, type UsageBudget } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Trx } from '../db/transaction.js';
import { fireAlerts, replaceBudgets } from '../usage/budgets.js';
import { insertUsage, type SeedUsage } from './usage.js';

const ofPeople: readonly string[] = [''];

type Amounts = readonly [calls: number, chats: number, runs: number, beginning: number];

/** A usual working day now; small businesses are called, and call nobody. */
function year(key: string, [calls, chats, runs, beginning]: Amounts, keys = ofPeople): SeedUsage {
  const outbound = calls < 200 ? 0 : 0.38;
  return { organization_id: `org_${key}`, calls, chats, runs, outbound, beginning, keys };
}

const busiest = 'ak_7Kq2mXv04hTzB8nRwc';

/** A year of usage of the demo's organizations; the library does not call and nobody calls it. */
export function demoUsage(): readonly SeedUsage[] {
  return [
    year('northwind', [1180, 430, 760, 0.55], [busiest, 'ak_b0Nn5tYk92UcV6mHpd']),
    year('harbor', [240, 64, 90, 0.6]),
    year('harbor_bend', [88, 20, 0, 0.6]),
    year('harbor_eugene', [61, 12, 0, 0.3]),
    year('brightline', [22, 41, 0, 0.6]),
    year('koenji', [35, 4, 0, 0.8]),
    year('blue_heron', [310, 120, 45, 0.6]),
    year('tidewater', [540, 210, 320, 0.7]),
    year('ferries', [120, 18, 0, 0.5]),
    year('kyiv', [14, 30, 0, 0.4]),
    year('nakheel', [96, 51, 0, 0.6]),
  ];
}

/** Inserts the demo's usage with that of the clients, and what its agency wants to be told of. */
export async function insertDemoUsage(
  trx: Trx,
  clock: Clock,
  clients: readonly SeedUsage[],
): Promise<void> {
  await insertUsage(trx, clock.now(), [...demoUsage(), ...clients], {
    // A loop in the production server dialed all day.
    ...{ organization_id: 'org_northwind', key: busiest, days_ago: 37, times: 9 },
  });
  const organization_id = 'org_northwind';
  const notify = ['ops@northwind.example'];
  const budgets: UsageBudget[] = [
    { metric: 'voice_minutes', limit: 90_000, thresholds: [50, 80, 100], notify },
    { metric: 'workflow_runs_total', limit: 18_000, thresholds: [80, 100], notify },
  ];
  await replaceBudgets(trx, organization_id, budgets);
  // As if they had been told when they were reached; nobody gets a mail of it.
  for (const month of [...budgetPeriods(clock.now().getTime())].reverse()) {
    await fireAlerts(trx, clock, organization_id, budgets, month);
    await spreadAlerts(trx, organization_id, month, clock.now());
  }
}

/** Moves the alerts of a month to when usage, had it grown evenly, would have reached them. */
async function spreadAlerts(trx: Trx, organizationId: string, month: number, now: Date) {
  const from = new Date(month).toISOString();
  const until = new Date(Math.min(nextInterval(month, 'month'), now.getTime())).toISOString();
  await sql`update usage_alerts set created_at = ${from}::timestamptz
      + (${until}::timestamptz - ${from}::timestamptz) * ("limit" * threshold / 100 / value)
    where organization_id = ${organizationId} and period_start = ${from}::timestamptz`.execute(trx);
}

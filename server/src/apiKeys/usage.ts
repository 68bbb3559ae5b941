import type { KeyUsage } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Queryable } from '../db/transaction.js';
import { findGenerations, findUsage, type KeyRow } from './queries.js';
import { toMs } from './view.js';

const HOUR_MS = 3_600_000;
const SHOWN_HOURS = 168;

/** Requests an hour for seven days, of every generation of a key that worked in that time. */
export async function keyUsage(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  { id, family }: KeyRow,
): Promise<KeyUsage> {
  const present = Math.floor(clock.now().getTime() / HOUR_MS) * HOUR_MS;
  const first = present - (SHOWN_HOURS - 1) * HOUR_MS;
  const all = await findGenerations(db, organizationId, family ?? id);
  const generations = all.filter(
    (key) =>
      key.id === id ||
      Math.min(toMs(key.expires_at) ?? Infinity, toMs(key.revoked_at) ?? Infinity) >= first,
  );
  const ids = generations.map((key) => key.id);
  const rows = await findUsage(db, organizationId, ids, new Date(first).toISOString());
  const counts = new Map(rows.map((row) => [`${row.key_id} ${toMs(row.hour)}`, row.requests]));
  const hours = Array.from({ length: SHOWN_HOURS }, (_, i) => first + i * HOUR_MS);
  return {
    hours: hours.flatMap((hour) =>
      generations.map((key) => ({
        hour: `${new Date(hour).toISOString().slice(0, 19)}Z`,
        generation: key.generation,
        requests: counts.get(`${key.id} ${hour}`) ?? 0,
      })),
    ),
  };
}

import type { ApiKey, KeyUsage } from '../../contract/index.js';
import { stateOf } from './listing.js';

/** Longest grace time that the contract knows, without its schemas. */
export const MAX_GRACE_SECONDS = 604_800;

/** Seconds for which a replaced key may go on working, as the planner offers them. */
export const graceSeconds = [0, 3600, 86_400, MAX_GRACE_SECONDS] as const;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SHOWN = 24;

/** Two keys of which the new one takes over. */
export type Rotation = { old: ApiKey; next: ApiKey };

/** Rotations under way, the one that ends first first. */
export function rotationsOf(rows: readonly ApiKey[], now: number): readonly Rotation[] {
  return rows
    .flatMap((old) => {
      if (stateOf(old, now) !== 'rotating') return [];
      const next = rows.find(({ key_id }) => key_id === old.replaced_by);
      return next ? [{ old, next }] : [];
    })
    .sort((a, b) => (a.old.expires_at ?? Infinity) - (b.old.expires_at ?? Infinity));
}

/** Whether a key can be replaced now: at most two secrets of one key work at any time. */
export function mayRotate(key: ApiKey, rows: readonly ApiKey[], now: number): boolean {
  const state = stateOf(key, now);
  if (state !== 'active' && state !== 'expiring') return false;
  const before = rows.find(({ key_id }) => key_id === key.replaces);
  return !before || stateOf(before, now) !== 'rotating';
}

/** Calls an hour of one generation, over the last day, the present hour last. */
export function laneOf(usage: KeyUsage, generation: number): readonly number[] {
  return usage.hours
    .filter((hour) => hour.generation === generation)
    .slice(-SHOWN)
    .map(({ requests }) => requests);
}

/** Calls of a key in the last day. */
export function callsOfDay(usage: KeyUsage, generation: number): number {
  return laneOf(usage, generation).reduce((sum, calls) => sum + calls, 0);
}

/** Calls of one generation just now. */
export type Recent = {
  /** Calls in the present hour and the whole one before it. */
  calls: number;
  /** Beginning of that hour, in epoch milliseconds. */
  since: number;
  /** Whole hours without a call; null when there was none in seven days. */
  quietHours: number | null;
};

/** What one generation did just now. Hours are the server's; the last use, when known, is to the second. */
export function recentOf(
  usage: KeyUsage,
  generation: number,
  lastUsedAt: number | null | undefined,
  now: number,
): Recent {
  const hours = usage.hours.filter((hour) => hour.generation === generation);
  const begins = hours.map(({ hour }) => Date.parse(hour));
  const calls = hours.slice(-2).reduce((sum, { requests }) => sum + requests, 0);
  const since = begins.at(-2) ?? begins.at(-1) ?? Math.floor(now / HOUR) * HOUR;
  const last = hours.findLastIndex(({ requests }) => requests > 0);
  const begin = begins[last];
  if (begin === undefined) return { calls, since, quietHours: null };
  const isInside = lastUsedAt != null && lastUsedAt >= begin && lastUsedAt < begin + HOUR;
  const end = isInside ? lastUsedAt : Math.min(begin + HOUR, now);
  return { calls, since, quietHours: Math.max(0, Math.floor((now - end) / HOUR)) };
}

/** Whether nobody seems to use a generation any more. */
export function isQuiet({ calls, quietHours }: Recent): boolean {
  return calls === 0 || quietHours === null || quietHours >= 1;
}

/** The end that one more day gives the old key, as far as the contract lets it; null when it ends there already. */
export function extendedEnd({ old, next }: Rotation, now: number): number | null {
  if (old.expires_at === null) return null;
  const latest = next.created_at + MAX_GRACE_SECONDS * 1000;
  const wanted = Math.min(Math.max(old.expires_at, now) + DAY, latest);
  return wanted > old.expires_at ? wanted : null;
}

import type { ApiKey } from '../../contract/index.js';
import { compareKeys, type KeySort } from './sorting.js';

/** What a key is, with those that end within two weeks told apart. */
export const keyStates = ['active', 'expiring', 'rotating', 'expired', 'revoked'] as const;

/** One of {@link keyStates}. */
export type KeyState = (typeof keyStates)[number];

/** Keys that deserve a look. */
export type Sweep = 'expiring' | 'never-used';

/** Which keys are shown, in which order. */
export type KeyQuery = {
  text: string;
  state: KeyState | null;
  sweep: Sweep | null;
  sort: KeySort;
};

/** As many as one press may revoke. */
export const MAX_BULK = 50;

const SOON = 14 * 86_400_000;

/** What a key is at a time. Without the server's word its expiry tells. */
export function stateOf(key: ApiKey, now: number): KeyState {
  const { status, expires_at, replaced_by } = key;
  if (status === 'revoked' || key.revoked_at != null) return 'revoked';
  if (status === 'expired' || (expires_at !== null && expires_at <= now)) return 'expired';
  if (status === 'rotating' || replaced_by != null) return 'rotating';
  return expires_at !== null && expires_at - now <= SOON ? 'expiring' : 'active';
}

/** Whether calls with a key are answered. */
export function isLive(key: ApiKey, now: number): boolean {
  const state = stateOf(key, now);
  return state !== 'expired' && state !== 'revoked';
}

/** Whether a key belongs to a sweep. */
export function isIn(sweep: Sweep, key: ApiKey, now: number): boolean {
  if (sweep === 'expiring') return stateOf(key, now) === 'expiring';
  return key.last_used_at === null && isLive(key, now);
}

/** How many keys each sweep has; null where the server does not say when keys are used. */
export function countSweeps(
  rows: readonly ApiKey[],
  now: number,
): { expiring: number; 'never-used': number | null } {
  const count = (sweep: Sweep): number => rows.filter((key) => isIn(sweep, key, now)).length;
  const isTold = rows.some(({ last_used_at }) => last_used_at !== undefined);
  return { expiring: count('expiring'), 'never-used': isTold ? count('never-used') : null };
}

/** The keys that a query asks for, in its order. Text is text: every character stands for itself. */
export function selectKeys(
  rows: readonly ApiKey[],
  query: KeyQuery,
  now: number,
  locale: string,
): readonly ApiKey[] {
  const { text, state, sweep, sort } = query;
  const wanted = text.trim().toLocaleLowerCase(locale);
  return rows
    .filter(
      (key) =>
        (wanted === '' ||
          key.name.toLocaleLowerCase(locale).includes(wanted) ||
          key.key_id.toLowerCase().includes(wanted)) &&
        (state === null || stateOf(key, now) === state) &&
        (sweep === null || isIn(sweep, key, now)),
    )
    .sort(compareKeys(sort, locale));
}

/** The public part of a key, short enough for a row and long enough to know it by. */
export function shortId(keyId: string): string {
  return keyId.length > 16 ? `${keyId.slice(0, 15)}…` : keyId;
}

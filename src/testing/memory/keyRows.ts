import { expandScopes, type ApiKey } from '../../contract/index.js';
import { scopesOfRole } from './access.js';
import type { MemoryParts } from './server.js';
import type { KeyRow, MemoryState } from './state.js';

const DAY = 86_400_000;

/** How long a revoked key is still listed. */
const KEPT_MS = 30 * DAY;

/** What a key is at a time. */
export function keyStatus(
  row: Pick<KeyRow, 'revoked_at' | 'expires_at' | 'replaced_by'>,
  now: number,
): NonNullable<ApiKey['status']> {
  if (row.revoked_at !== null) return 'revoked';
  if (row.expires_at !== null && row.expires_at <= now) return 'expired';
  return row.replaced_by === null ? 'active' : 'rotating';
}

/** Whether requests with the key are answered. */
export function isLive(row: KeyRow, now: number): boolean {
  const status = keyStatus(row, now);
  return status === 'active' || status === 'rotating';
}

/** What a key may do now: what it was given, as far as its creator still holds it. */
export function keyScopes(state: MemoryState, row: KeyRow): string[] {
  const creator = state.members.get(row.organization_id)?.get(row.created_by);
  if (!creator) return [];
  const held = new Set(scopesOfRole(state, row.organization_id, creator.role));
  return expandScopes(row.scopes).filter((scope) => held.has(scope));
}

/** Keys of an organization that a list shows. Without details nothing would tell a revoked one apart. */
export function listedKeys(
  { state, clock, capabilities }: MemoryParts,
  organizationId: string,
): KeyRow[] {
  const shownSince = capabilities.has('key_details') ? clock.now() - KEPT_MS : Infinity;
  return [...state.keys.values()].filter(
    ({ organization_id, revoked_at }) =>
      organization_id === organizationId && (revoked_at === null || revoked_at > shownSince),
  );
}

/** How many working keys were made by holders of a role; only those that were given a scope, if one is named. */
export function countKeysOfRole(
  { state, clock }: MemoryParts,
  organizationId: string,
  role: string,
  scope?: string,
): number {
  const members = state.members.get(organizationId);
  return [...state.keys.values()].filter(
    (row) =>
      row.organization_id === organizationId &&
      isLive(row, clock.now()) &&
      members?.get(row.created_by)?.role === role &&
      (scope === undefined || expandScopes(row.scopes).includes(scope)),
  ).length;
}

/** The present in whole milliseconds, later than every row's: a page must be able to stand between any two. */
export function nextCreatedAt(now: number, rows: readonly { created_at: number }[]): number {
  return rows.reduce((latest, { created_at }) => Math.max(latest, created_at + 1), now);
}

/** A credential in the form of the platform's, of which only the first part is kept. */
export function issueSecret(
  { random }: MemoryParts,
  kind: 'ak' | 'pat',
): { key_id: string; pat_key: string } {
  const key_id = `${kind}_${random.text(18)}`;
  return { key_id, pat_key: `${key_id}.${random.text(50)}` };
}

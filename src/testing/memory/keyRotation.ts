import {
  MAX_GRACE_SECONDS,
  missingScopes,
  type KeyUsage,
  type RotatedKey,
} from '../../contract/index.js';
import { refuse } from './errors.js';
import { issueSecret, keyScopes, keyStatus, nextCreatedAt } from './keyRows.js';
import type { MemoryParts } from './server.js';
import type { OrgContext } from './serve.js';
import type { KeyRow } from './state.js';

const HOUR = 3_600_000;
const SHOWN_HOURS = 168;

function earlier(one: number | null, other: number): number {
  return one === null ? other : Math.min(one, other);
}

function refuseUnlessRotatable({ parts }: OrgContext, row: KeyRow): void {
  const now = parts.clock.now();
  const status = keyStatus(row, now);
  if (status === 'rotating') throw refuse('rotation_in_progress');
  if (status !== 'active') throw refuse('key_not_active');
  const before = row.replaces === null ? undefined : parts.state.keys.get(row.replaces);
  // At most two secrets of one key work at any time.
  if (before && keyStatus(before, now) === 'rotating') throw refuse('rotation_in_progress');
}

/** Replaces a key by one that may do the same and lives as long again; the old one works for the grace time. */
export function rotateKey(context: OrgContext, row: KeyRow, graceSeconds: number): RotatedKey {
  const { parts, user, scopes: held } = context;
  const { state, clock } = parts;
  // A key lives on its creator's membership, which visitors do not have.
  if (context.through !== undefined) throw refuse('not_a_member');
  refuseUnlessRotatable(context, row);
  const scopes = keyScopes(state, row);
  const missing = missingScopes(held, scopes);
  if (missing.length > 0) throw refuse('scope_escalation', { problem: { missing } });

  const { key_id, pat_key } = issueSecret(parts, 'ak');
  const siblings = [...state.keys.values()].filter(
    ({ organization_id }) => organization_id === row.organization_id,
  );
  const created_at = nextCreatedAt(clock.now(), siblings);
  const expires_at = row.expires_at === null ? null : created_at + row.expires_at - row.created_at;
  state.keys.set(key_id, {
    ...row,
    key_id,
    scopes,
    created_by: user.id,
    created_at,
    expires_at,
    own_expires_at: expires_at,
    last_used_at: null,
    last_used_ip: null,
    generation: row.generation + 1,
    replaces: row.key_id,
    requests: new Map(),
  });
  row.replaced_by = key_id;
  row.expires_at = earlier(row.own_expires_at, clock.now() + graceSeconds * 1000);
  const { name } = row;
  return {
    pat_key,
    key_id,
    name,
    expires_at,
    created_at,
    replaces: row.key_id,
    old_expires_at: row.expires_at,
  };
}

/** Latest time to which a key's expiry can be moved; null when it may last for ever. */
export function latestExpiry({ state }: MemoryParts, row: KeyRow): number | null {
  const successor = row.replaced_by === null ? undefined : state.keys.get(row.replaced_by);
  if (!successor) return null;
  return earlier(row.own_expires_at, successor.created_at + MAX_GRACE_SECONDS * 1000);
}

function generationsOf({ state }: MemoryParts, row: KeyRow): KeyRow[] {
  const find = (id: string | null): KeyRow | undefined =>
    id === null ? undefined : state.keys.get(id);
  const rows = [row];
  for (let old = find(row.replaces); old; old = find(old.replaces)) rows.unshift(old);
  for (let next = find(row.replaced_by); next; next = find(next.replaced_by)) rows.push(next);
  return rows;
}

/** Requests an hour for seven days, of every generation that worked in that time. */
export function keyUsage({ parts }: OrgContext, row: KeyRow): KeyUsage {
  const present = Math.floor(parts.clock.now() / HOUR) * HOUR;
  const first = present - (SHOWN_HOURS - 1) * HOUR;
  const generations = generationsOf(parts, row).filter(
    ({ key_id, expires_at, revoked_at }) =>
      key_id === row.key_id || Math.min(expires_at ?? Infinity, revoked_at ?? Infinity) >= first,
  );
  const hours = Array.from({ length: SHOWN_HOURS }, (_, i) => first + i * HOUR);
  return {
    hours: hours.flatMap((hour) =>
      generations.map(({ generation, requests }) => ({
        hour: `${new Date(hour).toISOString().slice(0, 19)}Z`,
        generation,
        requests: requests.get(hour) ?? 0,
      })),
    ),
  };
}

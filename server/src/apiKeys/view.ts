import { expandScopes, type ApiKey, type CreatedKey } from '../../../src/contract/index.js';
import type { Config } from '../config.js';
import { displayName } from '../credentials/caller.js';
import { adminScopes, keyScopes } from '../credentials/keyScopes.js';
import { roleScopes } from '../roles/scopes.js';
import type { KeyRow } from './queries.js';

/** Epoch milliseconds of an instant. */
export function toMs(instant: string): number;
export function toMs(instant: string | null): number | null;
export function toMs(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}

/** What a key is now. */
export function statusOf(
  row: Pick<KeyRow, 'revoked_at' | 'expired' | 'replaced_by'>,
): NonNullable<ApiKey['status']> {
  if (row.revoked_at !== null) return 'revoked';
  if (row.expired) return 'expired';
  return row.replaced_by === null ? 'active' : 'rotating';
}

/** What a key may do now. */
export function scopesOf(row: KeyRow): readonly string[] {
  if (row.created_by === null) return keyScopes(row.scopes, adminScopes());
  const { creator_role: role, creator_scopes: scopes } = row;
  return keyScopes(row.scopes, role === null ? [] : roleScopes({ role, scopes }));
}

function detailsOf(row: KeyRow): Partial<ApiKey> {
  const scopes = [...scopesOf(row)];
  const { created_by, email, first_name, last_name } = row;
  return {
    scopes,
    lost_scopes: expandScopes(row.scopes ?? []).filter((scope) => !scopes.includes(scope)),
    created_by:
      created_by === null || email === null
        ? null
        : { user_id: created_by, email, name: displayName({ email, first_name, last_name }) },
    last_used_at: toMs(row.last_used_at),
    last_used_ip: row.last_used_ip,
    status: statusOf(row),
    allowed_ips: row.allowed_ips,
    revoked_at: toMs(row.revoked_at),
  };
}

/** A key as the wire shows it, as far as this server's extensions go. */
export function keyView(row: KeyRow, { capabilities }: Pick<Config, 'capabilities'>): ApiKey {
  const { id, name, generation, replaces, replaced_by } = row;
  return {
    key_id: id,
    name,
    expires_at: toMs(row.expires_at),
    created_at: toMs(row.created_at),
    ...(capabilities.has('key_details') && detailsOf(row)),
    ...(capabilities.has('key_rotation') && { generation, replaces, replaced_by }),
  };
}

/** The answer to a creation: the only one with the secret. */
export function createdView(
  text: string,
  row: { id: string; name: string; expires_at: string | null; created_at: string },
): CreatedKey {
  return {
    pat_key: text,
    key_id: row.id,
    name: row.name,
    expires_at: toMs(row.expires_at),
    created_at: toMs(row.created_at),
  };
}

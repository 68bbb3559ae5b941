import { expandScopes, type ApiKey } from '../../contract/index.js';
import { keyScopes, keyStatus } from './keyRows.js';
import type { MemoryParts } from './server.js';
import type { KeyRow, TokenRow } from './state.js';
import { fullName } from './views.js';

function creatorOf({ state }: MemoryParts, row: KeyRow): ApiKey['created_by'] {
  const user = state.users.get(row.created_by);
  return user ? { user_id: user.id, email: user.email, name: fullName(user) || user.email } : null;
}

/** A key as the wire shows it; never with its secret, which nobody has. */
export function keyView(parts: MemoryParts, row: KeyRow): ApiKey {
  const { state, clock, capabilities } = parts;
  const { key_id, name, expires_at, created_at } = row;
  const scopes = keyScopes(state, row);
  return {
    key_id,
    name,
    expires_at,
    created_at,
    ...(capabilities.has('key_details') && {
      scopes,
      lost_scopes: expandScopes(row.scopes).filter((scope) => !scopes.includes(scope)),
      created_by: creatorOf(parts, row),
      last_used_at: row.last_used_at,
      last_used_ip: row.last_used_ip,
      status: keyStatus(row, clock.now()),
      allowed_ips: row.allowed_ips,
      revoked_at: row.revoked_at,
    }),
    ...(capabilities.has('key_rotation') && {
      generation: row.generation,
      replaces: row.replaces,
      replaced_by: row.replaced_by,
    }),
  };
}

/** A personal token as the wire shows it. */
export function tokenView({ clock, capabilities }: MemoryParts, row: TokenRow): ApiKey {
  const { key_id, name, expires_at, created_at, last_used_at, last_used_ip } = row;
  const details = {
    last_used_at,
    last_used_ip,
    status: keyStatus({ revoked_at: null, expires_at, replaced_by: null }, clock.now()),
  };
  return {
    key_id,
    name,
    expires_at,
    created_at,
    ...(capabilities.has('key_details') && details),
  };
}

import { systemRoleScopes } from '../../contract/index.js';
import { createRandom } from './random.js';
import type { MemoryParts } from './server.js';
import type { HourlyRequests, KeyRow } from './state.js';

/** A key of an organization to begin with. */
export interface SeedKey {
  /** The public part, `ak_` and 18 letters or digits. */
  key_id: string;
  name: string;
  /** User id of its maker. */
  created_by: string;
  /** @default everything an admin may do */
  scopes?: readonly string[];
  allowed_ips?: readonly string[];
  created_at: string;
  /** @default never */
  expires_at?: string;
  revoked_at?: string;
  /** @default never used */
  last_used_at?: string;
  last_used_ip?: string;
  /**
   * Requests of a usual hour, over the last seven days or as long as it has been used.
   * @default 0
   */
  requests_per_hour?: number;
  /** Public part of an earlier key of the list that this one took over from. */
  replaces?: string;
}

/** A personal token to begin with. */
export interface SeedToken {
  /** The public part, `pat_` and 18 letters or digits. */
  key_id: string;
  user_id: string;
  name: string;
  created_at: string;
  /** @default never */
  expires_at?: string;
  /** @default never used */
  last_used_at?: string;
  last_used_ip?: string;
}

/** Epoch milliseconds of a date of the seed, moved with the server's clock. */
export type ReadDate = (wanted: string | undefined) => number | undefined;

const HOUR = 3_600_000;
const SHOWN_HOURS = 168;

/** Part of the calls that the older of two keys still makes, by hours since the younger one was there. */
function oldShare(hours: number): number {
  return hours < 0 ? 1 : 0.3 ** (hours + 1);
}

interface Life {
  rate: number;
  from: number;
  until: number;
  /** When the key was replaced, and when the one before it was. */
  replaced: number;
  took_over: number;
  seed: number;
}

function invent({ rate, from, until, replaced, took_over, seed }: Life): HourlyRequests {
  const random = createRandom(seed);
  const last = Math.floor(until / HOUR) * HOUR;
  const requests: HourlyRequests = new Map();
  for (let hour = last - (SHOWN_HOURS - 1) * HOUR; hour <= last; hour += HOUR) {
    const time = new Date(hour);
    const busy = [0, 6].includes(time.getUTCDay()) ? 0.4 : 1;
    const wave = 0.6 + 0.4 * Math.sin(((time.getUTCHours() - 8) / 24) * 2 * Math.PI);
    const share = oldShare((hour - replaced) / HOUR) * (1 - oldShare((hour - took_over) / HOUR));
    const count = Math.round(rate * busy * wave * share * (0.8 + 0.4 * random.next()));
    if (count > 0 && hour + HOUR > from) requests.set(hour, count);
  }
  return requests;
}

/** Adds the keys of one organization. */
export function addKeys(
  { state, clock }: MemoryParts,
  organizationId: string,
  seeds: readonly SeedKey[],
  at: ReadDate,
): void {
  for (const seed of seeds) {
    const created_at = at(seed.created_at) ?? clock.now();
    const replaces = seed.replaces === undefined ? undefined : state.keys.get(seed.replaces);
    const expires_at = at(seed.expires_at) ?? null;
    const row: KeyRow = {
      key_id: seed.key_id,
      organization_id: organizationId,
      name: seed.name,
      created_by: seed.created_by,
      scopes: seed.scopes ?? systemRoleScopes.admin,
      allowed_ips: seed.allowed_ips ? [...seed.allowed_ips] : null,
      created_at,
      expires_at,
      revoked_at: at(seed.revoked_at) ?? null,
      last_used_at: at(seed.last_used_at) ?? null,
      last_used_ip: seed.last_used_ip ?? null,
      generation: (replaces?.generation ?? 0) + 1,
      replaces: replaces?.key_id ?? null,
      replaced_by: null,
      own_expires_at: expires_at,
      requests: new Map(),
    };
    if (replaces) replaces.replaced_by = row.key_id;
    state.keys.set(row.key_id, row);
  }
  seeds.forEach((seed, index) => {
    const row = state.keys.get(seed.key_id);
    if (!row || row.last_used_at === null) return;
    const took_over = row.replaces === null ? -Infinity : row.created_at;
    const successor = row.replaced_by === null ? undefined : state.keys.get(row.replaced_by);
    const life = { from: row.created_at, until: row.last_used_at, took_over, seed: index + 1 };
    const rate = seed.requests_per_hour ?? 0;
    const made = invent({ ...life, rate, replaced: successor?.created_at ?? Infinity });
    for (const [hour, count] of made) row.requests.set(hour, count);
  });
}

/** Adds personal tokens. */
export function addTokens(
  { state, clock }: MemoryParts,
  seeds: readonly SeedToken[],
  at: ReadDate,
): void {
  for (const seed of seeds) {
    state.tokens.set(seed.key_id, {
      key_id: seed.key_id,
      user_id: seed.user_id,
      name: seed.name,
      created_at: at(seed.created_at) ?? clock.now(),
      expires_at: at(seed.expires_at) ?? null,
      last_used_at: at(seed.last_used_at) ?? null,
      last_used_ip: seed.last_used_ip ?? null,
    });
  }
}

import { randomBytes } from 'node:crypto';
import type { Trx } from '../db/transaction.js';
import { demoKeys, demoTokens, type SeedKey } from './demoKeys.js';
import { createRandom } from './random.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SHOWN_HOURS = 168;

// Of a secret that was never there: nothing has this hash.
const noSecret = (): Buffer => randomBytes(32);

/** Part of the calls that the older of two keys still makes, by hours since the younger one was there. */
function oldShare(hours: number): number {
  return hours < 0 ? 1 : 0.3 ** (hours + 1);
}

function usageOf(organization_id: string, key: SeedKey, keys: readonly SeedKey[], now: number) {
  const { id, used, perHour = 0, replaces, age } = key;
  if (!used || perHour === 0) return [];
  const random = createRandom(id.charCodeAt(5));
  const last = Math.floor((now - used[0] * DAY_MS) / HOUR_MS) * HOUR_MS;
  const tookOver = replaces === undefined ? -Infinity : now - age * DAY_MS;
  const successor = keys.find((other) => other.replaces === id);
  const replaced = successor ? now - successor.age * DAY_MS : Infinity;
  return Array.from({ length: SHOWN_HOURS }, (_, i) => last - i * HOUR_MS).flatMap((hour) => {
    const busy = [0, 6].includes(new Date(hour).getUTCDay()) ? 0.4 : 1;
    const share =
      oldShare((hour - replaced) / HOUR_MS) * (1 - oldShare((hour - tookOver) / HOUR_MS));
    const requests = Math.round(perHour * busy * share * (0.8 + 0.4 * random.next()));
    if (requests === 0 || hour + HOUR_MS <= now - age * DAY_MS) return [];
    return [{ organization_id, key_id: id, hour: new Date(hour), requests }];
  });
}

/** Inserts the demo's keys with a week of use, and its personal tokens. */
export async function insertKeys(trx: Trx, now: number): Promise<void> {
  const organization_id = 'org_northwind';
  const ago = (days: number): Date => new Date(now - days * DAY_MS);
  const agoOrNull = (days: number | undefined): Date | null =>
    days === undefined ? null : ago(days);
  const usedAt = ({ used }: Pick<SeedKey, 'used'>) => ({
    last_used_at: agoOrNull(used?.[0]),
    last_used_ip: used?.[1] ?? null,
  });
  const keys = demoKeys();
  await trx
    .insertInto('api_keys')
    .values(
      keys.map((key) => ({
        ...{ organization_id, id: key.id, name: key.name, created_by: key.created_by },
        ...{ secret_hash: noSecret(), scopes: key.scopes, allowed_ips: key.allowed_ips ?? null },
        ...{ created_at: ago(key.age), revoked_at: agoOrNull(key.revoked) },
        ...{ expires_at: agoOrNull(key.expires), own_expires_at: agoOrNull(key.expires) },
        ...usedAt(key),
        generation: key.replaces === undefined ? 1 : 2,
        ...{ family: key.replaces ?? null, replaces: key.replaces ?? null },
        replaced_by: keys.find((other) => other.replaces === key.id)?.id ?? null,
      })),
    )
    .execute();
  const usage = keys.flatMap((key) => usageOf(organization_id, key, keys, now));
  await trx.insertInto('key_usage').values(usage).execute();
  await trx
    .insertInto('personal_tokens')
    .values(
      demoTokens().map(({ id, user_id, name, age, expires, ...rest }) => ({
        ...{ id, user_id, name, secret_hash: noSecret() },
        ...{ created_at: ago(age), expires_at: agoOrNull(expires) },
        ...usedAt(rest),
      })),
    )
    .execute();
}

import type { Clock } from '../clock.js';
import type { Trx } from '../db/transaction.js';
import { invalid, problem } from '../http/problem.js';
import { requireFuture } from './expiry.js';
import { updateKey, type KeyRow, type Shown } from './queries.js';
import { latestExpiry } from './rotate.js';
import { statusOf } from './view.js';

/** What of a key can be changed. Left out stays as it is. */
interface KeyChange {
  readonly name?: string | undefined;
  readonly expires_at?: number | null | undefined;
  readonly allowed_ips?: string[] | null | undefined;
}

type Values = Pick<KeyRow, 'name' | 'expires_at' | 'allowed_ips'>;

/** Changes a locked key; answers with what it was and what it is. */
export async function changeKey(
  trx: Trx,
  clock: Clock,
  shown: Shown,
  row: KeyRow,
  { name, expires_at, allowed_ips }: KeyChange,
): Promise<{ before: Values; after: Values }> {
  const status = statusOf(row);
  if (status === 'revoked' || status === 'expired') {
    throw problem('key_not_active', { detail: 'Only an active key can be changed.' });
  }
  if (expires_at !== undefined) {
    requireFuture(expires_at, clock);
    const latest = await latestExpiry(trx, clock, shown, row);
    if (latest !== null && (expires_at ?? Infinity) > latest) {
      throw invalid('expires_at', 'A replaced key cannot work for longer than its grace time');
    }
  }
  const expiry = expires_at == null ? null : new Date(expires_at);
  const ranges = allowed_ips?.length ? allowed_ips : null;
  const values = {
    ...(name !== undefined && { name }),
    ...(expires_at !== undefined && { expires_at: expiry }),
    ...(expires_at !== undefined && row.replaced_by === null && { own_expires_at: expiry }),
    ...(allowed_ips !== undefined && { allowed_ips: ranges }),
  };
  if (Object.keys(values).length > 0) await updateKey(trx, shown.organizationId, row.id, values);
  const before = { name: row.name, expires_at: row.expires_at, allowed_ips: row.allowed_ips };
  return {
    before,
    after: {
      name: name ?? before.name,
      expires_at: expires_at === undefined ? before.expires_at : (expiry?.toISOString() ?? null),
      allowed_ips: allowed_ips === undefined ? before.allowed_ips : ranges,
    },
  };
}

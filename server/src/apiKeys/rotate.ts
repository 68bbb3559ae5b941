import { MAX_GRACE_SECONDS, type RotatedKey } from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import { issueCredential } from '../credentials/format.js';
import { insertKey } from '../credentials/queries.js';
import type { Trx } from '../db/transaction.js';
import { problem } from '../http/problem.js';
import { refuseEscalation } from '../roles/queries.js';
import { describeKey, updateKey, type KeyRow, type Shown } from './queries.js';
import { createdView, scopesOf, statusOf, toMs } from './view.js';

/** Who replaces a key: what they hold bounds what the new one may do. */
export interface Rotator {
  readonly userId: string | null;
  readonly scopes: readonly string[];
}

function earlier(one: number | null, other: number): number {
  return one === null ? other : Math.min(one, other);
}

async function refuseUnlessRotatable(
  trx: Trx,
  clock: Clock,
  shown: Shown,
  row: KeyRow,
): Promise<void> {
  const status = statusOf(row);
  if (status === 'rotating') throw problem('rotation_in_progress');
  if (status !== 'active') throw problem('key_not_active');
  // At most two secrets of one key work at any time.
  const before = row.replaces && (await describeKey(trx, clock, shown, row.replaces));
  if (before && statusOf(before) === 'rotating') throw problem('rotation_in_progress');
}

/** Replaces a locked key by one that may do the same and lives as long again. */
export async function rotateKey(
  trx: Trx,
  clock: Clock,
  shown: Shown,
  row: KeyRow,
  { rotator, graceSeconds }: { rotator: Rotator; graceSeconds: number },
): Promise<RotatedKey> {
  await refuseUnlessRotatable(trx, clock, shown, row);
  const scopes = [...scopesOf(row)];
  refuseEscalation(rotator.scopes, scopes);

  const { organizationId } = shown;
  const { text, keyId, hash } = issueCredential('ak');
  const now = clock.now().getTime();
  const oldExpiry = toMs(row.expires_at);
  const made = await insertKey(trx, {
    organization_id: organizationId,
    id: keyId,
    name: row.name,
    secret_hash: hash,
    created_by: rotator.userId,
    scopes,
    allowed_ips: row.allowed_ips,
    created_at: new Date(now),
    expires_at: oldExpiry === null ? null : new Date(now + oldExpiry - toMs(row.created_at)),
    generation: row.generation + 1,
    family: row.family ?? row.id,
    replaces: row.id,
  });
  const end = earlier(toMs(row.own_expires_at), now + graceSeconds * 1000);
  await updateKey(trx, organizationId, row.id, { replaced_by: keyId, expires_at: new Date(end) });
  return { ...createdView(text, made), replaces: row.id, old_expires_at: end };
}

/** Latest time to which a key's expiry can be moved; null when it may last for ever. */
export async function latestExpiry(
  trx: Trx,
  clock: Clock,
  shown: Shown,
  row: KeyRow,
): Promise<number | null> {
  if (row.replaced_by === null) return null;
  // A successor that is gone gives no more time than there is.
  const successor = await describeKey(trx, clock, shown, row.replaced_by);
  if (!successor) return toMs(row.expires_at);
  return earlier(toMs(row.own_expires_at), toMs(successor.created_at) + MAX_GRACE_SECONDS * 1000);
}

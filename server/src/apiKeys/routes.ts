import { isScope } from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import type { Caller } from '../credentials/caller.js';
import { issueCredential } from '../credentials/format.js';
import { insertKey } from '../credentials/queries.js';
import { lockOrganization, type Queryable, type Trx } from '../db/transaction.js';
import { invalid, notFound } from '../http/problem.js';
import { hasListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { refuseEscalation } from '../roles/queries.js';
import { withInstant } from './cursor.js';
import { changeKey } from './change.js';
import { requireFuture } from './expiry.js';
import { countKeys, describeKey, listKeys, lockKey, revokeKey, type Shown } from './queries.js';
import { rotateKey } from './rotate.js';
import { keyUsage } from './usage.js';
import { createdView, keyView } from './view.js';

/** Whose rights bound what a caller makes. */
function makerOf(caller: Caller): string | null {
  return caller.kind === 'key' ? caller.createdBy : caller.user.id;
}

/** Keys of the resolved organization. */
export const registerApiKeys: Register = (route, { config, clock, database: { db } }) => {
  const hasDetails = config.capabilities.has('key_details');
  const shownIn = (organizationId: string): Shown => ({ organizationId, revoked: hasDetails });

  function requireDetails(body: { scopes?: unknown; allowed_ips?: unknown }): void {
    if (hasDetails) return;
    const used = (['scopes', 'allowed_ips'] as const).find((name) => body[name] !== undefined);
    if (used) throw invalid(used, `${used} is not known here`);
  }

  async function read(queryable: Queryable, organizationId: string, keyId: string) {
    const row = await describeKey(queryable, clock, shownIn(organizationId), keyId);
    if (!row) throw notFound('API key');
    return row;
  }

  async function lock(trx: Trx, organizationId: string, keyId: string) {
    await lockOrganization(trx, organizationId);
    const row = await lockKey(trx, clock, shownIn(organizationId), keyId);
    if (!row) throw notFound('API key');
    return row;
  }

  route('apiKeys', 'list', async ({ organization: { id }, query, request }) => {
    const shown = shownIn(id);
    const { rows, next } = await listKeys(db, clock, shown, withInstant(query));
    const items = rows.map((row) => keyView(row, config));
    const total = hasListQueries(config) ? await countKeys(db, clock, shown) : null;
    return pageReply(request, items, { next, total });
  });

  route('apiKeys', 'create', ({ caller, organization, body, write }) => {
    requireDetails(body);
    requireFuture(body.expires_at, clock);
    const scopes = body.scopes ?? organization.scopes;
    const unknown = scopes.find((scope) => body.scopes && !isScope(scope));
    if (unknown !== undefined) throw invalid('scopes', `${unknown} is not a known scope`);
    refuseEscalation(organization.scopes, scopes);
    return write(async ({ trx, audit }) => {
      await lockOrganization(trx, organization.id);
      const { text, keyId, hash } = issueCredential('ak');
      const made = await insertKey(trx, {
        organization_id: organization.id,
        id: keyId,
        name: body.name,
        secret_hash: hash,
        created_by: makerOf(caller),
        scopes: [...new Set(scopes)],
        allowed_ips: body.allowed_ips?.length ? body.allowed_ips : null,
        created_at: clock.now(),
        expires_at: body.expires_at == null ? null : new Date(body.expires_at),
      });
      const { name, expires_at, allowed_ips } = made;
      await audit({
        action: 'api_key.created',
        target: { kind: 'api_key', id: keyId },
        after: { name, scopes: made.scopes, allowed_ips, expires_at },
      });
      return createdView(text, made);
    });
  });

  route('apiKeys', 'update', ({ organization: { id }, params, body, write }) =>
    write(async ({ trx, audit }) => {
      const row = await lock(trx, id, params.key_id);
      const { before, after } = await changeKey(trx, clock, shownIn(id), row, body);
      await audit({
        action: 'api_key.changed',
        target: { kind: 'api_key', id: row.id },
        before,
        after,
      });
      return keyView(await read(trx, id, row.id), config);
    }),
  );

  route('apiKeys', 'delete', ({ organization: { id }, params: { key_id }, write }) =>
    write(async ({ trx, audit }) => {
      const revoked = await revokeKey(trx, clock, id, key_id);
      if (!revoked) throw notFound('API key');
      await audit({
        action: 'api_key.revoked',
        target: { kind: 'api_key', id: key_id },
        before: { name: revoked.name },
      });
    }),
  );

  route('apiKeys', 'rotate', ({ caller, organization, params, body, write }) =>
    write(async ({ trx, audit }) => {
      const row = await lock(trx, organization.id, params.key_id);
      const rotator = { userId: makerOf(caller), scopes: organization.scopes };
      const graceSeconds = body.grace_seconds;
      const shown = shownIn(organization.id);
      const made = await rotateKey(trx, clock, shown, row, { rotator, graceSeconds });
      const { key_id, expires_at, old_expires_at, replaces } = made;
      await audit({
        action: 'api_key.rotated',
        target: { kind: 'api_key', id: key_id },
        before: { key_id: replaces, expires_at: row.expires_at },
        after: { key_id, expires_at, old_expires_at },
      });
      return made;
    }),
  );

  route('apiKeys', 'usage', async ({ organization: { id }, params }) =>
    keyUsage(db, clock, id, await read(db, id, params.key_id)),
  );
};

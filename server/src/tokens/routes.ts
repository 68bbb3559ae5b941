import type { ApiKey } from '../../../src/contract/index.js';
import { withInstant } from '../apiKeys/cursor.js';
import { requireFuture } from '../apiKeys/expiry.js';
import { createdView, toMs } from '../apiKeys/view.js';
import type { Register } from '../app.js';
import { issueCredential } from '../credentials/format.js';
import { insertToken } from '../credentials/queries.js';
import { notFound } from '../http/problem.js';
import { hasListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { countTokens, listTokens, lockPerson, revokeToken } from './queries.js';

/** Personal tokens of whoever asks. */
export const registerTokens: Register = (route, { config, clock, database: { db } }) => {
  const hasDetails = config.capabilities.has('key_details');

  route('tokens', 'list', async ({ caller: { user }, query, request }) => {
    const { rows, next } = await listTokens(db, clock, user.id, withInstant(query));
    const items = rows.map((row): ApiKey => ({
      key_id: row.id,
      name: row.name,
      expires_at: toMs(row.expires_at),
      created_at: toMs(row.created_at),
      ...(hasDetails && {
        last_used_at: toMs(row.last_used_at),
        last_used_ip: row.last_used_ip,
        status: row.expired ? 'expired' : 'active',
      }),
    }));
    const total = hasListQueries(config) ? await countTokens(db, user.id) : null;
    return pageReply(request, items, { next, total });
  });

  route('tokens', 'create', ({ caller: { user }, body, write }) => {
    requireFuture(body.expires_at, clock);
    return write(async ({ trx, audit }) => {
      await lockPerson(trx, user.id);
      const { text, keyId, hash } = issueCredential('pat');
      const made = await insertToken(trx, {
        user_id: user.id,
        id: keyId,
        name: body.name,
        secret_hash: hash,
        created_at: clock.now(),
        expires_at: body.expires_at == null ? null : new Date(body.expires_at),
      });
      await audit({
        action: 'token.created',
        target: { kind: 'token', id: keyId },
        after: { name: made.name, expires_at: made.expires_at },
      });
      return createdView(text, made);
    });
  });

  route('tokens', 'delete', ({ caller: { user }, params: { key_id }, write }) =>
    write(async ({ trx, audit }) => {
      const revoked = await revokeToken(trx, clock, user.id, key_id);
      if (!revoked) throw notFound('Token');
      await audit({
        action: 'token.revoked',
        target: { kind: 'token', id: key_id },
        before: { name: revoked.name },
      });
    }),
  );
};

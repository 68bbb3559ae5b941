import type { App } from '../../app.js';
import { sqlNow } from '../../db/transaction.js';
import { readBytes } from '../../http/body.js';
import type { ServerDeps } from '../../http/deps.js';
import { problem } from '../../http/problem.js';
import { organizationOf } from './customer.js';
import { toProblems } from './failures.js';
import { syncAlone } from './sync.js';

/**
 * Where the payment provider tells of changes. An event says no more than whose account to read: its content is not
 * believed, so that events may come twice, late or in any order. Its id is noted in the transaction of the effect.
 */
export function mountWebhook(app: App, deps: ServerDeps): void {
  const {
    clock,
    database: { db },
    billing: { remote },
  } = deps;
  if (!remote) return;
  app.post(`/webhooks/${remote.name}`, async (c) => {
    const body = new TextDecoder().decode(await readBytes(c.req.raw));
    const event = remote.readEvent(body, c.req.header('stripe-signature') ?? '');
    if (!event) throw problem('invalid_request', { detail: 'The signature is not valid' });
    const provider = remote.name;
    const seen = await db
      .selectFrom('webhook_events')
      .select('id')
      .where('provider', '=', provider)
      .where('id', '=', event.id)
      .executeTakeFirst();
    const { customerId } = event;
    const organizationId = customerId === null ? null : await organizationOf(db, customerId);
    if (seen || customerId === null || organizationId === null) return c.json({ received: true });
    const noted = syncAlone(deps, remote, { organizationId, customerId }, (trx) =>
      trx
        .insertInto('webhook_events')
        .values({ provider, id: event.id, received_at: sqlNow(clock) })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    // What could not be read now is sent again by the provider.
    await toProblems(noted);
    return c.json({ received: true });
  });
}

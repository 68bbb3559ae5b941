import { CONCURRENCY } from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import { pageReply } from '../lists/page.js';
import {
  findConcurrency,
  listDatasets,
  listPhoneNumbers,
  listTrunks,
  saveConcurrency,
} from './queries.js';

/** What provisioning assigned to the organization. */
export const registerProvisioned: Register = (route, { clock, database: { db } }) => {
  route('resources', 'concurrency', async ({ organization: { id } }) => ({
    organization_id: id,
    concurrency_limit: (await findConcurrency(db, id)) ?? CONCURRENCY.default,
    // Calls belong to the product's own services; none of them reports to this server.
    active_calls: 0,
  }));

  route('resources', 'setConcurrency', ({ organization: { id }, body, write }) =>
    write(async ({ trx, audit }) => {
      const before = (await findConcurrency(trx, id)) ?? CONCURRENCY.default;
      await saveConcurrency(trx, clock, id, body.concurrency_limit);
      await audit({
        action: 'concurrency.changed',
        target: { kind: 'organization', id },
        before: { concurrency_limit: before },
        after: { concurrency_limit: body.concurrency_limit },
      });
      return { organization_id: id, ...body, active_calls: 0 };
    }),
  );

  route('resources', 'phoneNumbers', async ({ organization: { id }, query, request }) => {
    const { rows, next } = await listPhoneNumbers(db, id, query);
    return pageReply(request, rows, { next, total: null });
  });

  route('resources', 'trunks', async ({ organization: { id }, query, request }) => {
    const { rows, next } = await listTrunks(db, id, query);
    return pageReply(request, rows, { next, total: null });
  });

  route('resources', 'datasets', async ({ organization: { id }, query, request }) => {
    const { rows, next } = await listDatasets(db, id, query);
    return pageReply(request, rows, { next, total: null });
  });
};

import type { BillingRequest } from '../../../src/contract/index.js';
import { billingView, planCatalog } from '../../../src/contract/ledger/index.js';
import type { Register } from '../app.js';
import { principalOf, type Caller } from '../credentials/caller.js';
import type { ResolvedOrganization } from '../credentials/organization.js';
import { notFound } from '../http/problem.js';
import { reply } from '../http/reply.js';
import { newId } from '../ids.js';
import { hasListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { findOrganization } from '../organizations/queries.js';
import { contactMail } from './contact.js';
import type { DeskContext } from './desk.js';
import { countInvoices, listInvoices } from './invoiceQueries.js';
import { ledgerDesk } from './ledgerDesk.js';
import { remoteDesk } from './remote/remoteDesk.js';
import { listMethods, methodView } from './methods.js';

interface Asked {
  readonly caller: Caller;
  readonly organization: ResolvedOrganization;
  readonly request: Request;
  readonly resume: DeskContext['resume'];
  readonly write: DeskContext['write'];
}

function deskContext({ caller, organization, request, resume, write }: Asked): DeskContext {
  return {
    organizationId: organization.id,
    principal: principalOf(caller),
    idempotencyKey: request.headers.get('idempotency-key') ?? newId('once'),
    ...{ resume, write, signal: request.signal },
  };
}

/** Plan, payment methods and invoices of the resolved organization. */
export const registerBilling: Register = (route, deps) => {
  const {
    config,
    database: { db },
  } = deps;
  const { remote } = deps.billing;
  const desk = remote ? remoteDesk(deps, remote) : ledgerDesk(deps);
  const change = (asked: Asked, request: BillingRequest) =>
    desk.change(deskContext(asked), request);

  route('billing', 'get', async ({ organization: { id } }) => {
    const { account, payer, now } = await desk.current(id);
    return billingView(account, payer, now);
  });
  route('billing', 'plans', () => Promise.resolve(planCatalog()));

  route('billing', 'preview', (asked) => desk.preview(deskContext(asked), asked.body.plan));
  route('billing', 'change', (asked) => change(asked, { action: 'change', plan: asked.body.plan }));
  route('billing', 'cancel', (asked) => change(asked, { action: 'cancel' }));
  route('billing', 'renew', (asked) => change(asked, { action: 'renew' }));
  route('billing', 'revive', (asked) => {
    const { plan } = asked.body;
    return change(asked, { action: 'revive', ...(plan !== undefined && { plan }) });
  });

  route('billing', 'paymentMethods', async ({ organization: { id } }) => {
    await desk.current(id);
    return (await listMethods(db, id)).map(methodView);
  });
  route('billing', 'setupIntent', (asked) => desk.setupIntent(deskContext(asked)));
  route('billing', 'addPaymentMethod', (asked) =>
    desk.addMethod(deskContext(asked), asked.body.payment_method_id),
  );
  route('billing', 'setDefaultPaymentMethod', (asked) =>
    desk.setDefault(deskContext(asked), asked.params.id),
  );
  route('billing', 'removePaymentMethod', (asked) =>
    desk.removeMethod(deskContext(asked), asked.params.id),
  );

  route('billing', 'invoices', async ({ organization: { id }, query, request }) => {
    await desk.current(id);
    const { rows, next } = await listInvoices(db, id, query);
    const total = hasListQueries(config) ? await countInvoices(db, id) : null;
    return pageReply(request, rows, { next, total });
  });

  route('billing', 'contactEnterprise', ({ organization: { id }, body, write }) =>
    write(async ({ trx, audit, mail }) => {
      const organization = await findOrganization(trx, id);
      if (!organization) throw notFound('Organization');
      await mail(contactMail(config.operatorEmail, organization, body));
      await audit({
        action: 'enterprise.contacted',
        target: { kind: 'organization', id },
        after: { name: body.name, email: body.email },
      });
      return reply({ status: 'received' }, { status: 202 });
    }),
  );
};

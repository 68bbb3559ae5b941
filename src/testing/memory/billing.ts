import type { OrgClient } from '../../client/OrgClient.js';
import {
  billingView,
  EMBEDDED_KEY,
  invoiceView,
  planCatalog,
} from '../../contract/ledger/index.js';
import { holdAccount } from './billingAccounts.js';
import { change, preview } from './billingChanges.js';
import { addMethod, listMethods, removeMethod, setDefaultMethod } from './billingMethods.js';
import { mapPage, paginate } from './page.js';
import { serveOrg, type Caller, type OrgContext } from './serve.js';

interface PageInput {
  limit?: number | undefined;
  cursor?: string | undefined;
}

function listInvoices({ parts, organization }: OrgContext, { limit, cursor }: PageInput) {
  const { row } = holdAccount(parts, organization);
  const page = paginate({
    rows: [...row.invoices.values()],
    key: ({ created_at }) => created_at,
    id: ({ invoice }) => invoice.id,
    descending: true,
    order: '-created_at',
    limit,
    cursor,
    counts: parts.capabilities.has('list_queries'),
  });
  return mapPage(page, ({ invoice, created_at }) =>
    invoiceView(organization.id, invoice, created_at),
  );
}

/** Plan, payment methods and invoices over the in-memory state. */
export function billing(caller: Caller): OrgClient['billing'] {
  return {
    get: serveOrg(caller, 'billing', 'get', ({ parts, organization }) => {
      const { account, payer, now } = holdAccount(parts, organization);
      return billingView(account, payer, now);
    }),
    plans: serveOrg(caller, 'billing', 'plans', () => planCatalog()),
    preview: serveOrg(caller, 'billing', 'preview', preview),
    change: serveOrg(caller, 'billing', 'change', (context, { plan }) =>
      change(context, { action: 'change', plan }),
    ),
    cancel: serveOrg(caller, 'billing', 'cancel', (context) =>
      change(context, { action: 'cancel' }),
    ),
    renew: serveOrg(caller, 'billing', 'renew', (context) => change(context, { action: 'renew' })),
    revive: serveOrg(caller, 'billing', 'revive', (context, { plan }) =>
      change(context, { action: 'revive', ...(plan !== undefined && { plan }) }),
    ),
    paymentMethods: serveOrg(caller, 'billing', 'paymentMethods', listMethods),
    setupIntent: serveOrg(caller, 'billing', 'setupIntent', ({ parts: { random } }) => ({
      client_secret: `seti_${random.text(24)}_secret_${random.text(24)}`,
      publishable_key: EMBEDDED_KEY,
    })),
    addPaymentMethod: serveOrg(caller, 'billing', 'addPaymentMethod', addMethod),
    setDefaultPaymentMethod: serveOrg(
      caller,
      'billing',
      'setDefaultPaymentMethod',
      setDefaultMethod,
    ),
    removePaymentMethod: serveOrg(caller, 'billing', 'removePaymentMethod', removeMethod),
    invoices: serveOrg(caller, 'billing', 'invoices', listInvoices),
    contactEnterprise: serveOrg(caller, 'billing', 'contactEnterprise', () => ({
      status: 'received',
    })),
  };
}

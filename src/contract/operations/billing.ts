import * as z from 'zod/mini';
import * as billingSchemas from '../billing.js';
import { idParam, Nothing } from '../common.js';
import type { ResourceOperations } from './operation.js';

const IdParams = idParam('id');
/** Schemas of `billing`. */
export const billing = {
  /** Plan, status and what may be done next. */
  get: { summary: 'Billing', output: billingSchemas.Billing },
  /** The plans on offer. */
  plans: { summary: 'Plans', output: z.array(billingSchemas.PlanDetails) },
  /** What a change costs now and next; changing then charges exactly `due_now_cents`. */
  preview: {
    summary: 'Preview a plan change',
    body: billingSchemas.ChangePlan,
    output: billingSchemas.BillingPreview,
  },
  /** Changes the plan. */
  change: {
    summary: 'Change the plan',
    body: billingSchemas.ChangePlan,
    output: billingSchemas.Billing,
  },
  /** Cancels at the end of the period. */
  cancel: { summary: 'Cancel the subscription', body: Nothing, output: billingSchemas.Billing },
  /** Takes a cancellation back before the period ends. */
  renew: { summary: 'Renew the subscription', body: Nothing, output: billingSchemas.Billing },
  /** Starts an ended subscription again. */
  revive: {
    summary: 'Revive the subscription',
    body: billingSchemas.RevivePlan,
    output: billingSchemas.Billing,
  },
  /** Cards on file. */
  paymentMethods: { summary: 'Payment methods', output: z.array(billingSchemas.PaymentMethod) },
  /** Starts entering a card at the payment provider. */
  setupIntent: {
    summary: 'Start adding a card',
    body: Nothing,
    output: billingSchemas.SetupIntent,
  },
  /** Keeps a card the provider has confirmed. */
  addPaymentMethod: {
    summary: 'Add a card',
    body: billingSchemas.AddPaymentMethod,
    output: billingSchemas.PaymentMethod,
  },
  /** Makes a card the one that is charged. */
  setDefaultPaymentMethod: {
    summary: 'Set the default card',
    params: IdParams,
    output: billingSchemas.PaymentMethod,
  },
  /** Removes a card. */
  removePaymentMethod: { summary: 'Remove a card', params: IdParams },
  /** Invoices, newest first. */
  invoices: {
    summary: 'Invoices',
    query: billingSchemas.ListInvoicesQuery,
    output: z.array(billingSchemas.Invoice),
  },
  /** Sends a message to sales. */
  contactEnterprise: {
    summary: 'Ask about Enterprise',
    body: billingSchemas.EnterpriseContact,
    output: billingSchemas.Received,
  },
} as const satisfies ResourceOperations<'billing'>;

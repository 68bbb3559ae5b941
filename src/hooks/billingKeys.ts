import type { OperationInput } from '../client/index.js';
import { inside } from './keys.js';

/** Keys of billing, apart from the others: most widgets need none of them. */
export const billingKeys = {
  billing: inside<'billing', ['state']>('billing'),
  billingPlans: inside<'billing', ['plans']>('billing'),
  // A resource of its own: reading it says to the server what the person was shown, which a change must
  // not do by refreshing the rest.
  billingPreview: inside<'billingPreview', [plan: string]>('billingPreview'),
  paymentMethods: inside<'billing', ['paymentMethods']>('billing'),
  invoices: inside<'billing', ['invoices', OperationInput<'billing', 'invoices'>]>('billing'),
  writeBilling: inside<'billing', ['write']>('billing'),
} as const;

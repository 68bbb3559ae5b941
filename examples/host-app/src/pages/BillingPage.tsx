import { BillingPanel } from 'orgkit';

/** Plan, cards and invoices of the organization in the address. */
export function BillingPage() {
  return <BillingPanel />;
}

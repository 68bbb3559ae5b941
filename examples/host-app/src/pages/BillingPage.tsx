import { BillingPanel } from 'orgkit';
import { CardForm } from '../cards/CardForm.js';

/** Plan, cards and invoices of the organization in the address. */
export function BillingPage() {
  return <BillingPanel cardForm={CardForm} />;
}

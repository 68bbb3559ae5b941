import type { Generated } from 'kysely';
import type { Invoice, PaidPlan } from '../../../src/contract/index.js';
import type { MadeTimestamp, Timestamp } from './schema.js';

export interface BillingAccountsTable {
  organization_id: string;
  ended: Generated<boolean>;
  anchor: Timestamp | null;
  period_start: Timestamp | null;
  period_end: Timestamp | null;
  cancel_at_period_end: Generated<boolean>;
  pending_plan: PaidPlan | null;
  last_paid_plan: PaidPlan | null;
  default_payment_method_id: string | null;
  invoices_made: Generated<number>;
  due_at: Timestamp | null;
  remote: Generated<boolean>;
  reading_begun: Generated<number>;
  reading_written: Generated<number>;
  synced_at: Timestamp | null;
  busy_until: Timestamp | null;
  updated_at: MadeTimestamp;
}

export interface PaymentMethodsTable {
  organization_id: string;
  id: string;
  brand: string;
  last4: string;
  exp_month: number;
  exp_year: number;
  charges: Generated<boolean>;
  created_at: MadeTimestamp;
}

export interface InvoicesTable {
  organization_id: string;
  id: string;
  sequence: number;
  number: string | null;
  status: Invoice['status'];
  amount_due_cents: number;
  currency: string;
  period_start: Timestamp;
  period_end: Timestamp;
  hosted_url: string | null;
  pdf_url: string | null;
  attempts: Generated<number>;
  next_attempt_at: Timestamp | null;
  created_at: Timestamp;
}

export interface InvoiceLinesTable {
  organization_id: string;
  invoice_id: string;
  position: number;
  description: string;
  plan: PaidPlan | null;
  amount_cents: number;
  period_start: Timestamp | null;
  period_end: Timestamp | null;
}

export interface BillingQuotesTable {
  organization_id: string;
  principal: string;
  plan: string;
  basis: string;
  due_now_cents: number;
  quoted_at: Timestamp;
}

export interface WebhookEventsTable {
  provider: string;
  id: string;
  received_at: MadeTimestamp;
}

/** Tables of `sql/0031_billing.sql`. */
export interface BillingTables {
  billing_accounts: BillingAccountsTable;
  payment_methods: PaymentMethodsTable;
  invoices: InvoicesTable;
  invoice_lines: InvoiceLinesTable;
  billing_quotes: BillingQuotesTable;
  webhook_events: WebhookEventsTable;
}

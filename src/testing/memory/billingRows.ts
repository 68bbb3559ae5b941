import type { LedgerAccount, LedgerInvoice } from '../../contract/ledger/index.js';

/** A card that an organization has. */
export interface MethodRow {
  readonly id: string;
  readonly brand: string;
  readonly last4: string;
  readonly exp_month: number;
  readonly exp_year: number;
  /** Whether charges go through. */
  readonly charges: boolean;
  readonly created_at: string;
}

/** What an organization pays. */
export interface BillingRow {
  account: LedgerAccount;
  methods: readonly MethodRow[];
  default_payment_method_id: string | null;
  readonly invoices: Map<string, { readonly invoice: LedgerInvoice; readonly created_at: string }>;
  /** What people were last shown of a change, by person and plan. */
  readonly quotes: Map<string, { basis: string; due_now_cents: number; at: number }>;
}

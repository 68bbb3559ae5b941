import type {
  BillingEffect,
  Invoice,
  PaidPlan,
  PaymentMethod,
} from '../../../../src/contract/index.js';
import type { LedgerLine, Period, Seconds } from '../../../../src/contract/ledger/index.js';
import type { CallOptions } from '../call.js';

/** Names under which the prices of the paid plans are looked up. */
export const PLAN_PRICES: Readonly<Record<PaidPlan, string>> = {
  smb: 'orgkit_smb',
  agency: 'orgkit_agency',
};

/** A paid subscription as the service has it. */
export interface RemoteSubscription {
  readonly id: string;
  readonly itemId: string;
  /** The plan in service until the end of the period. */
  readonly plan: PaidPlan;
  /** The plan of the next period, when that is another one. */
  readonly pendingPlan: PaidPlan | null;
  readonly period: Period;
  readonly cancelAtPeriodEnd: boolean;
  readonly ended: boolean;
}

/** An invoice as the service has it. */
export type RemoteInvoice = Omit<Invoice, 'period_start' | 'period_end' | 'created_at'> & {
  readonly period: Period;
  readonly created_at: Seconds;
  readonly attempts: number;
};

/** Everything of a customer that we show or judge by, read at one time. */
export interface RemoteSnapshot {
  readonly customerId: string;
  readonly defaultMethodId: string | null;
  readonly methods: readonly (Omit<PaymentMethod, 'is_default' | 'created_at'> & {
    readonly created_at: Seconds;
  })[];
  /** The live subscription, else the one that ended last; null when there never was one. */
  readonly subscription: RemoteSubscription | null;
  /** Oldest first. */
  readonly invoices: readonly RemoteInvoice[];
}

/** What a change costs, as the service says. */
export interface RemoteQuote {
  readonly due_now_cents: number;
  readonly lines: readonly LedgerLine[];
}

/** An event that the service sent us: whom it is about is all we take from it. */
export interface RemoteEvent {
  readonly id: string;
  readonly customerId: string | null;
}

/** A payment provider that keeps subscriptions by itself. Writes take a key: the same one does the same once. */
export interface RemoteBilling {
  /** Name of the service, for what is kept of its events. */
  readonly name: string;
  readonly publishableKey: string;
  snapshot(customerId: string, options?: CallOptions): Promise<RemoteSnapshot>;
  /** What an effect would cost, counted from a second on. */
  quote(
    input: { snapshot: RemoteSnapshot; effect: BillingEffect; at: Seconds },
    options?: CallOptions,
  ): Promise<RemoteQuote>;
  /** Carries an effect out; `declined` when the card is, and then nothing has changed. */
  carryOut(
    input: {
      organizationId: string;
      snapshot: RemoteSnapshot;
      effect: BillingEffect;
      at: Seconds;
      key: string;
    },
    options?: CallOptions,
  ): Promise<void>;
  /** What a card form needs. */
  setupIntent(input: { customerId: string; key: string }, options?: CallOptions): Promise<string>;
  /** Keeps a card for a customer and answers with its id; `rejected` when there is none to keep. */
  attach(
    input: { customerId: string; token: string; key: string },
    options?: CallOptions,
  ): Promise<string>;
  /** Makes a card the default and tries open invoices with it. */
  setDefault(
    input: { snapshot: RemoteSnapshot; id: string; key: string },
    options?: CallOptions,
  ): Promise<void>;
  detach(id: string, options?: CallOptions): Promise<void>;
  /** The event in a request, by its exact bytes; null when the signature is not ours or too old. */
  readEvent(body: string, signature: string): RemoteEvent | null;
}

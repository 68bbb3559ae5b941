import type { CallOptions } from '../call.js';
import type { RemoteBilling } from './RemoteBilling.js';

/** Name under which the price of the free plan is looked up. */
export const FREE_PRICE = 'orgkit_free';

/** A payer at the payment provider. */
export interface BillingCustomer {
  id: string;
}

/** A running subscription at the payment provider. */
export interface BillingSubscription {
  id: string;
  customerId: string;
}

/** The service that holds customers and subscriptions. */
export interface BillingProvider {
  /** Paid subscriptions that the service keeps; null when our own ledger does. */
  readonly remote: RemoteBilling | null;
  /** Customers made for one organization, oldest first; reads what was written a moment ago. */
  findCustomers(
    input: { organizationId: string; email: string },
    options?: CallOptions,
  ): Promise<BillingCustomer[]>;
  /** Makes a customer. The same key with the same input gives the same customer. */
  createCustomer(
    input: { organizationId: string; name: string; email: string; key: string },
    options?: CallOptions,
  ): Promise<BillingCustomer>;
  /** Subscriptions that `createFreeSubscription` made and that have not ended, oldest first. */
  findFreeSubscriptions(customerId: string, options?: CallOptions): Promise<BillingSubscription[]>;
  /** Subscribes to the free plan until the trial ends. The same key with the same input gives the same one. */
  createFreeSubscription(
    input: { organizationId: string; customerId: string; trialEndsAt: string | null; key: string },
    options?: CallOptions,
  ): Promise<BillingSubscription>;
  /** Changes where bills are sent. */
  setBillingEmail(
    input: { customerId: string; email: string },
    options?: CallOptions,
  ): Promise<void>;
  /** Ends a subscription at once; one that has ended is fine. */
  cancelSubscription(id: string, options?: CallOptions): Promise<void>;
  /** Removes a customer and ends its subscriptions; one that is gone is fine. */
  deleteCustomer(id: string, options?: CallOptions): Promise<void>;
}

export { embeddedBilling } from './embedded.js';
export { PLAN_PRICES } from './RemoteBilling.js';
export type { RemoteBilling, RemoteEvent, RemoteInvoice, RemoteSnapshot } from './RemoteBilling.js';
export { FREE_PRICE } from './BillingProvider.js';
export type { BillingCustomer, BillingProvider, BillingSubscription } from './BillingProvider.js';

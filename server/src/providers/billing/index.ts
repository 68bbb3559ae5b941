export { embeddedBilling } from './embedded.js';
export { FREE_PRICE } from './BillingProvider.js';
export type { BillingCustomer, BillingProvider, BillingSubscription } from './BillingProvider.js';

export {
  entitledPlan,
  isPaidPlan,
  newAccount,
  settled,
  type LedgerAccount,
  type LedgerInvoice,
  type LedgerLine,
} from './account.js';
export {
  addMonths,
  periodFrom,
  toInstant,
  toSeconds,
  type Period,
  type Seconds,
} from './calendar.js';
export {
  carryOut,
  quote,
  QUOTE_HOLDS_SECONDS,
  QUOTE_KEPT_SECONDS,
  quoteBasis,
  type Quote,
} from './carryOut.js';
export {
  collectOpen,
  unchanged,
  type LedgerChange,
  type LedgerNote,
  type Teller,
} from './collect.js';
export { pastSubscription, type PastSubscription } from './history.js';
export { lossesOf, planLosses, type PlanLoss } from './losses.js';
export { CURRENCY, monthlyFees, planCatalog, type Fees } from './planCatalog.js';
export { nextDue, rollOver } from './rollOver.js';
export { EMBEDDED_KEY, testCard, testCardExpiry, type TestCard } from './testCards.js';
export {
  billingState,
  billingView,
  invoiceNumber,
  invoiceView,
  previewView,
  type Payer,
} from './views.js';

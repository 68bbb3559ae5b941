/** Publishable key of a server whose payments are embedded: it takes test cards, and no others. */
export const EMBEDDED_KEY = 'pk_test_orgkit';

/** What a token of a test card stands for. */
export interface TestCard {
  readonly brand: string;
  readonly last4: string;
  /** Whether charges go through. */
  readonly charges: boolean;
}

const good = (brand: string, last4: string): TestCard => ({ brand, last4, charges: true });

/** Cards that can be kept, by the names that Stripe gives them in its test mode. */
const cards: Readonly<Record<string, TestCard>> = {
  pm_card_visa: good('visa', '4242'),
  pm_card_visa_debit: good('visa', '5556'),
  pm_card_mastercard: good('mastercard', '4444'),
  pm_card_amex: good('amex', '8431'),
  pm_card_discover: good('discover', '1117'),
  pm_card_diners: good('diners', '0004'),
  pm_card_jcb: good('jcb', '0505'),
  pm_card_unionpay: good('unionpay', '0005'),
  // Can be kept; every charge fails.
  pm_card_chargeCustomerFail: { brand: 'visa', last4: '0341', charges: false },
};

/** The card behind a token; `declined` when the bank refuses even to keep it, `unknown` without such a token. */
export function testCard(token: string): TestCard | 'declined' | 'unknown' {
  if (/^pm_card_(?:visa_)?chargeDeclined\w*$/.test(token)) return 'declined';
  return (Object.hasOwn(cards, token) ? cards[token] : undefined) ?? 'unknown';
}

/** Expiry of a card kept at a time: the end of the third year after. */
export function testCardExpiry(now: Date): { exp_month: number; exp_year: number } {
  return { exp_month: 12, exp_year: now.getUTCFullYear() + 3 };
}

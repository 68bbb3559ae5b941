/** Numbers that Stripe names for its test mode, and the payment method behind each. */
const tokens: Readonly<Record<string, string>> = {
  '4242424242424242': 'pm_card_visa',
  '4000056655665556': 'pm_card_visa_debit',
  '5555555555554444': 'pm_card_mastercard',
  '378282246310005': 'pm_card_amex',
  '6011111111111117': 'pm_card_discover',
  '3056930009020004': 'pm_card_diners',
  '3566002020360505': 'pm_card_jcb',
  '6200000000000005': 'pm_card_unionpay',
  // Can be kept; every charge fails.
  '4000000000000341': 'pm_card_chargeCustomerFail',
  // Cannot be kept.
  '4000000000000002': 'pm_card_chargeDeclined',
  '4000000000009995': 'pm_card_chargeDeclinedInsufficientFunds',
};

/** The payment method behind the number of a test card; null for any other. */
export function testCardToken(typed: string): string | null {
  const digits = typed.replaceAll(/[\s-]/g, '');
  return Object.hasOwn(tokens, digits) ? (tokens[digits] ?? null) : null;
}

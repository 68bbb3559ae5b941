/** English texts of the banner. */
export const billingBannerMessages = {
  pastDue: 'The last invoice is not paid.',
  pastDueNote: 'Pay it to keep calls running.',
  pay: 'Pay now',
  trialEnding: (days: number, count: string) =>
    days === 1 ? 'The free trial ends within a day.' : `The free trial ends in ${count} days.`,
  trialEndingNote: (day: string) => `Calls stop on ${day} unless you choose a plan.`,
  trialExpired: 'The free trial is over.',
  trialExpiredNote: 'Calls are off, your data is kept.',
  choosePlan: 'Choose a plan',
  ending: (day: string) => (day ? `The plan ends on ${day}.` : 'The plan ends with its period.'),
  endingNote: 'Calls stop then.',
  renew: 'Renew',
};

/** Every text of the banner; a translation has every key. */
export type BillingBannerMessages = typeof billingBannerMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    billingBanner: BillingBannerMessages;
  }
}

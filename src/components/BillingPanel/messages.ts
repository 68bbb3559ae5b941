import type { DialogMessages } from './dialogMessages.js';

/** English texts of the panel itself; those of the dialogs come with them. */
export const panelMessages = {
  title: 'Billing',
  changePlan: 'Change plan',
  choosePlan: 'Choose a plan',
  hidePlans: 'Hide plans',

  noAccess: 'You cannot see billing',
  noAccessNote: 'An admin can give you a role that manages billing.',
  signIn: 'Sign in to see billing',
  signInNote: 'Only people who manage billing see it.',
  loading: 'Loading billing',
  failed: 'Billing did not load',
  retry: 'Try again',
  requestId: (id: string) => `Request ${id}`,
  offline: 'Offline.',
  offlineNote: (time: string) => `You see what was known at ${time}. Nothing can be changed.`,
  stale: 'This may be out of date.',
  shownAsOf: (time: string) => `You see what was known at ${time}.`,

  active: 'Active',
  pastDue: 'Past due',
  contract: 'By contract',
  ends: (day: string) => `Ends ${day}`,
  ended: (day: string) => (day ? `Ended ${day}` : 'Ended'),
  trialOver: 'Trial over',
  daysLeft: (days: number, count: string) => (days === 1 ? 'Last day' : `${count} days left`),
  renews: (day: string) => `Renews ${day}`,
  aMonth: 'a month',
  aMonthPlusUsage: 'a month, plus usage',
  custom: 'Custom',
  byContract: 'by contract',
  plusUsage: (sum: string) => `${sum} + usage`,

  trialNote: 'After that, calls stop and your data stays. Choose a plan to go on.',
  trialOverNote: (day: string) =>
    day
      ? `It ended on ${day}. Calls are off, your data is kept. Choose a plan to go on.`
      : 'Calls are off, your data is kept. Choose a plan to go on.',
  pastDueNote: (card: string) =>
    card
      ? `${card} could not be charged. It is tried again by itself; paying now keeps everything running.`
      : 'The last invoice could not be charged. Add a card to pay it.',
  endingNote: 'Everything works until then. Nothing more is charged.',
  canceledNote: 'Calls are off. Your data is kept.',
  enterpriseNote: 'Your plan is agreed on in a contract. Changes go through your account team.',
  moves: (plan: string, day: string) => `Moves to ${plan} on ${day}`,
  nextInvoice: (day: string) => `Next invoice, ${day}`,
  nextPlan: (plan: string) => `For ${plan}`,
  openInvoice: (number: string) => `Invoice ${number}`,
  due: 'What is due',
  dueOn: (day: string) => `Due ${day}`,
  invoicesGoTo: 'Invoices go to',

  changeEmail: 'Change email',
  cancelPlan: 'Cancel plan…',
  renew: 'Renew',
  revive: (plan: string) => `Start ${plan} again`,
  keepPlan: (plan: string) => `Keep ${plan}`,
  contact: 'Contact sales',
  contactTeam: 'Contact',
  payOther: 'Pay with another card',
  viewInvoice: 'View invoice',

  methods: 'Payment methods',
  add: 'Add',
  addCard: 'Add a card',
  noMethods: 'No card yet',
  noMethodsNote: 'Every plan needs one, also for usage.',
  method: (brand: string, last4: string) => `${brand} •••• ${last4}`,
  digits: (last4: string) => `•••• ${last4}`,
  expires: (month: string) => `Expires ${month}`,
  expired: (month: string) => `Expired ${month}`,
  isDefault: 'Default',
  actionsFor: (card: string) => `Actions for ${card}`,
  makeDefault: 'Make default',
  removeCard: 'Remove…',
  madeDefault: (card: string) => `${card} pays from now on.`,
  notMadeDefault: (card: string) => `${card} was not made the default.`,
  methodsFailed: 'Payment methods did not load',

  plans: 'Plans',
  current: 'Current',
  yourPlan: 'Your plan',
  next: 'Next',
  upgradeTo: (plan: string) => `Upgrade to ${plan}`,
  downgradeTo: (plan: string) => `Downgrade to ${plan}`,
  start: (plan: string) => `Choose ${plan}`,

  invoices: 'Invoices',
  invoice: 'Invoice',
  issued: 'Issued',
  period: 'For',
  status: 'Status',
  amount: 'Amount',
  download: (number: string) => `Download ${number} as PDF`,
  downloads: 'PDF',
  statuses: {
    open: 'Open',
    paid: 'Paid',
    void: 'Void',
    uncollectible: 'Not collected',
  },
  noInvoices: 'No invoices yet',
  noInvoicesNote: 'They stand here from the first payment on.',
  invoicesFailed: 'Invoices did not load',
  invoicesLoading: 'Loading invoices',
  shown: (first: string, last: string, total: string | null) =>
    total === null ? `${first}–${last}` : `${first}–${last} of ${total}`,
  previousPage: 'Newer invoices',
  nextPage: 'Older invoices',
};

/** Type of {@link panelMessages}. */
export type PanelMessages = typeof panelMessages;

/** Every text of the widget; a translation has every key. */
export type BillingPanelMessages = PanelMessages & DialogMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    billingPanel: BillingPanelMessages;
  }
}

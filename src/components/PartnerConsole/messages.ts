import type { laterMessages } from './laterMessages.js';

/** English texts of the tree and of what surrounds it. */
export const frameMessages = {
  title: 'Clients',
  loading: 'Loading organizations…',
  failed: 'Organizations could not be loaded',
  retry: 'Try again',
  requestId: (id: string) => `Request ${id}`,
  noAccess: 'You cannot manage organizations below',
  noAccessNote: 'Ask an admin of this organization for a role that can.',
  signIn: 'Sign in to see your organizations',
  signInNote: 'They are shown to people who manage them.',
  empty: 'No organizations below yet',
  emptyNote: 'Create one for each client. Each has its own people, keys and bill.',
  create: 'Create child',
  usageOfAll: 'Usage of all',
  searchPlace: 'Search address or ID',
  searchNames: 'Search address, ID or name',
  clear: 'Clear the search',
  tree: 'Organizations below',
  name: 'Organization',
  plan: 'Plan',
  members: 'Members',
  minutes: (month: string) => `Minutes in ${month}`,
  created: 'Created',
  status: 'Status',
  actions: (name: string) => `Actions for ${name}`,
  actionsHead: 'Actions',
  open: (name: string) => `Show what is below ${name}`,
  close: (name: string) => `Hide what is below ${name}`,
  waiting: 'Loading…',
  more: (count: string) => `Show ${count} more`,
  moreUnknown: 'Show more',
  moreReading: 'Loading more…',
  levelFailed: 'Not loaded:',
  noAnswer: 'No answer',
  pendingFigure: 'Counting…',
  minutesShort: 'min',
  asOf: (time: string) => `As of ${time}`,
  refreshing: (time: string) => `Reading anew · as of ${time}`,
  refresh: 'Refresh figures',
  shown: (shown: string, total: string) => `${shown} of ${total} directly below`,
  shownAll: (count: string) => `${count} directly below`,
  details: 'Details',
  openIt: 'Open',
  actInside: 'Act inside…',
  createInside: 'Create child…',
  suspend: 'Suspend…',
  resume: 'Resume…',
  copyId: 'Copy ID',
  idCopied: (name: string) => `ID of ${name} copied`,
  notCopied: 'Not copied. The browser did not allow it.',
  suspended: 'Suspended',
  active: 'Active',
  trialing: 'Trial',
  trial_expired: 'Trial over',
  past_due: 'Past due',
  canceled: 'Ended',
  free: 'Free',
  smb: 'SMB',
  agency: 'Agency',
  enterprise: 'Enterprise',
  offline: 'You are offline',
  offlineNote: (time: string) => `Shown as of ${time}. Nothing can be changed until you are back.`,
  stale: 'Nothing newer could be loaded',
  shownAsOf: (time: string) => `Shown as of ${time}.`,
};

/** Texts of the tree and of what surrounds it. */
export type FrameMessages = typeof frameMessages;

/** Texts of the widget; each may be replaced. */
export type PartnerConsoleMessages = FrameMessages & typeof laterMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    partnerConsole: PartnerConsoleMessages;
  }
}

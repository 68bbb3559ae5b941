import type { KeyDialogMessages } from './dialogMessages.js';
import type { KeyToolMessages } from './toolMessages.js';

/** English texts of the list; the rest comes when it is wanted. */
export const keyTableMessages = {
  title: 'API keys',
  keys: 'Organization keys',
  tokens: 'My tokens',
  kinds: 'Keys and tokens',
  createKey: 'Create key',
  createToken: 'Create token',

  noAccess: 'You cannot manage API keys',
  noAccessNote: 'An admin can give you a role that manages settings and keys.',
  signIn: 'Sign in to see API keys',
  signInNote: 'Only members see them.',
  loading: 'Loading API keys',
  loadingTokens: 'Loading tokens',
  failed: 'API keys did not load',
  failedTokens: 'Tokens did not load',
  retry: 'Try again',
  requestId: (id: string) => `Request ${id}`,
  noKeys: 'No API keys',
  noKeysNote: 'Keys let your servers act for this organization.',
  noTokens: 'No tokens',
  noTokensNote: 'A token lets your scripts act for you in all your organizations.',

  search: 'Search name or key ID',
  clear: 'Clear search',
  showAll: 'Show all',
  sortBy: 'Sort by',
  status: 'Status',
  everyStatus: 'Every status',
  expiringSoon: 'Expiring in 14 days',
  neverUsed: 'Never used',
  nothingMatches: 'No key matches',
  nothingMatchesToken: 'No token matches',
  searched: (text: string) => `Nothing for “${text}” with these filters.`,
  filtered: 'Nothing is left with these filters.',

  name: 'Name',
  scopes: 'Scopes',
  createdBy: 'Created by',
  created: 'Created',
  lastUsed: 'Last used',
  expires: 'Expires',
  actions: 'Actions',
  actionsFor: (name: string) => `Actions for ${name}`,
  selectAll: 'Select all',
  select: (name: string) => `Select ${name}`,
  ascending: (column: string) => `${column}, ascending`,
  descending: (column: string) => `${column}, descending`,

  never: 'Never',
  made: (when: string) => `Created ${when}`,
  ends: (when: string) => `Ends ${when}`,
  ended: (when: string) => `Ended ${when}`,
  neverEnds: 'Never ends',
  used: (when: string) => `Used ${when}`,
  usedNever: 'Never used',
  usedFrom: (when: string, address: string) => `${when}, from ${address}`,
  more: (count: string) => `+${count}`,
  /** The same, read aloud. */
  andMore: (count: string) => `and ${count} more`,
  lost: (count: number, formatted: string) => (count === 1 ? '1 lost' : `${formatted} lost`),
  everything: 'All of its maker',
  nothing: 'None left',
  unknownMaker: 'Somebody who left',
  states: {
    active: 'Active',
    expiring: 'Expiring',
    rotating: 'Rotating',
    expired: 'Expired',
    revoked: 'Revoked',
  },

  count: (count: number, formatted: string) => (count === 1 ? '1 key' : `${formatted} keys`),
  countTokens: (count: number, formatted: string) =>
    count === 1 ? '1 token' : `${formatted} tokens`,
  range: (first: string, last: string, total: string) => `${first}–${last} of ${total}`,
  previous: 'Previous page',
  next: 'Next page',

  offline: 'Offline.',
  offlineNote: (time: string) => `You see what was known at ${time}. Nothing can be changed.`,
  stale: 'This may be out of date.',
  shownAsOf: (time: string) => `You see what was known at ${time}.`,
  refreshing: (time: string) => `As of ${time}, reading again`,
};

/** Type of {@link keyTableMessages}. */
export type KeyTableMessages = typeof keyTableMessages;

/** Every text of the widget; a translation has every key. */
export type ApiKeyManagerMessages = KeyTableMessages & KeyToolMessages & KeyDialogMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    apiKeyManager: ApiKeyManagerMessages;
  }
}

import { triggerMessages } from './triggerMessages.js';

/** English texts of the organization switcher. */
export const orgSwitcherMessages = {
  ...triggerMessages,

  commandLabel: 'Go to organization',
  failedTitle: 'Your organization did not load.',

  find: 'Find an organization',
  findAmong: (count: number, formatted: string) =>
    count === 1 ? 'Find an organization' : `Find among ${formatted} organizations`,
  findHint: 'Arrow keys move, Enter opens, Control or Command with P pins.',
  clear: 'Clear',
  searching: 'Searching…',
  matches: (count: number, formatted: string) => (count === 1 ? '1 match' : `${formatted} matches`),
  nothingMatches: (query: string) => `Nothing matches “${query}”`,
  searched: (count: number, formatted: string) =>
    count === 1
      ? 'Name and address of your 1 organization were searched.'
      : `Names and addresses of your ${formatted} organizations were searched.`,
  listLoading: 'Loading your organizations',
  listFailed: 'Your organizations did not load',
  tryAgain: 'Try again',
  requestId: (id: string) => `Request ${id}`,
  offline: 'You are offline.',
  offlineNote: 'The list may be old, and switching waits for the connection.',

  pinned: 'Pinned',
  recent: 'Recent',
  all: 'All organizations',
  others: 'Others',
  organizations: 'Organizations',
  actions: 'Actions',
  pin: (name: string) => `Pin ${name}`,
  unpin: (name: string) => `Unpin ${name}`,
  rowLoading: 'Loading…',

  create: 'Create organization',
  createNamed: (name: string) => `Create “${name}”`,
  createOrganizationNamed: (name: string) => `Create organization “${name}”`,
  createTitle: 'Create an organization',
  createLoading: 'Loading the form',
  close: 'Close',

  invitations: 'Invitations',
  invitedBy: (role: string, person: string) => `${role}, from ${person}`,
  accept: 'Accept',
  acceptNamed: (name: string) => `Accept the invitation to ${name}`,
  decline: 'Decline',
  declineNamed: (name: string) => `Decline the invitation to ${name}`,
  answer: (name: string) => `Answer invitation from ${name}`,
  joined: (name: string) => `You joined ${name}.`,
  declined: (name: string) => `You declined the invitation to ${name}.`,
  open: 'Open',
  unknownOrganization: 'an organization',

  didNotOpen: (name: string) => `${name} did not open.`,
  stillIn: (name: string) => `You are still in ${name}.`,
  leaveTitle: 'Leave without saving?',
  stay: 'Stay',
  discard: 'Discard and switch',

  hintMove: 'move',
  hintOpen: 'open',
  hintNewTab: 'new tab',
  hintPin: 'pin',
};

/** Type of {@link orgSwitcherMessages}; a translation has every key. */
export type OrgSwitcherMessages = typeof orgSwitcherMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    orgSwitcher: OrgSwitcherMessages;
  }
}

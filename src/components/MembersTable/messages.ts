import type { BulkMessages } from './bulkMessages.js';
import type { DialogMessages } from './dialogMessages.js';
import type { InviteMessages } from './inviteMessages.js';

/** English texts of what is there at once; those of dialogs come with the dialogs. */
export const frameMessages = {
  title: 'Members',
  lists: 'Members and invitations',
  invitations: 'Invitations',
  invite: 'Invite people',
  exportCsv: 'Export CSV',
  chooseColumns: 'Choose columns',
  columnsTitle: 'Columns',
  loading: 'Loading members',

  name: 'Name',
  role: 'Role',
  status: 'Status',
  lastActive: 'Last active',
  joined: 'Joined',
  you: 'You',
  active: 'Active',
  inactive: 'Inactive',
  never: 'Never',
  /** What to call a role that the server gives no label. */
  roleName: (role: string) => role.charAt(0).toUpperCase() + role.slice(1).replaceAll(/[_-]/g, ' '),

  actions: (name: string) => `Actions for ${name}`,
  actionsHead: 'Actions',
  roleOf: (name: string) => `Role of ${name}`,
  explain: 'Explain access',
  copyEmail: 'Copy email',
  remove: 'Remove…',
  leave: 'Leave…',
  emailCopied: (email: string) => `${email} is on the clipboard.`,
  notCopied: 'The browser did not allow copying.',
  roleChanged: (name: string, role: string) => `${name} is ${role} now.`,
  notChanged: (detail: string) => `Not changed. ${detail}`,
  removed: (name: string) => `${name} was removed.`,
  undo: 'Undo',

  select: (name: string) => `Select ${name}`,
  selectPage: 'Select all on this page',
  selectEverybody: 'Select all that match',
  selection: 'Selection',
  selected: (_count: number, formatted: string) => `${formatted} selected`,
  selectedAll: (_count: number, formatted: string) => `All ${formatted} that match are selected`,
  selectAll: (_count: number, formatted: string) => `Select all ${formatted} that match`,
  clearSelection: 'Clear selection',
  changeRole: 'Change role…',

  filterRole: 'Role',
  filterStatus: 'Status',
  inactiveDays: 'Inactive 90 days',
  addFilter: (name: string) => `Filter by ${name}`,
  clearFilter: (name: string, value: string) => `${name} ${value}, remove filter`,
  clearFilters: 'Clear filters',

  email: 'Email',
  sent: 'Sent',
  expires: 'Expires',
  pending: 'Pending',
  accepted: 'Accepted',
  revoked: 'Revoked',
  expired: 'Expired',
  declined: 'Declined',
  allInvitations: 'All',
  invitationStatus: 'Show invitations',
  searchInvitations: 'Search email',
  resend: 'Send again',
  inviteAgain: 'Invite again',
  copyLink: 'Copy link',
  revoke: 'Revoke…',
  resent: (email: string) => `Sent again to ${email}. The link sent before stops working.`,
  invited: (email: string) => `${email} was invited.`,
  wasRevoked: (email: string) => `The invitation of ${email} was revoked.`,
  linkCopied: (email: string) => `A new link for ${email} is on the clipboard.`,
  noInvitations: 'No invitation is pending',
  noInvitationsNote: 'Whoever you invite stands here until they answer.',
  noSuchInvitations: 'No invitation matches',
  noSuchInvitationsNote: 'Nothing here fits the search and the filter.',
  invitationsFailed: 'Invitations did not load',
  loadingInvitations: 'Loading invitations',

  reading: (passed: string) => `Looking for these rows, ${passed} passed`,
  rowsInSight: (total: string) => `${total} members`,
  rowsSoFar: (known: string) => `More than ${known} members`,

  search: 'Search name or email',
  clear: 'Clear search',
  sortBy: 'Sort by',
  ascending: (column: string) => `${column}, A to Z`,
  descending: (column: string) => `${column}, Z to A`,
  oldest: (column: string) => `${column}, oldest first`,
  newest: (column: string) => `${column}, newest first`,

  range: (from: string, to: string, total: string | null) =>
    total === null ? `${from}–${to}` : `${from}–${to} of ${total}`,
  rowsPerPage: 'Rows per page',
  rows: (count: string) => `${count} rows`,
  previous: 'Previous page',
  next: 'Next page',

  nobody: 'No members yet',
  nobodyNote: 'When people join, they stand here with their roles.',
  onlyYouNote: 'Invite the people you work with. They choose their own password.',
  nothingMatches: 'No member matches',
  quoted: (query: string) => `“${query}”`,
  withRole: (role: string) => `with role ${role}`,
  withStatus: (status: string) => `who are ${status}`,
  searched: (what: string) => `${what}. Nobody fits.`,
  searchedAmong: (what: string, size: number, formatted: string) =>
    size === 1 ? `${what}. 1 member was searched.` : `${what}. ${formatted} members were searched.`,

  failed: 'Members did not load',
  retry: 'Try again',
  requestId: (id: string) => `Request ${id}`,
  stale: 'Members did not load again.',
  notTurned: 'That page did not load.',
  shownAsOf: (time: string) => `Shown as of ${time}.`,
  offline: 'Offline.',
  offlineNote: (time: string) => `Shown as of ${time}. Changes are off until you are back.`,
  rightsLost: 'You can no longer manage members.',
  rightsLostNote: 'Your role has changed. An admin can give you one that manages them.',
  close: 'Close',
  cancel: 'Cancel',
  refreshing: (time: string) => `Refreshing, as of ${time}`,

  noAccess: 'You cannot see the members',
  noAccessNote: 'An admin of this organization can give you a role that shows them.',
  signIn: 'Sign in to see the members',
  signInNote: 'Members are shown to people of the organization only.',
};

/** Type of {@link frameMessages}. */
export type FrameMessages = typeof frameMessages;

/** Texts of the widget; a translation has every key. */
export type MembersTableMessages = FrameMessages & DialogMessages & InviteMessages & BulkMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    membersTable: MembersTableMessages;
  }
}

export { MembersTable, type MembersTableProps } from './MembersTable.js';
export {
  MembersTableView,
  type MembersTableViewBase,
  type MembersTableViewProps,
} from './MembersTableView.js';
export { membersTableMessages } from './allMessages.js';
export type { MembersTableMessages } from './messages.js';
export type {
  InvitationFilter,
  InvitationsContent,
  MembersColumn,
  MembersContent,
  MembersFilter,
  MembersFromAbove,
  MembersPageSize,
  MembersProblem,
  MembersQuery,
  MembersScroll,
  MembersSearch,
  MembersTab,
} from './types.js';

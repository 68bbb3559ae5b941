import type { ReactNode } from 'react';
import type { ApiError, Page } from '../../client/index.js';
import type { Invitation, Member, MemberSort } from '../../contract/index.js';

/** The two lists of the widget. */
export type MembersTab = 'members' | 'invitations';

/**
 * What can be done from an organization above: nothing is known there but pending invitations, and
 * nobody's rights are explained.
 */
export type MembersFromAbove = {
  /** Invitations can be sent again and revoked. */
  resends: boolean;
};

/** Which invitations are shown. */
export type InvitationFilter = 'pending' | 'accepted' | 'revoked' | 'expired' | 'all';

/** What is shown, and in which order. The host may keep it, as in the URL. */
export type MembersQuery = {
  /** Text in name or email. */
  search?: string | undefined;
  /** Order, where the server sorts. @default 'name' */
  sort?: MemberSort | undefined;
  /** Members of this role only. */
  role?: string | undefined;
  /** Members seen in the last ninety days only, or the others. */
  status?: 'active' | 'inactive' | undefined;
  /** The list that is open. @default 'members' */
  tab?: MembersTab | undefined;
  /** Invitations in this state. @default 'pending' */
  invitations?: InvitationFilter | undefined;
};

/** Which members are meant: the part of a query that a server filters by. */
export type MembersFilter = Pick<MembersQuery, 'search' | 'role' | 'status'>;

/** Rows that a page may have. */
export type MembersPageSize = 25 | 50 | 100 | 200;

/** A column of the host's own. */
export type MembersColumn = {
  /** Tells it from the others, also where the choice of columns is remembered. */
  id: string;
  /** Its name in the head. */
  label: string;
  /** What stands in the cell of a member. */
  cell: (member: Member) => ReactNode;
  /** The same as text, for files; without it the column is left out of them. */
  text?: ((member: Member) => string) | undefined;
  /** Where the words stand. */
  align?: 'end' | undefined;
};

/** The search field. */
export type MembersSearch = {
  /** What stands in the field. */
  text: string;
  /** An answer to it is on its way. */
  searching: boolean;
  /** Told with every key; the search follows after a pause. */
  onTextChange: (text: string) => void;
  /** Searches at once. */
  onSubmit: () => void;
};

/** Why something newer than what is shown could not be had. */
export type MembersProblem = {
  error: ApiError;
  /** The rows themselves are old, or the page that was asked for is missing. */
  kind: 'stale' | 'not-turned';
  retrying: boolean;
  onRetry: () => void;
};

/** Rows that come as they are scrolled to. */
export type MembersScroll = {
  /** What the rows answer; other rows begin at the top. */
  of: string;
  /** Rows in all, or as far as is known. */
  count: number;
  /** Whether `count` is all of them. */
  exact: boolean;
  /** A row; undefined while it is on its way. */
  rowAt: (index: number) => Member | undefined;
  /** Told which rows are about to be seen; null when the list leaves the screen. */
  onRange: (range: { start: number; end: number } | null) => void;
  /** Rows that were passed on the way to those in sight, while they are being looked for. */
  reading: number | null;
};

/** Rows and everything around them. */
export type MembersContent = {
  page: Page<Member>;
  /** Rows before the first one of this page. */
  start: number;
  /** In place of pages: rows that come as they are scrolled to. */
  scroll: MembersScroll | null;
  /** What was filtered by to get these rows. */
  filter: MembersFilter;
  /** Filters by something else; left out when the server does not filter. */
  onFilterChange: ((filter: Pick<MembersFilter, 'role' | 'status'>) => void) | undefined;
  /** Members not seen for ninety days; null when unknown. */
  inactive: number | null;
  /** Members of the organization in all; null when the server does not count. */
  size: number | null;
  /** The server says when members were last active. */
  activity: boolean;
  /** When these rows arrived, in epoch milliseconds; how long ago things were is counted from here. */
  asOf: number;
  /** Other rows have been asked for; these stay until they are there. */
  pending: boolean;
  /** The same rows are being read again. */
  refreshing: boolean;
  offline: boolean;
  problem: MembersProblem | null;
  sort: MemberSort | undefined;
  /** Sorts by another column; left out when the server does not sort. */
  onSort: ((sort: MemberSort) => void) | undefined;
  pageSize: MembersPageSize;
  onPageSizeChange: (size: MembersPageSize) => void;
  /** Left out on the first page. */
  onPrevious: (() => void) | undefined;
  /** Left out on the last page. */
  onNext: (() => void) | undefined;
};

/** Invitations and everything around them. */
export type InvitationsContent = {
  page: Page<Invitation>;
  start: number;
  filter: InvitationFilter;
  onFilterChange: (filter: InvitationFilter) => void;
  /** What was searched for to get these rows. */
  answers: string;
  asOf: number;
  pending: boolean;
  refreshing: boolean;
  offline: boolean;
  problem: MembersProblem | null;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
};

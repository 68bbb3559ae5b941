import type { ApiError, Page } from '../../client/index.js';
import type {
  BulkCode,
  BulkMembers,
  BulkMembersResult,
  Invitation,
  Member,
} from '../../contract/index.js';
import type { sendEach } from './sendEach.js';
import type { MembersColumn, MembersFilter, MembersFromAbove, MembersTab } from './types.js';

/** A role that can be chosen. */
export type RoleOption = {
  name: string;
  label: string;
  /** Whether the person may hand it out: nobody gives what they do not have. */
  grantable: boolean;
  scopes: readonly string[];
};

/** One address that is to be invited. */
export type Invite = { email: string; role: string };

/** What came of one address, or would. */
export type InviteResult = {
  email: string;
  code: BulkCode | 'failed';
  /** The server's reason where there is no code for it. */
  detail?: string | undefined;
};

/** What would be done, or was, to which members. */
export type BulkRequest = Pick<BulkMembers, 'selection' | 'action'>;

/** What the person may do here; what they may not do is not offered. */
export type MembersCan = {
  /** Change roles, remove and invite. */
  manage: boolean;
  /** The person looks from an organization above; left out where they are inside. */
  fromAbove?: MembersFromAbove | undefined;
};

/** What the widget does on behalf of a person. Every promise rejects with an `ApiError`. */
export type MembersActions = {
  /** Gives a role; says whether that would have taken the last admin away, unless nobody has to stay one. */
  setRole: (input: {
    member: Member;
    role: string;
    withoutAdmin?: boolean;
  }) => Promise<'done' | 'last-admin'>;
  remove: (input: { member: Member }) => Promise<'done' | 'last-admin'>;
  leave: () => Promise<'done' | 'last-admin'>;
  /** Whether nobody else is an admin. */
  isOnlyAdmin: (input: { member: Member }) => Promise<boolean>;
  /** Members who could become the next admin. */
  findSuccessors: (input: { search: string }) => Promise<readonly Member[]>;
  /** Says what would happen to each address; undefined when the server cannot. */
  checkInvites?: (invites: readonly Invite[]) => Promise<readonly InviteResult[]>;
  /** Invites; told of each result as it comes. Ends early when the signal says so. */
  sendInvites: (input: {
    invites: readonly Invite[];
    onResult: (index: number, result: InviteResult) => void;
    signal: AbortSignal;
    /** How many are sent where the server takes one at a time; comes with the dialog that asks. */
    sendEach: typeof sendEach;
  }) => Promise<void>;
  resend: (input: { invitation: Invitation }) => Promise<void>;
  revoke: (input: { invitation: Invitation }) => Promise<void>;
  inviteAgain: (input: { invitation: Invitation }) => Promise<void>;
  /** Makes a link; undefined when the server cannot. */
  makeLink?: (input: { invitation: Invitation }) => Promise<string>;
  /** Changes many at once, or says what would happen; undefined when the server cannot. */
  bulk?: (input: BulkRequest & { dryRun: boolean }) => Promise<BulkMembersResult>;
  /** Reads a page of the members that a filter means, for a file. */
  readPage: (input: {
    filter: MembersFilter;
    cursor: string | undefined;
    signal: AbortSignal;
  }) => Promise<Page<Member>>;
};

/** Whose access is being explained. */
export type Explained = {
  member: Member;
  /** Everything they may do; null until it is known. */
  scopes: readonly string[] | null;
  error: ApiError | null;
  onRetry: () => void;
};

/** What surrounds both lists. */
export type MembersFrame = {
  tab: MembersTab;
  onTabChange: (tab: MembersTab) => void;
  /** Pending invitations; null when the server does not count. */
  invitationCount: number | null;
  can: MembersCan;
  /** The person could manage members when the page opened, and no longer can. */
  lostRights: boolean;
  roles: readonly RoleOption[];
  /** Id of the person who looks. */
  userId: string | null;
  /** Roles that are being given, by user id: shown before the server has answered. */
  changing: Readonly<Record<string, string>>;
  actions: MembersActions;
  explained: Explained | null;
  onExplain: (member: Member | null) => void;
  /** Columns of the host's own. */
  columns: readonly MembersColumn[];
  /** Ids of columns that the person does not want to see. */
  hidden: readonly string[];
  onHiddenChange: (hidden: readonly string[]) => void;
};

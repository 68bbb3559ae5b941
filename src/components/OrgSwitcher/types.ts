import type { ReactNode } from 'react';
import type { ApiError } from '../../client/index.js';
import type { Invitation, Organization } from '../../contract/index.js';

/** A switch as the host sees it. */
export type OrganizationSwitch = {
  /** Where the person wants to go. */
  organization: Organization;
  /** Where the person is; null when nowhere yet. */
  previous: Organization | null;
};

/** What a page says before it is left: go, stay, or ask about work that would be lost. */
export type SwitchVerdict = boolean | void | { unsaved: ReactNode };

/** A pinned organization and how it hangs below the one above it. */
export type PinnedRow = { organization: Organization; indent: 0 | 1 | 2 };

/** Everything that can be chosen, in the order in which it is shown. */
export type Choices = {
  pinned: readonly PinnedRow[];
  recent: readonly Organization[];
  /** The rows of the long list that have arrived, from the first one on. */
  all: readonly Organization[];
  /** Rows that the long list has in all. */
  total: number;
  /** The long list leaves out what stands above it. */
  rest: boolean;
};

/** The list in one of its states. */
export type ListState =
  | { status: 'loading' }
  | { status: 'error'; error: ApiError; retrying: boolean; onRetry: () => void }
  | { status: 'ready'; choices: Choices };

/** What is known about the answer to one invitation. */
export type InvitationState = {
  invitation: Invitation;
  /** The answer on its way. */
  sending?: 'accept' | 'decline' | undefined;
  /** Why the last answer did not arrive. */
  error?: ApiError | undefined;
};

/** Something the switcher tells at the bottom of the window. */
export type SwitcherNews =
  | { id: string; kind: 'failed'; organization: Organization; previous: Organization | null }
  | { id: string; kind: 'joined'; organization: Organization }
  | { id: string; kind: 'declined'; name: string };

import type { ReactNode } from 'react';
import type { ApiError } from '../../client/index.js';
import type {
  ChildOrganization,
  OrganizationRef,
  Rollup,
  SubtreeMatch,
} from '../../contract/index.js';
import type { FrameMessages, PartnerConsoleMessages } from './messages.js';

/** What it takes to put the tree into words. */
export type Words = {
  messages: FrameMessages;
  /** Replacements, for the parts that bring their own texts when they are wanted. */
  own: Partial<PartnerConsoleMessages> | undefined;
  locale: string;
  timeZone: string;
};

/** How levels are ordered, where the server sorts. */
export type PartnerSort = 'name' | '-name' | 'created_at' | '-created_at' | 'members' | '-members';

/** Why something did not come, and how to ask for it again. */
export type PartnerProblem = { error: ApiError; retrying: boolean; onRetry: () => void };

/** The organizations directly below one, as far as they were read. */
export type Level = {
  children: readonly ChildOrganization[];
  /** In all; null when the server does not count. */
  total: number | null;
  /** Reads the next ones; left out when all are there. */
  onMore: (() => void) | undefined;
  /** The next ones are on their way. */
  reading: boolean;
  /** Nothing is there yet. */
  loading: boolean;
  /** What is there is being read again. */
  refreshing: boolean;
  /** When it arrived, in epoch milliseconds; 0 while nothing is there. */
  asOf: number;
  /** Why nothing, or nothing newer, is there. */
  problem: PartnerProblem | null;
  /** Figures by organization; null until they are there. */
  figures: ReadonlyMap<string, Rollup> | null;
  /** Those that are missing will not come. */
  figuresFailed: boolean;
};

/** Levels by the organization above them. */
export type Levels = ReadonlyMap<string, Level>;

/** A search in the subtree. */
export type PartnerSearch = {
  /** What stands in the field. */
  text: string;
  /** What the matches answer; empty while there is no search. */
  query: string;
  /** Null until they are there. */
  matches: readonly SubtreeMatch[] | null;
  searching: boolean;
  problem: PartnerProblem | null;
  /** Names are searched too, directly below. */
  byName: boolean;
  onTextChange: (text: string) => void;
  onSubmit: () => void;
};

/** What the person and the server can do; what they cannot is not offered. */
export type PartnerCan = {
  create: boolean;
  /** Suspend and resume. */
  suspend: boolean;
  /** Act inside. */
  act: boolean;
};

/** What is asked in a dialog. */
export type PartnerQuestion =
  | { kind: 'suspend' | 'resume' | 'act'; child: ChildOrganization }
  | { kind: 'create'; parent: { id: string; name: string } };

/** The tree and everything around it. */
export type PartnerContent = {
  /** The organization above all the others. */
  organization: OrganizationRef;
  levels: Levels;
  /** Ids of the organizations whose level is open. */
  expanded: readonly string[];
  onExpandedChange: (expanded: readonly string[]) => void;
  /** Id of the organization whose details are open. */
  selected: string | null;
  onSelectedChange: (selected: string | null) => void;
  search: PartnerSearch;
  sort: PartnerSort;
  /** Sorts otherwise; left out when the server does not sort. */
  onSort: ((sort: PartnerSort) => void) | undefined;
  /** The server has figures of what lies below. */
  hasFigures: boolean;
  can: PartnerCan;
  offline: boolean;
  refreshing: boolean;
  /** When the rows arrived, in epoch milliseconds. */
  asOf: number;
  /** Why nothing newer could be had. */
  problem: PartnerProblem | null;
  /** Reads rows and figures anew. */
  onRefresh: () => void;
  /** Opens an organization that the person is a member of; left out where the host has no pages. */
  onOpen: ((event: { organization: ChildOrganization }) => void) | undefined;
  /** The details of the selected one, drawn by whoever can read them. */
  renderDetails: (tools: DetailTools) => ReactNode;
  /** The dialog of a question, drawn by whoever can carry it out. */
  renderQuestion: (question: PartnerQuestion, tools: QuestionTools) => ReactNode;
};

/** What details can do in the widget around them. */
export type DetailTools = {
  words: Words;
  onClose: () => void;
  onAsk: (question: PartnerQuestion) => void;
};

/** What a dialog can do in the widget around it. */
export type QuestionTools = {
  words: Words;
  onClose: () => void;
  /** Says at the bottom what was done. */
  notify: (text: string) => void;
};

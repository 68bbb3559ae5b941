import type { ComponentType, ReactNode } from 'react';
import type { ApiError } from '../../client/index.js';
import type {
  Branding,
  BrandingVersion,
  CustomDomain,
  SavedBrandingDraft,
} from '../../contract/index.js';
import type { RetryProblem } from '../../ui/RetryBanner.js';
import type { BrandChanges, KeptEdits } from './brandForm.js';
import type { BrandingEditorMessages, EditorMessages } from './messages.js';

/** What it takes to put branding into words. */
export type Words = {
  messages: EditorMessages;
  /** Replacements, for the parts that bring their own texts when they are wanted. */
  own: Partial<BrandingEditorMessages> | undefined;
  locale: string;
  timeZone: string;
};

/** A picture in place of a name: for light pages, for dark ones, or for the tab of the browser. */
export type LogoVariant = 'light' | 'dark' | 'favicon';

/** What can be done with a brand; each rejects with the server's refusal. */
export type BrandingActions = {
  /** Saves a draft, or at once where the server has none. */
  save: (input: BrandChanges & { version: number | undefined }) => Promise<void>;
  /** Publishes the draft; left out where the server has none. */
  publish?:
    ((input: { idempotencyKey: string; accept_contrast?: boolean }) => Promise<void>) | undefined;
  setLogo: (input: { variant: LogoVariant; file: Blob }) => Promise<void>;
  removeLogo: (input: { variant: LogoVariant }) => Promise<void>;
  revert: (input: { idempotencyKey: string; version: number }) => Promise<void>;
  /** What is stored now. */
  read: () => Promise<unknown>;
};

/** Pages of what was published, newest first. */
export type HistoryState = {
  versions: readonly BrandingVersion[] | null;
  error: ApiError | null;
  working: boolean;
  again: () => void;
  /** Adds the next page; null on the last one. */
  more: (() => void) | null;
};

/** What can be done with a domain; each rejects with the server's refusal. */
export type DomainActions = {
  add: (input: { idempotencyKey: string; domain: string }) => Promise<void>;
  verify: (input: { idempotencyKey: string }) => Promise<void>;
  remove: () => Promise<void>;
};

/** The domain as far as it is known. */
export type DomainState = {
  /** Null without one, undefined while it is being read. */
  domain: CustomDomain | null | undefined;
  error: ApiError | null;
  working: boolean;
  again: () => void;
  /** Looked at again by itself. */
  polling: boolean;
  actions: DomainActions;
};

/** Props of a component that reads something for as long as it is looked at and hands it on. */
export type SourceProps<State> = { children: (state: State) => ReactNode };

/** A brand and everything around it. */
export type BrandingContent = {
  organizationName: string;
  /** Direct parent, if the person knows it. */
  parentName: string | null;
  /** What is published, without what is inherited. */
  own: Branding;
  /** What pages show. */
  shown: Branding;
  /** What is saved and not published; null where the server has no drafts. */
  draft: SavedBrandingDraft | null;
  /** Name of an organization above; null when the person does not know it. */
  nameOf: (organizationId: string) => string | null;
  /** Fields can be locked for organizations inside. */
  locks: boolean;
  /** When it arrived. */
  asOf: number;
  /** The time that ages are counted from, in epoch milliseconds. */
  now: number;
  offline: boolean;
  /** Why nothing newer could be had. */
  problem: RetryProblem | null;
  actions: BrandingActions;
  /** Where edits that are not saved outlive the widget; without it they end with it. */
  kept?: { current: KeptEdits } | undefined;
  /** Reads what was published; left out where the server keeps none. */
  History?: ComponentType<SourceProps<HistoryState>> | undefined;
  Domain: ComponentType<SourceProps<DomainState>>;
};

/** The part of the widget that is shown. */
export type BrandingTab = 'brand' | 'domain';

/** What the parts of the domain page get. */
export type DomainPartProps = {
  words: Words;
  content: BrandingContent;
  state: DomainState;
  /** Says what was done. */
  onDone: (news: string) => void;
};

import { besideClient } from '../../hooks/besideClient.js';
import type { Draft } from './draft.js';
import { isUnchanged } from './draft.js';

/** Drafts by name of their role. */
export type Drafts = Readonly<Record<string, Draft>>;

/** Unsaved edits of one person in one organization; they outlive the widget, not the page. */
export type DraftStore = {
  read: () => Drafts;
  /** Puts a draft in place of what is there; null forgets it, and so does one without a change. */
  write: (name: string, draft: Draft | null) => void;
  subscribe: (tell: () => void) => () => void;
};

const none: Drafts = {};

function createDraftStore(): DraftStore {
  let drafts = none;
  const listeners = new Set<() => void>();
  return {
    read: () => drafts,
    write: (name, draft) => {
      const { [name]: former, ...rest } = drafts;
      const next = draft && !isUnchanged(draft) ? draft : null;
      if (next === null && former === undefined) return;
      drafts = next ? { ...rest, [name]: next } : rest;
      for (const tell of listeners) tell();
    },
    subscribe: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

/** What a server has no drafts of, since nobody typed there. */
export const noDrafts = (): Drafts => none;

/** The drafts of a person in an organization. */
export const draftStoreOf = besideClient(createDraftStore);

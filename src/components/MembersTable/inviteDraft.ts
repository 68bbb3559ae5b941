import type { Person } from './peopleIn.js';

/** What has been typed so far. */
export type InviteDraft = {
  people: readonly Person[];
  /** What stands in the field and is no address yet. */
  text: string;
  /** Role for all; null until it is chosen. */
  role: string | null;
};

/** Nothing typed. */
export const noDraft: InviteDraft = { people: [], text: '', role: null };

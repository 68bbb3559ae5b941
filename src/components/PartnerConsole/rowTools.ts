import type { ChildOrganization } from '../../contract/index.js';
import type { PartnerCan, Words } from './types.js';

/** What is done in a row. `intent`: something is about to be opened. */
export type RowAct = (
  kind: 'intent' | 'details' | 'open' | 'act' | 'create' | 'suspend' | 'resume' | 'copy',
  child: ChildOrganization,
) => void;

/** What all rows share; the same object until something of it changes. */
export type RowTools = {
  words: Words;
  can: PartnerCan;
  /** The host has pages to open. */
  opens: boolean;
  hasFigures: boolean;
  /** The greatest number of minutes, that shares are drawn of. */
  most: number;
  act: RowAct;
  /** Opens the menu of a row at its button: all rows share one. */
  onMenu: (child: ChildOrganization, button: HTMLElement) => void;
  onToggle: (id: string, expanded: boolean) => void;
};

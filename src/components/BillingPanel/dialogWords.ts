import { dialogMessages, type DialogMessages } from './dialogMessages.js';
import type { PanelMessages } from './messages.js';
import type { Words } from './types.js';

/** Texts of the dialogs: their own, and those that the panel has already. */
export type AllMessages = PanelMessages & DialogMessages;

/** Texts of the dialogs, with the host's replacements. */
export function dialogWords({ messages, own }: Words): AllMessages {
  return { ...messages, ...dialogMessages, ...own };
}

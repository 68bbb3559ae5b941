import { formatDate, formatTime } from '../../lib/formatDate.js';
import { keyDialogMessages, type KeyDialogMessages } from './dialogMessages.js';
import type { KeyTableMessages } from './messages.js';
import type { Words } from './types.js';

/** Texts of the dialogs: their own, and those that the list has already. */
export type DialogMessages = KeyTableMessages & KeyDialogMessages;

/** Texts of the dialogs, with the host's replacements. */
export function dialogWords({ messages, own }: Words): DialogMessages {
  return { ...messages, ...keyDialogMessages, ...own };
}

/** A moment with its time, as short as it can be. */
export function momentText(moment: number, words: Words, messages: DialogMessages): string {
  return messages.moment(formatDate(moment, words), formatTime(moment, words));
}

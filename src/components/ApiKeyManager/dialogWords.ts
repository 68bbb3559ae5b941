import { formatDate, formatTime } from '../../lib/formatDate.js';
import { keyDialogMessages, type KeyDialogMessages } from './dialogMessages.js';
import type { Words } from './types.js';

/** Texts of the dialogs, with the host's replacements. */
export function dialogWords({ own }: Words): KeyDialogMessages {
  return { ...keyDialogMessages, ...own };
}

/** A moment with its time, as short as it can be. */
export function momentText(moment: number, words: Words, messages: KeyDialogMessages): string {
  return messages.moment(formatDate(moment, words), formatTime(moment, words));
}

import { isAddressRange } from '../../contract/addresses.js';
import { countText } from './describe.js';
import type { DialogMessages } from './dialogWords.js';
import type { Words } from './types.js';

/** As many as the contract takes. */
export const MAX_ADDRESSES = 50;

/** What was typed as allowed addresses: each entry once, and those that are none. */
export type AllowedAddresses = { entries: readonly string[]; wrong: readonly string[] };

/** Reads addresses and ranges that are divided by commas, spaces or lines. */
export function readAddresses(text: string): AllowedAddresses {
  const entries = [...new Set(text.split(/[\s,;]+/).filter((entry) => entry !== ''))];
  return { entries, wrong: entries.filter((entry) => !isAddressRange(entry)) };
}

/** What is wrong with allowed addresses, entry by entry; nothing when nothing is. */
export function addressProblem(
  text: string,
  messages: DialogMessages,
  words: Words,
): string | undefined {
  const { entries, wrong } = readAddresses(text);
  if (wrong.length > 0) return messages.addressWrong(wrong);
  return entries.length > MAX_ADDRESSES
    ? messages.addressesTooMany(countText(MAX_ADDRESSES, words))
    : undefined;
}

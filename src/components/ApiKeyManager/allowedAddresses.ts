import { isAddressRange } from '../../contract/addresses.js';

/** As many as the contract takes. */
export const MAX_ADDRESSES = 50;

/** What was typed as allowed addresses: each entry once, and those that are none. */
export type AllowedAddresses = { entries: readonly string[]; wrong: readonly string[] };

/** Reads addresses and ranges that are divided by commas, spaces or lines. */
export function readAddresses(text: string): AllowedAddresses {
  const entries = [...new Set(text.split(/[\s,;]+/).filter((entry) => entry !== ''))];
  return { entries, wrong: entries.filter((entry) => !isAddressRange(entry)) };
}

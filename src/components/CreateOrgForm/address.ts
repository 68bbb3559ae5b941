// Not through the index: bundlers would keep every schema of the contract in the same chunk.
import { checkSlug, SLUG_MIN, slugify } from '../../contract/slug.js';
import { transliterate } from '../../contract/transliterate.js';

/** What is known about exactly the address that stands in the field. */
export type AddressState =
  | { status: 'idle' | 'deriving' | 'unspellable' | 'incomplete' | 'checking' | 'unknown' }
  | {
      status: 'available';
      /** End of the hold as an epoch in milliseconds of this device; null when it is not held. */
      heldUntil: number | null;
    }
  | {
      status: 'taken' | 'reserved' | 'invalid';
      /** Up to three addresses to choose instead, best first. */
      suggestions: readonly string[];
    };

/** The address field: what stands in it, and what is known about that and nothing else. */
export type Address = {
  value: string;
  state: AddressState;
};

/** How long a hold lasts by contract. */
const HOLD = 300_000;

/** When a hold ends on this device's clock; the contract's five minutes where the clocks differ. */
export function holdEnd(expiresAt: string, seenAt: number): number {
  const left = Date.parse(expiresAt) - seenAt;
  return seenAt + (left > 0 && left <= HOLD ? left : HOLD);
}

/** The address that this device makes from a name; null when only a server with a dictionary can. */
export function spell(name: string): string | null {
  const letters = transliterate(name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return /[^\p{ASCII}]/u.test(letters.replace(/[^\p{L}\p{N}]+/gu, '')) ? null : slugify(name);
}

/** Whether an address is only on its way to a good one, so that nobody is corrected while typing. */
export function isIncomplete(slug: string): boolean {
  return (
    /^[a-z0-9]+(?:-[a-z0-9]+)*-?$/.test(slug) && (slug.length < SLUG_MIN || slug.endsWith('-'))
  );
}

/** What to offer in place of an address that breaks the rules. */
export function repaired(slug: string): string[] {
  const better = slugify(slug);
  return better !== slug && checkSlug(better) === null ? [better] : [];
}

/** Whether an address may be sent: free, or for the server to judge. */
export function maySend({ value, state: { status } }: Address): boolean {
  return value !== '' && (status === 'available' || status === 'checking' || status === 'unknown');
}

/** Whether an address is known to be none that can be had. */
export function isRefused({ state: { status } }: Address): boolean {
  return status === 'taken' || status === 'reserved' || status === 'invalid';
}

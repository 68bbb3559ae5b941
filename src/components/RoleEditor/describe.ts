import type { Role } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { entryLabel } from './entries.js';
import type { FirstMessages } from './messages.js';
import type { RoleEntry, Words } from './types.js';

/** A number of something that has a word of its own. */
export function counted(
  what: 'members' | 'keys' | 'edits' | 'changes',
  number: number,
  { messages, locale }: Words,
): string {
  return messages[what](number, formatNumber(number, { locale }));
}

/** How many hold a role; null on servers that do not count. */
export function holdersText({ member_count, key_count }: Role, words: Words): string | null {
  if (member_count === undefined) return null;
  const members = counted('members', member_count, words);
  return key_count === undefined
    ? members
    : words.messages.holders(members, counted('keys', key_count, words));
}

/** What would be lost by leaving; null when nothing would. */
export function unsavedText(
  entries: readonly RoleEntry[],
  messages: FirstMessages,
  locale?: string,
): string | null {
  const edited = entries.filter(({ edits }) => edits > 0);
  const [only] = edited;
  if (!only) return null;
  const words: Words = { messages, own: undefined, locale: locale ?? 'en' };
  return edited.length === 1
    ? messages.unsaved(entryLabel(only, messages), counted('changes', only.edits, words))
    : messages.unsavedRoles(formatNumber(edited.length, { locale: words.locale }));
}

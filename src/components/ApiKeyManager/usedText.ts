import type { ApiKey } from '../../contract/index.js';
import { formatRelative } from '../../lib/formatRelative.js';
import type { Words } from './types.js';

/** When a key was last used and from where, in words. */
export function usedText(
  { last_used_at, last_used_ip }: ApiKey,
  now: number,
  words: Words,
): string {
  const { messages } = words;
  if (last_used_at == null) return messages.never;
  const when = formatRelative(last_used_at, now, words);
  return last_used_ip ? messages.usedFrom(when, last_used_ip) : when;
}

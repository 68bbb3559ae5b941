import type { RoleOption } from './actions.js';
import { countText, roleName, type Words } from './describe.js';
import type { MembersFilter } from './types.js';

/** Repeats what was looked for, and among how many. */
export function notFoundText(
  words: Words,
  roles: readonly RoleOption[],
  { search, role, status }: MembersFilter,
  size: number | null,
): string {
  const { messages } = words;
  const what = [
    search ? messages.quoted(search) : '',
    role ? messages.withRole(roleName(role, roles, messages)) : '',
    status ? messages.withStatus(messages[status].toLowerCase()) : '',
  ]
    .filter(Boolean)
    .join(' ');
  const text = what.charAt(0).toUpperCase() + what.slice(1);
  if (size === null) return messages.searched(text);
  return messages.searchedAmong(text, size, countText(size, words));
}

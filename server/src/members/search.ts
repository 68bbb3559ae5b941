import { sql, type RawBuilder } from 'kysely';
import { escapeLike, likeText } from '../lists/page.js';

const TEXT = sql`(members.email || ' ' || lower(members.name))`;
const LOCAL_PART = sql`member_local_part(members.email, members.name)`;

/**
 * Whether a member's address or name holds a text. Trigrams find most texts; those of an address are shared by
 * everybody at its domain, so that one is found by its part before the @, read backwards.
 */
export function holds(search: string): RawBuilder<boolean> {
  const text = search.toLowerCase();
  const at = text.indexOf('@');
  // A text with a blank may run from the address into the name, where no local part ends.
  if (at < 1 || text.includes(' ')) return sql<boolean>`${TEXT} like ${likeText(text)}`;
  const backwards = [...text.slice(0, at)].reverse().join('');
  return sql<boolean>`(strpos(${TEXT}, ${text}) > 0
    and (${LOCAL_PART} like ${`${escapeLike(backwards)}%`} or ${LOCAL_PART} = '@'))`;
}

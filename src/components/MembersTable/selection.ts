import type { Member } from '../../contract/index.js';

/** Who is ticked: some, or everybody whom the filter means. */
export type Selection = {
  members: ReadonlyMap<string, Member>;
  /** What was filtered by when everybody was ticked; null when only some are. */
  everybodyOf: string | null;
};

/** Nobody. */
export const nobody: Selection = { members: new Map(), everybodyOf: null };

/** Ticks members, or takes their ticks away. */
export function tick(
  { members }: Selection,
  changed: readonly Member[],
  checked: boolean,
): Selection {
  const next = new Map(members);
  for (const member of changed) {
    if (checked) next.set(member.user_id, member);
    else next.delete(member.user_id);
  }
  return { members: next, everybodyOf: null };
}

/** Whether all, some or none of these members are ticked. */
export function ticked(
  selection: Selection,
  of: string,
  members: readonly Member[],
): 'all' | 'some' | 'none' {
  if (selection.everybodyOf === of) return 'all';
  const count = members.filter(({ user_id }) => selection.members.has(user_id)).length;
  if (count > 0 && count === members.length) return 'all';
  return selection.members.size > 0 ? 'some' : 'none';
}

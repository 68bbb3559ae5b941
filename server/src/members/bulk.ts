import type { BulkCode } from '../../../src/contract/index.js';

/** A member that a selection means. */
export interface SelectedMember {
  readonly user_id: string;
  readonly email: string;
  readonly role: string;
  /** Whether the last-admin rule counts them. */
  readonly manages: boolean;
}

/** What becomes of one row of a selection. */
export interface Verdict {
  readonly user_id: string;
  readonly code: BulkCode;
}

/**
 * Judges the rows of a bulk change in their order, as if they were carried out one after the other: when nobody else
 * would be left, the last of the admins stays. `spare` is how many of them may go.
 */
export function judge(
  userIds: readonly string[],
  members: ReadonlyMap<string, SelectedMember>,
  { isForbidden, spare }: { isForbidden: boolean; spare: number },
): Verdict[] {
  const seen = new Set<string>();
  let left = spare;
  return userIds.map((user_id): Verdict => {
    if (seen.has(user_id)) return { user_id, code: 'duplicate' };
    seen.add(user_id);
    const member = members.get(user_id);
    if (!member) return { user_id, code: 'not_found' };
    if (isForbidden) return { user_id, code: 'forbidden' };
    if (!member.manages) return { user_id, code: 'ok' };
    if (left < 1) return { user_id, code: 'last_admin' };
    left -= 1;
    return { user_id, code: 'ok' };
  });
}

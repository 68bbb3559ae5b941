import type { BulkMembersResult } from '../../contract/index.js';
import type { BulkRequest, MembersActions } from './actions.js';
import type { MembersFilter } from './types.js';

type Results = BulkMembersResult['results'];

/** Members that one request may name. */
const MOST = 500;

/** Who is meant, and what is done or tried. */
export type BulkRun = {
  /** Null for all whom the filter means. */
  ids: readonly string[] | null;
  filter: MembersFilter;
  action: BulkRequest['action'];
  dryRun: boolean;
};

/** Changes many members, or tries it out; more than one request can name are named in several. */
export async function runBulk(
  bulk: NonNullable<MembersActions['bulk']>,
  { ids, filter, action, dryRun }: BulkRun,
): Promise<Results> {
  if (!ids) {
    const wanted = Object.fromEntries(
      Object.entries(filter).filter(([, value]) => value !== undefined),
    );
    return (await bulk({ selection: { filter: wanted }, action, dryRun })).results;
  }
  const results: Results = [];
  for (let from = 0; from < ids.length; from += MOST) {
    const user_ids = ids.slice(from, from + MOST);
    results.push(...(await bulk({ selection: { user_ids }, action, dryRun })).results);
  }
  return results;
}

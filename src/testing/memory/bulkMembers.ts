import type { BulkCode, BulkMembersResult } from '../../contract/index.js';
import { missingScopes } from '../../contract/index.js';
import { scopesOfRole } from './access.js';
import { isAdminRole, isLastAdmin } from './lastAdmin.js';
import { filterMembers, type MemberFilter } from './memberList.js';
import { requireRole } from './roleNames.js';
import type { OrgContext } from './serve.js';
import { dropMember, type MemberRow } from './state.js';

interface BulkInput {
  selection: { user_ids: string[] } | { filter: MemberFilter };
  action: { set_role: string } | { remove: true };
  dry_run?: boolean | undefined;
}

function selected({ parts, organization }: OrgContext, { selection }: BulkInput): string[] {
  if ('user_ids' in selection) return selection.user_ids;
  return filterMembers(parts, organization.id, selection.filter)
    .sort((a, b) => (a.created_at < b.created_at ? 1 : -1))
    .map(({ user_id }) => user_id);
}

function change(context: OrgContext, row: MemberRow, action: BulkInput['action']): BulkCode {
  const { parts, organization } = context;
  const role = 'set_role' in action ? action.set_role : null;
  const stays = role !== null && isAdminRole(parts, organization.id, role);
  if (!stays && isLastAdmin(parts, organization.id, row)) return 'last_admin';
  if (role === null) dropMember(parts.state, organization.id, row.user_id);
  else row.role = role;
  return 'ok';
}

function isAllowed({ parts, organization, scopes }: OrgContext, action: BulkInput['action']) {
  if (!('set_role' in action)) return true;
  const wanted = scopesOfRole(parts.state, organization.id, action.set_role);
  return missingScopes(scopes, wanted).length === 0;
}

/** Changes or removes many members; a dry run does the same to a copy of the member list. */
export function bulkMembers(context: OrgContext, input: BulkInput): BulkMembersResult {
  const { parts, organization } = context;
  const { state } = parts;
  if ('set_role' in input.action) {
    requireRole(parts, organization.id, 'action', input.action.set_role);
  }
  const userIds = selected(context, input);
  const allowed = isAllowed(context, input.action);
  const before = new Map([...(state.members.get(organization.id) ?? [])].map(copy));
  const done = new Set<string>();
  const results = userIds.map((user_id): BulkMembersResult['results'][number] => {
    const row = state.members.get(organization.id)?.get(user_id);
    if (done.has(user_id)) return { user_id, code: 'duplicate' };
    done.add(user_id);
    if (!row) return { user_id, code: 'not_found' };
    return { user_id, code: allowed ? change(context, row, input.action) : 'forbidden' };
  });
  const dry_run = input.dry_run ?? false;
  if (dry_run) {
    state.members.set(organization.id, before);
    for (const userId of before.keys()) state.memberships.get(userId)?.add(organization.id);
  }
  return { dry_run, results };
}

function copy([id, row]: [string, MemberRow]): [string, MemberRow] {
  return [id, { ...row }];
}

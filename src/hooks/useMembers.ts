'use client';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import type { BulkMembers, ListMembersQuery } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { memberKeys } from './memberKeys.js';

const everyone: ListMembersQuery = {};

/**
 * One page of members of the current organization, newest first unless sorted otherwise. `null`
 * asks for nothing.
 * @example `const { data } = useMembers({ search, sort: 'name', limit: 50, cursor });`
 */
export function useMembers(query: ListMembersQuery | null = everyone) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && query
      ? memberKeys.members(organizationId, query)
      : null,
    ([, id, , wanted]) => read(id, (call) => client.members.list(wanted, call)),
  );
}

/** Scopes of one member, implied ones included. */
export function useMemberScopes(userId: string | null) {
  const { client, organizationId, read } = useKit();
  return useSWR(
    organizationId && userId ? memberKeys.memberScopes(organizationId, 'member', userId) : null,
    ([, id, , , user]) => read(id, (call) => client.members.scopes({ user_id: user }, call)),
  );
}

/** Gives a member another role, then reads members and scopes again. */
export function useSetMemberRoles() {
  const { client, organizationId, emit, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeMembers(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: { user_id: string; roles: string[] } }) => {
      const member = await client.members.setRoles(arg, { organizationId: id });
      await refresh(id, 'members', 'scopes');
      emit({
        type: 'member_role_changed',
        organizationId: id,
        userId: member.user_id,
        roles: member.roles,
      });
      return member;
    },
  );
}

/** Removes one member, then reads the members of that organization again. */
export function useRemoveMember() {
  const { client, organizationId, emit, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeMembers(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: { user_id: string } }) => {
      await client.members.remove(arg, { organizationId: id });
      await refresh(id, 'members');
      emit({ type: 'member_removed', organizationId: id, userId: arg.user_id });
    },
  );
}

/** Leaves the current organization, then reads the person's organizations again. */
export function useLeaveOrganization() {
  const { client, organizationId, principal, emit, refreshUser } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeMembers(organizationId, 'write') : null,
    async ([, id]) => {
      await client.members.leave({}, { organizationId: id });
      await refreshUser('organizations');
      emit({ type: 'member_removed', organizationId: id, userId: principal ?? '' });
    },
  );
}

/** Changes or removes many members, or with `dry_run` says what would happen to each. */
export function useBulkMembers() {
  const { client, organizationId, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeMembers(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: BulkMembers }) => {
      const result = await client.members.bulk(arg, { organizationId: id });
      if (!result.dry_run) await refresh(id, 'members', 'scopes');
      return result;
    },
  );
}

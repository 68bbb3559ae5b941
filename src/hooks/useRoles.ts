'use client';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import type { CreateRole, UpdateRole } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { memberKeys } from './memberKeys.js';

/** Roles of the current organization with their scopes. */
export function useRoles() {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null ? memberKeys.roles(organizationId) : null,
    ([, id]) => read(id, (call) => client.roles.list({}, call)),
  );
}

/** Creates a role from scopes that the person holds. */
export function useCreateRole() {
  const { client, organizationId, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeRoles(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: CreateRole }) => {
      const role = await client.roles.create(arg, { organizationId: id });
      await refresh(id, 'roles');
      return role;
    },
  );
}

/** Changes a role; with `ifMatch`, only the version that was read. */
export function useUpdateRole() {
  const { client, organizationId, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeRoles(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: UpdateRole & { name: string; ifMatch?: number } }) => {
      const { ifMatch, ...input } = arg;
      const role = await client.roles.update(input, { organizationId: id, ifMatch });
      await refresh(id, 'roles', 'scopes');
      return role;
    },
  );
}

/** Deletes a role, moving its holders to `reassign_to`. */
export function useDeleteRole() {
  const { client, organizationId, refresh } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeRoles(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: { name: string; reassign_to?: string } }) => {
      await client.roles.delete(arg, { organizationId: id });
      await refresh(id, 'roles', 'members', 'scopes');
    },
  );
}

/** Says who would gain and lose what if a role had these scopes. Changes nothing. */
export function useRoleImpact() {
  const { client, organizationId } = useKit();
  return useSWRMutation(
    organizationId ? memberKeys.writeRoles(organizationId, 'write') : null,
    ([, id], { arg }: { arg: { name: string; scopes: string[] } }) =>
      client.roles.impact(arg, { organizationId: id }),
  );
}

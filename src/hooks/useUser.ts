'use client';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import type { UpdateUser } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { organizationKeys } from './organizationKeys.js';

/** The signed-in person. */
export function useUser() {
  const { client, principal, readUser } = useKit();
  return useSWR(principal === null ? null : organizationKeys.me(), () =>
    readUser((call) => client.users.me({}, call)),
  );
}

/** Changes the own name. */
export function useUpdateUser() {
  const { client, refreshUser } = useKit();
  return useSWRMutation(
    organizationKeys.writeMe('write'),
    async (_key, { arg }: { arg: UpdateUser }) => {
      const user = await client.users.updateMe(arg, {});
      await refreshUser('me');
      return user;
    },
  );
}

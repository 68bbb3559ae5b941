'use client';
import useSWR from 'swr';
import { useKit } from '../provider/useKit.js';
import { organizationKeys } from './organizationKeys.js';

/** Invitations that wait for the signed-in person, across organizations. */
export function useMyInvitations() {
  const { client, principal, readUser } = useKit();
  return useSWR(principal === null ? null : organizationKeys.myInvitations(), () =>
    readUser((call) => client.users.invitations({}, call)),
  );
}

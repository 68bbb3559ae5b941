'use client';
import useSWR from 'swr';
import { useKit } from '../provider/useKit.js';
import { keys } from './keys.js';

/**
 * The person's scopes in the current organization, implied ones included. Read again after a
 * refusal and when the person comes back to the tab after a minute.
 */
export function useScopes() {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    principal !== null && organizationId ? keys.scopes(organizationId) : null,
    ([, id]) => read(id, (call) => client.members.myScopes({}, call)),
  );
}

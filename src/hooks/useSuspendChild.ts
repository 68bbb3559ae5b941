'use client';
// Apart from what is read: a tree that is only looked at changes nothing.
import useSWRMutation from 'swr/mutation';
import { useKit } from '../provider/useKit.js';
import { suspendChild } from './partnerChanges.js';
import { partnerKeys } from './partnerKeys.js';

/** Suspends an organization below, or opens it again (`partner_admin`). */
export function useSuspendChild() {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? partnerKeys.writeChild(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: { organization_id: string; suspended: boolean } }) =>
      suspendChild(kit, id, arg),
  );
}

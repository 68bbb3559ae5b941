'use client';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import type { OperationInput } from '../client/index.js';
import { useKit } from '../provider/useKit.js';
import { endActing, startActing } from './partnerChanges.js';
import { partnerKeys } from './partnerKeys.js';

type VisitsQuery = OperationInput<'partners', 'visits'>;

const latest: VisitsQuery = {};

/** Starts to act inside an organization below (`act_as`); show what follows inside an `ActAsScope`. */
export function useStartActing() {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? partnerKeys.writeVisits(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: OperationInput<'partners', 'actAs'> & { idempotencyKey?: string } }) =>
      startActing(kit, id, arg),
  );
}

/** Ends a visit that was started from the current organization. */
export function useEndActing() {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? partnerKeys.writeVisits(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: { grant_id: string } }) => endActing(kit, id, arg),
  );
}

/** Visits of people from organizations above in the current one, newest first. `null` asks for nothing. */
export function useVisits(query: VisitsQuery | null = latest) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && query
      ? partnerKeys.visits(organizationId, query)
      : null,
    ([, id, , wanted]) => read(id, (call) => client.partners.visits(wanted, call)),
  );
}

'use client';
import { useCallback } from 'react';
import useSWRMutation from 'swr/mutation';
import type { OrgCall } from '../client/index.js';
import type { Billing, EnterpriseContactInput, SetupIntent } from '../contract/index.js';
import type { Kit } from '../provider/useKit.js';
import { useKit } from '../provider/useKit.js';
import { billingKeys } from './billingKeys.js';

/** What a change of billing may carry: one key for each action of a person, so that it happens once. */
export type BillingChange = { idempotencyKey?: string | undefined };

type Client = Kit['client'];

function useBillingChange<Input extends BillingChange>(
  change: (client: Client, input: Omit<Input, 'idempotencyKey'>, call: OrgCall) => Promise<Billing>,
) {
  const { client, organizationId, emit, refresh } = useKit();
  return useSWRMutation(
    organizationId ? billingKeys.writeBilling(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: Input }) => {
      const { idempotencyKey, ...input } = arg;
      const billing = await change(client, input, { organizationId: id, idempotencyKey });
      // The plan stands beside the organization's name, and decides what other widgets offer.
      await refresh(id, 'billing', 'organization');
      emit({ type: 'billing_changed', organizationId: id, billing });
      return billing;
    },
  );
}

/** Moves to another plan: up at once, down with the end of the period. */
export function useChangePlan() {
  return useBillingChange<BillingChange & { plan: 'smb' | 'agency' }>((client, input, call) =>
    client.billing.change(input, call),
  );
}

/** Ends the subscription with its period. */
export function useCancelPlan() {
  return useBillingChange<BillingChange>((client, _, call) => client.billing.cancel({}, call));
}

/** Takes a cancellation back before it takes effect. */
export function useRenewPlan() {
  return useBillingChange<BillingChange>((client, _, call) => client.billing.renew({}, call));
}

/** Begins anew after the subscription has ended, on its last plan unless another is named. */
export function useRevivePlan() {
  return useBillingChange<BillingChange & { plan?: 'smb' | 'agency' }>((client, input, call) =>
    client.billing.revive(input, call),
  );
}

/**
 * Prepares the browser's part of adding a card. A plain function and not a mutation of SWR's, which would keep
 * the client secret.
 */
export function useSetupIntent(): () => Promise<SetupIntent> {
  const { client, organizationId } = useKit();
  return useCallback(
    () => client.billing.setupIntent({}, { organizationId: organizationId ?? '' }),
    [client, organizationId],
  );
}

/** Adds a payment method that the provider has confirmed; the first one becomes the default. */
export function useAddPaymentMethod() {
  const { client, organizationId, refresh } = useKit();
  return useSWRMutation(
    organizationId ? billingKeys.writeBilling(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: { payment_method_id: string } }) => {
      const method = await client.billing.addPaymentMethod(arg, { organizationId: id });
      await refresh(id, 'billing');
      return method;
    },
  );
}

/** Pays with this method from now on; an open invoice is tried again with it. */
export function useSetDefaultPaymentMethod() {
  const { client, organizationId, refresh } = useKit();
  return useSWRMutation(
    organizationId ? billingKeys.writeBilling(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: { id: string } }) => {
      const method = await client.billing.setDefaultPaymentMethod(arg, { organizationId: id });
      await refresh(id, 'billing', 'organization');
      return method;
    },
  );
}

/** Removes a payment method. */
export function useRemovePaymentMethod() {
  const { client, organizationId, refresh } = useKit();
  return useSWRMutation(
    organizationId ? billingKeys.writeBilling(organizationId, 'write') : null,
    async ([, id], { arg }: { arg: { id: string } }) => {
      await client.billing.removePaymentMethod(arg, { organizationId: id });
      await refresh(id, 'billing');
    },
  );
}

/** Asks for a contract of one's own. */
export function useContactEnterprise() {
  const { client, organizationId } = useKit();
  return useSWRMutation(
    organizationId ? billingKeys.writeBilling(organizationId, 'write') : null,
    ([, id], { arg }: { arg: EnterpriseContactInput }) =>
      client.billing.contactEnterprise(arg, { organizationId: id }),
  );
}

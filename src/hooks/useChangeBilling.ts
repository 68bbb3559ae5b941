'use client';
import { useCallback } from 'react';
import useSWRMutation from 'swr/mutation';
import type { EnterpriseContactInput, SetupIntent } from '../contract/index.js';
import { useKit, type Kit } from '../provider/useKit.js';
import {
  addPaymentMethod,
  cancelPlan,
  changePlan,
  removePaymentMethod,
  renewPlan,
  revivePlan,
  setDefaultPaymentMethod,
  type BillingChange,
} from './billingChanges.js';
import { billingKeys } from './billingKeys.js';

export type { BillingChange };

function useBillingWrite<Input, Answer>(
  write: (kit: Kit, organizationId: string, input: Input) => Promise<Answer>,
) {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? billingKeys.writeBilling(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: Input }) => write(kit, id, arg),
  );
}

/** Moves to another plan: up at once, down with the end of the period. */
export function useChangePlan() {
  return useBillingWrite(changePlan);
}

/** Ends the subscription with its period. */
export function useCancelPlan() {
  return useBillingWrite(cancelPlan);
}

/** Takes a cancellation back before it takes effect. */
export function useRenewPlan() {
  return useBillingWrite(renewPlan);
}

/** Begins anew after the subscription has ended, on its last plan unless another is named. */
export function useRevivePlan() {
  return useBillingWrite(revivePlan);
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
  return useBillingWrite(addPaymentMethod);
}

/** Pays with this method from now on; an open invoice is tried again with it. */
export function useSetDefaultPaymentMethod() {
  return useBillingWrite(setDefaultPaymentMethod);
}

/** Removes a payment method. */
export function useRemovePaymentMethod() {
  return useBillingWrite(removePaymentMethod);
}

/** Asks for a contract of one's own. */
export function useContactEnterprise() {
  return useBillingWrite(({ client }, organizationId, input: EnterpriseContactInput) =>
    client.billing.contactEnterprise(input, { organizationId }),
  );
}

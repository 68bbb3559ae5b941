'use client';
import useSWR from 'swr';
import { useKit } from '../provider/useKit.js';
import { billingKeys } from './billingKeys.js';

/** Plan, status and what may be done with the subscription of the current organization. */
export function useBilling(when = true) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && when
      ? billingKeys.billing(organizationId, 'state')
      : null,
    ([, id]) => read(id, (call) => client.billing.get({}, call)),
  );
}

/** Plans that the server offers, with prices and features. */
export function useBillingPlans(when = true) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && when
      ? billingKeys.billingPlans(organizationId, 'plans')
      : null,
    ([, id]) => read(id, (call) => client.billing.plans({}, call)),
  );
}

/**
 * What a change to a plan costs now and next, line by line, and what is lost. Changes nothing; read anew
 * whenever it is looked at, since what is due depends on the time. `null` asks for nothing.
 */
export function useBillingPreview(plan: 'smb' | 'agency' | null) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && plan
      ? billingKeys.billingPreview(organizationId, plan)
      : null,
    ([, id]) => read(id, (call) => client.billing.preview({ plan: plan ?? 'smb' }, call)),
    // What is shown is what will be charged: it changes only when the person asks for it.
    { revalidateOnFocus: false, revalidateOnReconnect: false, dedupingInterval: 0 },
  );
}

/** Cards and accounts that pay, the default one among them. */
export function usePaymentMethods(when = true) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && when
      ? billingKeys.paymentMethods(organizationId, 'paymentMethods')
      : null,
    ([, id]) => read(id, (call) => client.billing.paymentMethods({}, call)),
  );
}

/** One page of invoices, newest first. `null` asks for nothing. */
export function useInvoices(query: { limit?: number; cursor?: string } | null = {}) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && query
      ? billingKeys.invoices(organizationId, 'invoices', query)
      : null,
    ([, id, , , wanted]) => read(id, (call) => client.billing.invoices(wanted, call)),
  );
}

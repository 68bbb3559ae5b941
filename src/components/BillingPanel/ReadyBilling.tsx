'use client';
import { useCallback } from 'react';
import type { Billing, PlanDetails } from '../../contract/index.js';
import { arrivalOf } from '../../hooks/arrivals.js';
import { errorOf } from '../../hooks/errorOf.js';
import { useBillingPreview, usePaymentMethods } from '../../hooks/useBilling.js';
import { useOnline } from '../../hooks/useOnline.js';
import { useUser } from '../../hooks/useUser.js';
import { useKit } from '../../provider/useKit.js';
import { BillingPanelView, type BillingPanelViewBase } from './BillingPanelView.js';
import { loadChanges } from './load.js';
import type { BillingActions, BillingContent, Part, PreviewProps } from './types.js';
import { useInvoicePages } from './useInvoicePages.js';

/** Props of {@link ReadyBilling}. */
export type ReadyBillingProps = Pick<BillingContent, 'now' | 'problem' | 'cardForm'> & {
  base: BillingPanelViewBase;
  organizationId: string;
  billing: Billing;
  plans: readonly PlanDetails[];
  /** Reads the subscription again. */
  read: () => Promise<Billing | undefined>;
  /** The server says beforehand what a change costs. */
  previews: boolean;
  /** The person may change the organization. */
  mayEditEmail: boolean;
};

/** Reads cards and invoices, and does what is asked for. */
export function ReadyBilling({
  base,
  organizationId,
  previews,
  mayEditEmail,
  read,
  ...rest
}: ReadyBillingProps) {
  const kit = useKit();
  const methods = usePaymentMethods();
  const invoices = useInvoicePages();
  const user = useUser();
  const isOnline = useOnline();

  const id = organizationId;
  const { client } = kit;
  const setupIntent = useCallback(
    () => client.billing.setupIntent({}, { organizationId: id }),
    [client, id],
  );
  const actions: BillingActions = {
    change: async (input) => void (await (await loadChanges()).changePlan(kit, id, input)),
    revive: async (input) => void (await (await loadChanges()).revivePlan(kit, id, input)),
    cancel: async (input) => void (await (await loadChanges()).cancelPlan(kit, id, input)),
    renew: async (input) => void (await (await loadChanges()).renewPlan(kit, id, input)),
    setupIntent,
    addMethod: async (input) => (await loadChanges()).addPaymentMethod(kit, id, input),
    setDefault: async (input) =>
      void (await (await loadChanges()).setDefaultPaymentMethod(kit, id, input)),
    removeMethod: async (input) => (await loadChanges()).removePaymentMethod(kit, id, input),
    read,
    contact: async (input) =>
      void (await kit.client.billing.contactEnterprise(input, { organizationId: id })),
    saveEmail: mayEditEmail
      ? async (input) => void (await (await loadChanges()).updateOrganization(kit, id, input))
      : undefined,
  };
  const { data, error, isValidating, mutate } = methods;
  const failure = data ? null : errorOf(error);
  const part: Part<{ rows: NonNullable<typeof data> }> = data
    ? { status: 'ready', rows: data }
    : failure
      ? { status: 'error', error: failure, retrying: isValidating, onRetry: () => void mutate() }
      : { status: 'loading' };
  const { first_name, last_name, email = '' } = user.data ?? {};
  const content: BillingContent = {
    ...rest,
    methods: part,
    invoices,
    asOf: arrivalOf(rest.billing),
    offline: !isOnline,
    actions,
    Preview: previews ? Preview : undefined,
    person: user.data ? { name: [first_name, last_name].filter(Boolean).join(' '), email } : null,
  };
  return <BillingPanelView {...base} status="ready" content={content} />;
}

/** Reads what a change costs, for as long as it is looked at. */
function Preview({ plan, children }: PreviewProps) {
  const { data, error, isValidating, mutate } = useBillingPreview(plan);
  const preview = data ?? null;
  return children({ preview, error: errorOf(error), working: isValidating, again: () => mutate() });
}

'use client';
import { errorOf } from '../../hooks/errorOf.js';
import { useBilling, useBillingPlans } from '../../hooks/useBilling.js';
import { useCapabilities } from '../../hooks/useCapabilities.js';
import { useMinute } from '../../hooks/useMinute.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { rootProps } from '../../ui/rootProps.js';
import type { BillingPanelProps } from './BillingPanel.js';
import { BillingPanelView } from './BillingPanelView.js';
import { ReadyBilling } from './ReadyBilling.js';

/** Reads what the person may do, then the subscription and the plans, without which there is nothing to show. */
export function LiveBilling(props: BillingPanelProps) {
  const { organizationId, principal, locale, timeZone, parts } = useKit();
  const messages = useMessages('billingPanel', props.messages);
  const scopes = useScopes();
  const may = scopes.data?.includes('billing:manage') ?? false;
  const billing = useBilling(may);
  const plans = useBillingPlans(may);
  const capabilities = useCapabilities();
  const now = useMinute();

  const base = { ...rootProps(props), messages, parts, locale, timeZone, organizationId };
  if (principal === null) return <BillingPanelView {...base} status="no-access" signedIn={false} />;
  const reads = [scopes, billing, plans];
  const missing = reads.find(({ data, error }) => data === undefined && error !== undefined);
  const failure = errorOf(missing?.error);
  if ((scopes.data && !may) || failure?.status === 403) {
    return <BillingPanelView {...base} status="no-access" />;
  }
  const retrying = reads.some(({ isValidating }) => isValidating);
  const handleRetry = (): void => {
    for (const { error, mutate } of reads) if (error !== undefined) void mutate();
  };
  if (failure) {
    const error = { error: failure, retrying, onRetry: handleRetry };
    return <BillingPanelView {...base} {...error} status="error" />;
  }
  const isKnown = capabilities.data !== undefined || capabilities.error !== undefined;
  if (organizationId === null || !billing.data || !plans.data || !isKnown) {
    return <BillingPanelView {...base} status="loading" />;
  }
  const stale = errorOf(billing.error) ?? errorOf(plans.error);
  return (
    <ReadyBilling
      // Nothing of one organization stays over the next, least of all a question about money.
      key={organizationId}
      base={base}
      organizationId={organizationId}
      billing={billing.data}
      plans={plans.data}
      now={now}
      read={() => billing.mutate()}
      problem={stale && { error: stale, retrying, onRetry: handleRetry }}
      previews={capabilities.data?.includes('billing_preview') ?? false}
      mayEditEmail={scopes.data?.includes('organizations:manage') ?? false}
      cardForm={props.cardForm}
    />
  );
}

'use client';
import { billingHealth } from '../../contract/billingHealth.js';
import { useBilling } from '../../hooks/useBilling.js';
import { useMinute } from '../../hooks/useMinute.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import { rootProps } from '../../ui/rootProps.js';
import { BillingBannerView, type BillingBannerViewBase } from './BillingBannerView.js';

/** Props of {@link BillingBanner}. */
export type BillingBannerProps = Omit<BillingBannerViewBase, 'locale' | 'timeZone'>;

/**
 * Says that the last invoice is not paid, the trial ends or is over, or the plan ends; draws nothing
 * otherwise, and nothing for people who do not manage billing. For any page of an organization.
 * @example
 * <BillingBanner href="/acme/billing" />
 */
export function BillingBanner(props: BillingBannerProps) {
  return (
    <WidgetBoundary widget="BillingBanner" root={props}>
      <LiveBanner {...props} />
    </WidgetBoundary>
  );
}

function LiveBanner(props: BillingBannerProps) {
  const { locale, timeZone } = useKit();
  const messages = useMessages('billingBanner', props.messages);
  const may = useScopes().data?.includes('billing:manage') ?? false;
  const { data } = useBilling(may);
  const now = useMinute();
  const health = may && data ? billingHealth(data, now) : null;
  if (!health) return null;
  const { href, onOpenBilling } = props;
  const own = { ...rootProps(props), messages, locale, timeZone, href, onOpenBilling };
  return <BillingBannerView {...own} health={health} />;
}

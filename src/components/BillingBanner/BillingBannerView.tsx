'use client';
import type { BillingHealth } from '../../contract/billingHealth.js';
import { formatDate } from '../../lib/formatDate.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { ClockIcon } from '../../ui/icons.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import { Widget } from '../../ui/Widget.js';
import { billingBannerMessages, type BillingBannerMessages } from './messages.js';

/** What every banner takes. */
export type BillingBannerViewBase = RootProps & {
  /** Address of the page with the {@link BillingPanel}. */
  href?: string | undefined;
  /** Called when the person wants to go there; without `href` it is all that happens. */
  onOpenBilling?: (() => void) | undefined;
  /** Replacements for texts. */
  messages?: Partial<BillingBannerMessages> | undefined;
  /** Language of numbers and dates. @default 'en' */
  locale?: string | undefined;
  /** Time zone of dates. @default 'UTC' */
  timeZone?: string | undefined;
};

/** Props of {@link BillingBannerView}. */
export type BillingBannerViewProps = BillingBannerViewBase & { health: BillingHealth };

/** Draws the one thing that has to be said about a subscription. */
export function BillingBannerView(props: BillingBannerViewProps) {
  const { health, href, onOpenBilling, locale = 'en', timeZone = 'UTC' } = props;
  const messages = { ...billingBannerMessages, ...props.messages };
  const { tone, title, note, action } = textsOf(health, messages, { locale, timeZone });
  const handleClick = onOpenBilling && (() => onOpenBilling());
  return (
    <Widget {...rootProps(props)}>
      <Banner
        tone={tone}
        // It stands there from the start: nobody has to be interrupted for it.
        role="status"
        icon={tone === 'warning' ? <ClockIcon /> : undefined}
        title={title}
        actions={
          href !== undefined ? (
            <ButtonLink size="small" href={href} onClick={handleClick}>
              {action}
            </ButtonLink>
          ) : handleClick ? (
            <Button size="small" onClick={handleClick}>
              {action}
            </Button>
          ) : undefined
        }
      >
        {note}
      </Banner>
    </Widget>
  );
}

type Format = { locale: string; timeZone: string };

function textsOf(health: BillingHealth, messages: BillingBannerMessages, format: Format) {
  const { locale } = format;
  switch (health.kind) {
    case 'past_due':
      return {
        tone: 'danger' as const,
        title: messages.pastDue,
        note: messages.pastDueNote,
        action: messages.pay,
      };
    case 'trial_expired':
      return {
        tone: 'danger' as const,
        title: messages.trialExpired,
        note: messages.trialExpiredNote,
        action: messages.choosePlan,
      };
    case 'trial_ending':
      return {
        tone: 'warning' as const,
        title: messages.trialEnding(health.days, formatNumber(health.days, { locale })),
        note: messages.trialEndingNote(formatDate(health.at, format)),
        action: messages.choosePlan,
      };
    case 'ending':
      return {
        tone: 'warning' as const,
        title: messages.ending(health.at === null ? '' : formatDate(health.at, format)),
        note: messages.endingNote,
        action: messages.renew,
      };
  }
}

'use client';
import type { ComponentType } from 'react';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import type { BillingPanelViewBase } from './BillingPanelView.js';
import { LiveBilling } from './LiveBilling.js';
import type { CardFormProps } from './types.js';

/** Props of {@link BillingPanel}. */
export type BillingPanelProps = Omit<
  BillingPanelViewBase,
  'parts' | 'locale' | 'timeZone' | 'organizationId'
> & {
  /**
   * Takes cards to the payment provider, such as `StripeCardForm` of `orgkit/stripe`.
   * @default a form for test cards, with a server whose payments are embedded
   */
  cardForm?: ComponentType<CardFormProps> | undefined;
};

/**
 * Plan, cards and invoices of the current organization. What a change costs is shown before it is made, and
 * exactly that is charged.
 * @example
 * <BillingPanel cardForm={StripeCardForm} />
 */
export function BillingPanel(props: BillingPanelProps) {
  return (
    <WidgetBoundary widget="BillingPanel" root={props}>
      <LiveBilling {...props} />
    </WidgetBoundary>
  );
}

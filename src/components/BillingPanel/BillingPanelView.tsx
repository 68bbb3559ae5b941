'use client';
import type { ApiError } from '../../client/index.js';
import { cx } from '../../lib/cx.js';
import { Header } from '../../ui/Header.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import { StandIn, type StandInParts, type StandInView } from '../../ui/StandIn.js';
import { Widget } from '../../ui/Widget.js';
import { BillingPage } from './BillingPage.js';
import { BillingSkeleton } from './BillingSkeleton.js';
import { panelMessages, type BillingPanelMessages } from './messages.js';
import type { BillingContent, Words } from './types.js';

/** What every state of {@link BillingPanelView} takes. */
export type BillingPanelViewBase = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<BillingPanelMessages> | undefined;
  /** Language of numbers, dates and sums. @default 'en' */
  locale?: string | undefined;
  /** Time zone of dates. @default 'UTC' */
  timeZone?: string | undefined;
  /** Organization whose billing this is. */
  organizationId?: string | null | undefined;
  /** Replacements for the parts that stand in for what is shown. */
  parts?: StandInParts | undefined;
};

/** Props of {@link BillingPanelView}: one state of the panel. */
export type BillingPanelViewProps = BillingPanelViewBase &
  (StandInView<ApiError> | { status: 'ready'; content: BillingContent });

/** Draws billing, in whatever state it is told to be. */
export function BillingPanelView(props: BillingPanelViewProps) {
  const { locale = 'en', timeZone = 'UTC', messages: own, parts = {} } = props;
  const messages = { ...panelMessages, ...own };
  const words: Words = { messages, own, locale, timeZone };
  return (
    <Widget
      {...rootProps(props)}
      className={cx('ok-billing-panel', props.className)}
      data-ok-org={props.organizationId ?? undefined}
    >
      {props.status === 'ready' ? (
        <BillingPage words={words} content={props.content} parts={parts} />
      ) : (
        <>
          <Header title={messages.title} />
          <StandIn
            view={props}
            messages={messages}
            parts={parts}
            skeleton={<BillingSkeleton messages={messages} />}
          />
        </>
      )}
    </Widget>
  );
}

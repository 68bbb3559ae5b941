'use client';
import { useMemo } from 'react';
import type { ApiError } from '../../client/index.js';
import { cx } from '../../lib/cx.js';
import { Header } from '../../ui/Header.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import { StandIn, type StandInParts, type StandInView } from '../../ui/StandIn.js';
import { Widget } from '../../ui/Widget.js';
import { frameMessages, type PartnerConsoleMessages } from './messages.js';
import { PartnerPage } from './PartnerPage.js';
import { PartnerSkeleton } from './PartnerSkeleton.js';
import type { PartnerContent, Words } from './types.js';

/** What every state of {@link PartnerConsoleView} takes. */
export type PartnerConsoleViewBase = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<PartnerConsoleMessages> | undefined;
  /** Language of numbers and dates. @default 'en' */
  locale?: string | undefined;
  /** Time zone of dates. @default 'UTC' */
  timeZone?: string | undefined;
  /** Organization above all that is shown. */
  organizationId?: string | null | undefined;
  /** Replacements for the parts that stand in for the tree. */
  parts?: StandInParts | undefined;
};

/** Props of {@link PartnerConsoleView}: one state of the tree. */
export type PartnerConsoleViewProps = PartnerConsoleViewBase &
  (
    | Exclude<StandInView<ApiError>, { status: 'loading' }>
    /** `hasFigures` as far as it is known, so that nothing moves when the rows come. */
    | { status: 'loading'; hasFigures?: boolean }
    | ({ status: 'ready' } & PartnerContent)
  );

/** Draws the organizations below, in whatever state it is told to be. */
export function PartnerConsoleView(props: PartnerConsoleViewProps) {
  const { locale = 'en', timeZone = 'UTC', messages: own } = props;
  // One object as long as nothing changes: rows that compare it are not drawn again with every key.
  const words = useMemo(
    (): Words => ({ messages: { ...frameMessages, ...own }, own, locale, timeZone }),
    [own, locale, timeZone],
  );
  const { messages } = words;
  return (
    <Widget
      {...rootProps(props)}
      className={cx('ok-partner-console', props.className)}
      data-ok-org={props.organizationId ?? undefined}
    >
      {props.status === 'ready' ? (
        <PartnerPage content={props} words={words} Empty={props.parts?.Empty} />
      ) : (
        <>
          <Header title={messages.title} />
          <StandIn
            view={props}
            messages={messages}
            parts={props.parts}
            skeleton={
              <PartnerSkeleton
                words={words}
                hasFigures={props.status !== 'loading' || props.hasFigures !== false}
              />
            }
          />
        </>
      )}
    </Widget>
  );
}

'use client';
import { useMemo, useState } from 'react';
import { cx } from '../../lib/cx.js';
import { Header } from '../../ui/Header.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import type { StandInParts } from '../../ui/StandIn.js';
import { Widget } from '../../ui/Widget.js';
import { rangeText } from './describe.js';
import { headPlace } from './headPlace.js';
import { loadExport } from './load.js';
import { usageMessages, type UsageChartMessages } from './messages.js';
import type { UsageContent, UsageControls, Words } from './types.js';
import { UsageHead } from './UsageHead.js';
import { UsagePage } from './UsagePage.js';
import { UsageStandIn, type UsageWaiting } from './UsageStandIn.js';

/** What every state of {@link UsageChartView} takes. */
export type UsageChartViewBase = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<UsageChartMessages> | undefined;
  /** Language of numbers and dates. Days are UTC days everywhere. @default 'en' */
  locale?: string | undefined;
  /** Organization whose usage this is. */
  organizationId?: string | null | undefined;
  /** Replacements for the parts that stand in for the figures. */
  parts?: StandInParts | undefined;
};

/** Props of {@link UsageChartView}: one state of the figures. */
export type UsageChartViewProps = UsageChartViewBase &
  (
    | UsageWaiting
    | {
        status: 'ready';
        content: UsageContent;
        /** What is asked for now, while the content is still that of the last question. */
        controls?: UsageControls | undefined;
      }
  );

const noParts: StandInParts = {};

/** Draws usage, in whatever state it is told to be. */
export function UsageChartView(props: UsageChartViewProps) {
  const { locale = 'en', messages: own, parts = noParts } = props;
  // One object as long as nothing changes: a pointer over the chart redraws nothing else.
  const words = useMemo(
    (): Words => ({ messages: { ...usageMessages, ...own }, own, locale }),
    [own, locale],
  );
  const [isTable, setTable] = useState(false);
  const content = props.status === 'ready' ? props.content : null;
  const asked = 'controls' in props ? props.controls : undefined;
  const controls = asked ?? content;
  const save = async (): Promise<void> => {
    if (!content) return;
    const exportUsage = await loadExport();
    const file = exportUsage(content, words);
    content.onExport?.(file);
  };
  return (
    <Widget
      {...rootProps(props)}
      className={cx('ok-usage-chart', props.className)}
      data-ok-org={props.organizationId ?? undefined}
    >
      {controls || props.status === 'loading' ? (
        <UsageHead
          {...{ words, content, isTable }}
          controls={controls ?? headPlace}
          isPlace={!controls}
          readingText={content && asked ? readingText(content, asked, words) : undefined}
          onTableChange={setTable}
          // A file that did not come is asked for by the next press.
          onExport={() => void save().catch(() => {})}
        />
      ) : (
        <Header title={words.messages.title} />
      )}
      {props.status === 'ready' ? (
        <UsagePage words={words} content={props.content} isTable={isTable} />
      ) : (
        <UsageStandIn view={props} words={words} parts={parts} />
      )}
    </Widget>
  );
}

/** That other figures are on their way, and of which days if those differ. */
function readingText({ range }: UsageContent, asked: UsageControls, words: Words): string {
  const { messages } = words;
  const isSame = range.from === asked.range.from && range.to === asked.range.to;
  return isSame ? messages.reading : messages.readingRange(rangeText(asked.range, words));
}

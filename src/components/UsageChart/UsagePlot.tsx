'use client';
import { useMemo, useState } from 'react';
import { cx } from '../../lib/cx.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import { Widget } from '../../ui/Widget.js';
import { addUp } from './addUp.js';
import { countText } from './describe.js';
import { usageMessages, type UsageMessages } from './messages.js';
import { Plot, type Cursor, type PlotProps } from './Plot.js';
import { plotData, type PlotInput } from './plotData.js';
import { plotShape } from './plotShape.js';
import { summaryOf } from './summaryOf.js';
import { Tooltip } from './Tooltip.js';
import type { UsageMode, Words } from './types.js';

/** Props of {@link UsagePlot}. */
export type UsagePlotProps = RootProps &
  PlotInput & {
    /** What the chart shows, for assistive technology. */
    label: string;
    /** Each point by itself, or added up. @default 'each' */
    mode?: UsageMode | undefined;
    /** Budget of all places together. */
    limit?: number | null | undefined;
    /** Values are counted, not measured. @default false */
    whole?: boolean | undefined;
    /** Replacements for texts. */
    messages?: Partial<UsageMessages> | undefined;
    /** Language of numbers and dates. @default 'en' */
    locale?: string | undefined;
  };

const nothing: ReadonlySet<never> = new Set();

/** The chart alone, for a page that has its own cards, legend and controls. */
export function UsagePlot(props: UsagePlotProps) {
  const { interval, series, previous, history, forecastTo, label } = props;
  const {
    mode = 'each',
    limit: budget = null,
    whole = false,
    messages: own,
    locale = 'en',
  } = props;
  const words = useMemo(
    (): Words => ({ messages: { ...usageMessages, ...own }, own, locale }),
    [own, locale],
  );
  const data = useMemo(
    () =>
      plotData({ interval, series, previous, history, forecastTo }, (count) =>
        words.messages.others(countText(count, words)),
      ),
    [interval, series, previous, history, forecastTo, words],
  );
  const shape = useMemo(
    () =>
      plotShape(data, {
        addUp: mode === 'sum' ? addUp : undefined,
        hidden: nothing,
        without: nothing,
        budget,
        whole,
      }),
    [data, mode, budget, whole],
  );
  const summary = useMemo(() => summaryOf(shape, words), [shape, words]);
  return (
    <Widget {...rootProps(props)} className={cx('ok-usage-chart', props.className)}>
      <PointedPlot {...{ words, shape, label, summary }} />
    </Widget>
  );
}

/** With the cursor in it, so that a pointer over the chart redraws no more. */
function PointedPlot(props: Omit<PlotProps, 'cursor' | 'onCursorChange' | 'Tip'>) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  return <Plot {...props} Tip={Tooltip} cursor={cursor} onCursorChange={setCursor} />;
}

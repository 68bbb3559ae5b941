'use client';
import { useState } from 'react';
import { Loaded } from '../../ui/Loaded.js';
import { LateTooltip } from './LateTooltip.js';
import { loadTable } from './load.js';
import { Plot, type Cursor } from './Plot.js';
import type { PlotShape } from './plotShape.js';
import type { UsagePrevious, Words } from './types.js';

/** Props of {@link ChartBody}. */
export type ChartBodyProps = {
  words: Words;
  shape: PlotShape;
  label: string;
  summary: string;
  isTable: boolean;
  previous: UsagePrevious | null;
  onExplain: ((at: number) => void) | undefined;
};

/** The chart or the table. The cursor lives here, so that a pointer over the chart redraws no more. */
export function ChartBody({ isTable, previous, onExplain, summary, ...shown }: ChartBodyProps) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const both = { ...shown, cursor, onCursorChange: setCursor };
  return (
    <>
      {isTable ? null : (
        <Plot {...both} summary={summary} onExplain={onExplain} Tip={LateTooltip} />
      )}
      <Loaded load={loadTable} when={isTable} props={{ ...both, previous }} />
    </>
  );
}

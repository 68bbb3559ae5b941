'use client';
import type { ApiError } from '../../client/index.js';
import { Button } from '../../ui/Button.js';
import { ChartIcon } from '../../ui/chartIcons.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { StandIn, type StandInParts, type StandInView } from '../../ui/StandIn.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { monthToDate } from './monthToDate.js';
import type { UsageControls, Words } from './types.js';
import { UsageSkeleton } from './UsageSkeleton.js';

/** A state without figures. Where there are controls, another range can be tried. */
export type UsageWaiting =
  | (StandInView<ApiError> & { controls?: UsageControls | undefined })
  /** Nothing was used in the range. */
  | { status: 'empty'; controls: UsageControls };

/** Props of {@link UsageStandIn}. */
export type UsageStandInProps = { view: UsageWaiting; words: Words; parts: StandInParts };

/** What stands where the figures would. */
export function UsageStandIn({ view, words, parts }: UsageStandInProps) {
  const { messages } = words;
  if (view.status !== 'empty') {
    const skeleton = <UsageSkeleton messages={messages} />;
    return <StandIn {...{ view, messages, parts, skeleton }} />;
  }
  const { Empty = EmptyState } = parts;
  const { range, today, onQueryChange } = view.controls;
  const month = monthToDate(today);
  const isMonth = range.from === month.from && range.to === month.to;
  return (
    <TableFrame>
      <Empty
        icon={<ChartIcon />}
        title={messages.empty}
        actions={
          isMonth ? undefined : (
            <Button onClick={() => onQueryChange({ range: month })}>{messages.thisMonth}</Button>
          )
        }
      >
        {messages.emptyNote}
      </Empty>
    </TableFrame>
  );
}

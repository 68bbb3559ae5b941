'use client';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import { LiveUsage } from './LiveUsage.js';
import type { UsageContent } from './types.js';
import type { UsageChartViewBase } from './UsageChartView.js';
import type { UsageQueryProps } from './useUsageQuery.js';

/** Props of {@link UsageChart}. */
export type UsageChartProps = Omit<UsageChartViewBase, 'parts' | 'locale' | 'organizationId'> &
  UsageQueryProps & {
    /** Opens an organization or a key that a change comes from; without it they are only named. */
    onOpenGroup?: UsageContent['onOpenGroup'];
    /** Told what was saved as a file. */
    onExport?: UsageContent['onExport'];
  };

/**
 * Usage of the current organization: totals, a chart by days with the period before and a forecast,
 * budgets, and what is behind a day that stands out. Days are UTC days.
 * @example
 * <UsageChart onOpenGroup={({ groupBy, key }) => groupBy === 'key' && navigate(`/keys/${key}`)} />
 */
export function UsageChart(props: UsageChartProps) {
  return (
    <WidgetBoundary widget="UsageChart" root={props}>
      <LiveUsage {...props} />
    </WidgetBoundary>
  );
}

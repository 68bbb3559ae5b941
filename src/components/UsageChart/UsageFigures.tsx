'use client';
import { useCallback, useMemo } from 'react';
import { useOnline } from '../../hooks/useOnline.js';
import type { UsageBudget } from '../../contract/usage.js';
import { useKit } from '../../provider/useKit.js';
import { KeyDays } from './KeyDays.js';
import { loadSave } from './load.js';
import { usageMessages } from './messages.js';
import type { UsageContent, UsageControls } from './types.js';
import { UsageChartView, type UsageChartViewBase } from './UsageChartView.js';
import { usagePlan } from './usagePlan.js';
import { budgetsOf, failureOf, troubleOf } from './usageState.js';
import { useFigures, type Figures } from './useFigures.js';
import { useUsageParts } from './useUsageParts.js';

/** Props of {@link UsageFigures}. */
export type UsageFiguresProps = Pick<UsageContent, 'onOpenGroup' | 'onExport'> & {
  base: UsageChartViewBase;
  controls: UsageControls;
  /** What the server offers. */
  offered: readonly string[];
  now: number;
};

/** Reads the figures that are asked for, and shows the state they are in. */
export function UsageFigures(props: UsageFiguresProps) {
  const { base, controls, offered, now, ...events } = props;
  const { range, metric, interval, groupBy, today } = controls;
  const { from, to } = range;
  const plan = useMemo(
    () => usagePlan({ range: { from, to }, metric, interval, groupBy }, today),
    [from, to, metric, interval, groupBy, today],
  );
  const parts = useUsageParts(plan, offered.includes('usage_budgets'));
  const messages = useMemo(() => ({ ...usageMessages, ...base.messages }), [base.messages]);
  const figures = useFigures(plan, parts, { messages, now });
  const offline = !useOnline();
  const kit = useKit();
  const { organizationId } = kit;
  const save = useCallback(
    async (budgets: UsageBudget[]): Promise<void> => {
      const setUsageBudgets = await loadSave();
      await setUsageBudgets(kit, organizationId ?? '', budgets);
    },
    [kit, organizationId],
  );

  const { summary, series } = parts;
  const needed = plan.series ? [summary, series] : [summary];
  const failure = needed.every(({ data }) => data === undefined) ? failureOf(needed) : null;
  if (failure && needed.every(({ error }) => error !== null)) {
    if (failure.error.status === 403) {
      return <UsageChartView {...base} status="no-access" signedIn />;
    }
    return <UsageChartView {...base} status="error" controls={controls} {...failure} />;
  }
  if (!figures) return <UsageChartView {...base} status="loading" controls={controls} />;
  const isOld = !isOf(figures, controls);
  const budgets = budgetsOf(parts, save);
  const trouble = troubleOf(parts, figures, now);
  const hasTrouble = trouble.partial?.kind === 'missing' || trouble.problem !== null;
  if (!isOld && !hasTrouble && !budgets?.items.length && isEmpty(figures)) {
    return <UsageChartView {...base} status="empty" controls={controls} />;
  }
  const content: UsageContent = {
    ...controls,
    ...figures,
    ...trouble,
    ...events,
    budgets,
    // Read again every minute without a word.
    refreshing: isOld,
    offline,
    KeyDays: offered.includes('usage_series') ? KeyDays : undefined,
  };
  return (
    <UsageChartView
      {...base}
      status="ready"
      content={content}
      controls={isOld ? controls : undefined}
    />
  );
}

/** Whether figures are those that are asked for, or the last ones while others are on their way. */
function isOf(figures: Figures, asked: UsageControls): boolean {
  return (
    figures.range.from === asked.range.from &&
    figures.range.to === asked.range.to &&
    figures.metric === asked.metric &&
    figures.interval === asked.interval &&
    figures.groupBy === asked.groupBy
  );
}

function isEmpty({ summary, series }: Figures): boolean {
  return (
    !(summary && (summary.total_calls > 0 || summary.workflow_runs_total > 0)) &&
    series.every(({ points }) => points.every(({ value }) => value === 0))
  );
}

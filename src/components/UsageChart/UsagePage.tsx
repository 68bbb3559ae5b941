'use client';
import { useMemo, useState } from 'react';
import { dayOf } from '../../chart/days.js';
import type { UsageBudget } from '../../contract/usage.js';
import { Loaded } from '../../ui/Loaded.js';
import { BudgetsCard } from './BudgetsCard.js';
import { Cards } from './Cards.js';
import { ChartCard } from './ChartCard.js';
import { Inventory } from './Inventory.js';
import { daysOfLines } from './daysOfLines.js';
import { loadBudget, loadChange, prepare } from './load.js';
import type { UsageContent, UsageLine, Words } from './types.js';
import { UsageBanner } from './UsageBanner.js';

/** Props of {@link UsagePage}. */
export type UsagePageProps = {
  words: Words;
  content: UsageContent;
  isTable: boolean;
};

/** Everything below the head when there is usage to show. */
export function UsagePage({ words, content, isTable }: UsagePageProps) {
  const { summary, budgets, series, history, interval, groupBy, range } = content;
  const { onOpenGroup, KeyDays, metric } = content;
  const [explained, setExplained] = useState<number | null>(null);
  const [editing, setEditing] = useState<{ metric: UsageBudget['metric'] | null } | null>(null);
  const groups = useMemo(() => groupDays(series, history), [series, history]);
  const canExplain = interval === 'day';
  // A day that another range does not have is not asked about any more.
  const isInside =
    explained !== null && dayOf(explained) >= range.from && dayOf(explained) <= range.to;
  const canOpen = groupBy === 'organization' || groupBy === 'key';
  return (
    <>
      <UsageBanner words={words} content={content} />
      <Cards words={words} summary={summary} previous={content.previous} />
      {series.length > 0 ? (
        <ChartCard
          {...{ words, content, isTable }}
          onExplain={canExplain ? setExplained : undefined}
        />
      ) : null}
      <Loaded
        load={loadChange}
        when={canExplain && isInside}
        props={{
          words,
          groups,
          at: explained ?? 0,
          onOpen: canOpen && onOpenGroup ? (key) => onOpenGroup({ groupBy, key }) : undefined,
          metric,
          // By key, the parts themselves name the keys.
          KeyDays: groupBy === 'key' ? undefined : KeyDays,
          onOpenKey: onOpenGroup ? (key) => onOpenGroup({ groupBy: 'key', key }) : undefined,
          onClose: () => setExplained(null),
        }}
      />
      {budgets ? (
        <BudgetsCard
          words={words}
          budgets={budgets}
          onIntent={prepare}
          onEdit={
            budgets.onSave && !content.offline
              ? (edited) => setEditing({ metric: edited })
              : undefined
          }
        />
      ) : null}
      {budgets ? (
        <Loaded
          load={loadBudget}
          when={editing !== null}
          props={{
            words,
            budgets,
            metric: editing?.metric ?? null,
            onClose: () => setEditing(null),
          }}
        />
      ) : null}
      {summary?.inventory ? <Inventory words={words} inventory={summary.inventory} /> : null}
    </>
  );
}

/** Days of every group before and in the range; read only when somebody asks. */
function groupDays(series: readonly UsageLine[], history: readonly UsageLine[]) {
  return () => {
    const before = new Map(daysOfLines(history).map((group) => [group.key, group]));
    const inRange = daysOfLines(series).map((group) => {
      const past = before.get(group.key);
      before.delete(group.key);
      return { ...group, days: [...(past?.days ?? []), ...group.days] };
    });
    // A group that used nothing in the range may be the very reason.
    return [...inRange, ...before.values()];
  };
}

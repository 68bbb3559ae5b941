'use client';
import { useMemo, useState } from 'react';
import { whatChanged } from '../../chart/whatChanged.js';
import type { UsageBudget } from '../../contract/usage.js';
import { Loaded } from '../../ui/Loaded.js';
import { BudgetsCard } from './BudgetsCard.js';
import { Cards } from './Cards.js';
import { ChartCard } from './ChartCard.js';
import { Inventory } from './Inventory.js';
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
  const { summary, budgets, series, history, interval, groupBy, onOpenGroup } = content;
  const [explained, setExplained] = useState<number | null>(null);
  const [editing, setEditing] = useState<{ metric: UsageBudget['metric'] | null } | null>(null);
  const groups = useMemo(() => groupDays(series, history), [series, history]);
  const change = useMemo(
    () => (explained === null ? null : whatChanged(groups(), explained)),
    [groups, explained],
  );
  const canExplain = interval === 'day';
  const canOpen = groupBy === 'organization' || groupBy === 'key';
  return (
    <>
      <UsageBanner words={words} content={content} />
      <Cards words={words} summary={summary} previous={content.previous} />
      <ChartCard
        {...{ words, content, isTable }}
        onExplain={canExplain ? setExplained : undefined}
      />
      <Loaded
        load={loadChange}
        when={canExplain && explained !== null}
        props={{
          words,
          change,
          at: explained ?? 0,
          onOpen: canOpen && onOpenGroup ? (key) => onOpenGroup({ groupBy, key }) : undefined,
          onClose: () => setExplained(null),
        }}
      />
      {budgets ? (
        <BudgetsCard
          words={words}
          budgets={budgets}
          onIntent={prepare}
          onEdit={
            budgets.onSave && !content.offline ? (metric) => setEditing({ metric }) : undefined
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
  const daysOf = ({ points }: UsageLine) =>
    points.map(({ at, value }) => ({ at: Date.parse(at), value }));
  return () => {
    const before = new Map(history.map((line) => [line.key, line]));
    const known = new Set(series.map(({ key }) => key));
    return [
      ...series.map((line) => {
        const past = before.get(line.key);
        return {
          key: line.key,
          label: line.label,
          days: [...(past ? daysOf(past) : []), ...daysOf(line)],
        };
      }),
      // A group that used nothing in the range may be the very reason.
      ...history
        .filter(({ key }) => !known.has(key))
        .map((line) => ({ key: line.key, label: line.label, days: daysOf(line) })),
    ];
  };
}

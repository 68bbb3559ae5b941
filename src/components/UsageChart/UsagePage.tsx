'use client';
import { useState } from 'react';
import { dayOf } from '../../chart/days.js';
import { Loaded } from '../../ui/Loaded.js';
import { Cards } from './Cards.js';
import { ChartCard } from './ChartCard.js';
import { FootPlace } from './FootPlace.js';
import { loadBanner, loadChange, loadFoot } from './load.js';
import type { UsageContent, Words } from './types.js';

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
  const canExplain = interval === 'day';
  // A day that another range does not have is not asked about any more.
  const isInside =
    explained !== null && dayOf(explained) >= range.from && dayOf(explained) <= range.to;
  const canOpen = groupBy === 'organization' || groupBy === 'key';
  return (
    <>
      <Loaded
        load={loadBanner}
        when={content.offline || content.problem !== null || content.partial !== null}
        props={{ words, content }}
      />
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
          series,
          history,
          at: explained ?? 0,
          onOpen: canOpen && onOpenGroup ? (key) => onOpenGroup({ groupBy, key }) : undefined,
          metric,
          // By key, the parts themselves name the keys.
          KeyDays: groupBy === 'key' ? undefined : KeyDays,
          onOpenKey: onOpenGroup ? (key) => onOpenGroup({ groupBy: 'key', key }) : undefined,
          onClose: () => setExplained(null),
        }}
      />
      {budgets || summary?.inventory ? (
        <Loaded
          load={loadFoot}
          when
          waiting={<FootPlace budgets={budgets} summary={summary} />}
          props={{ words, budgets, summary, offline: content.offline }}
        />
      ) : null}
    </>
  );
}

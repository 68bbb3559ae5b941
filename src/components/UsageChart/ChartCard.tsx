'use client';
import { useMemo, useState } from 'react';
import { endOfMonth, startOfMonth } from '../../chart/days.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Segmented } from '../../ui/Segmented.js';
import { Text } from '../../ui/Text.js';
import { ChartBody } from './ChartBody.js';
import { countText, intervalText, metricText, rangeText } from './describe.js';
import { Legend } from './Legend.js';
import { loadSums, prepareSums, type Sums } from './load.js';
import { plotData } from './plotData.js';
import { plotShape, type LeftOut } from './plotShape.js';
import { summaryOf } from './summaryOf.js';
import type { UsageContent, UsageMode, Words } from './types.js';

/** Props of {@link ChartCard}. */
export type ChartCardProps = {
  words: Words;
  content: UsageContent;
  isTable: boolean;
  onExplain: ((at: number) => void) | undefined;
};

/** A narrow chart has no comparison unless somebody asks for it. */
const atFirst: LeftOut = new Set(['narrow-previous'] as const);

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** The chart with its legend, or the same numbers as a table. Both have one cursor. */
export function ChartCard({ words, content, isTable, onExplain }: ChartCardProps) {
  const { messages } = words;
  const { interval, metric, series, previous, history, forecastTo } = content;
  const [mode, setMode] = useState<UsageMode>('each');
  const [sums, setSums] = useState<Sums | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [without, setWithout] = useState<LeftOut>(atFirst);
  const choose = (next: UsageMode): void => {
    setMode(next);
    // What did not come is asked for by the next press.
    if (next === 'sum') loadSums().then(setSums, () => setMode('each'));
  };
  const data = useMemo(
    () =>
      plotData({ interval, series, previous, history, forecastTo }, (count) =>
        words.messages.others(countText(count, words)),
      ),
    [interval, series, previous, history, forecastTo, words],
  );
  const addUp = mode === 'sum' ? sums?.addUp : undefined;
  const budget = budgetOf(content);
  const shape = useMemo(
    () => plotShape(data, { addUp, hidden, without, budget, whole: !metric.endsWith('minutes') }),
    [data, addUp, hidden, without, budget, metric],
  );
  const label = messages.chart(
    metricText(metric, words),
    shape.sum ? messages.cumulative : intervalText(interval, words),
    rangeText(content.range, words),
  );
  const isAhead = shape.slots > data.known;
  const hasForecast = isAhead && shape.isExpected;
  return (
    <Card>
      <CardSection>
        {sums && shape.sum?.crossing ? (
          <sums.CrossingNote words={words} crossing={shape.sum.crossing} end={shape.sum.end} />
        ) : null}
        <div className="ok-row ok-gap-wide ok-usage-chart-bar">
          <Legend
            {...{ words, shape, hidden, without, hasForecast }}
            previous={previous?.range ?? null}
            hasBudget={budget !== null}
            onToggle={(key) => setHidden(toggled(hidden, key))}
            onToggleExtra={(extra) => setWithout(toggled(without, extra))}
          />
          <Segmented
            label={messages.mode}
            value={mode}
            onPointerEnter={prepareSums}
            onFocus={prepareSums}
            onValueChange={choose}
            options={[
              { value: 'each', label: intervalText(interval, words) },
              { value: 'sum', label: messages.cumulative },
            ]}
          />
        </div>
        <ChartBody
          {...{ words, shape, label, isTable, previous, onExplain }}
          summary={summaryOf(shape, words)}
        />
        {isAhead && !hasForecast ? (
          <Text size="small" tone="subtle">
            {messages.noForecast}
          </Text>
        ) : null}
      </CardSection>
    </Card>
  );
}

/** The budget of what is shown, where the chart shows one calendar month of it by days. */
function budgetOf({ budgets, metric, interval, range, forecastTo }: UsageContent): number | null {
  const end = forecastTo ?? range.to;
  const isMonth = range.from === startOfMonth(range.from) && end === endOfMonth(range.from);
  if (!isMonth || interval !== 'day') return null;
  return budgets?.items.find((budget) => budget.metric === metric)?.limit ?? null;
}

import { memo } from 'react';
import { changeOf } from '../../chart/compare.js';
import { addDays } from '../../chart/days.js';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { countText, durationText, rangeText, shareText } from './describe.js';
import type { UsageContent, UsageRange, Words } from './types.js';

type Field = 'voice_minutes' | 'chat_minutes' | 'total_calls' | 'workflow_runs_total';

/** Four totals of the range, each beside the one before. */
export const Cards = memo(function Cards({
  words,
  summary,
  previous,
}: Pick<UsageContent, 'summary' | 'previous'> & { words: Words }) {
  const { messages } = words;
  const before = previous?.summary ?? null;
  const text = (value: number): string => countText(value, words);
  const each = summary?.avg_duration_seconds;
  const cards: [field: Field, label: string, note: string | null][] = [
    [
      'voice_minutes',
      messages.voiceMinutes,
      summary && messages.cardCalls(text(summary.voice_calls)),
    ],
    [
      'chat_minutes',
      messages.chatMinutes,
      summary && messages.cardSessions(text(summary.chat_calls)),
    ],
    [
      'total_calls',
      messages.calls,
      summary &&
        [
          messages.cardDirections(text(summary.inbound_calls), text(summary.outbound_calls)),
          ...(each == null ? [] : [messages.cardEach(durationText(each, words))]),
        ].join(', '),
    ],
    [
      'workflow_runs_total',
      messages.workflowRuns,
      summary &&
        messages.cardRuns(text(summary.workflow_runs_success), text(summary.workflow_runs_failed)),
    ],
  ];
  return (
    <div className="ok-card ok-usage-chart-cards">
      {cards.map(([field, label, note]) => (
        <div key={field} className="ok-tile ok-usage-chart-card">
          <Text tone="muted">{label}</Text>
          <div className="ok-usage-chart-figures">
            <Text as="span" size="figure" {...(summary ? {} : { tone: 'subtle' })}>
              {summary ? text(summary[field]) : messages.noAnswer}
            </Text>
            {summary && before ? (
              <Delta
                words={words}
                change={changeOf(summary[field], before[field])}
                // The line in the chart may go on; totals are held against as many days as there are.
                range={{ from: before.from.slice(0, 10), to: addDays(before.to.slice(0, 10), -1) }}
              />
            ) : null}
          </div>
          <Text size="small" tone="muted" numeric>
            <bdi>{note ?? '\u00A0'}</bdi>
          </Text>
        </div>
      ))}
    </div>
  );
});

/** Ten times as much as before. */
const MOST_CHANGE = 9;

type DeltaProps = { words: Words; change: number | null; range: UsageRange };

/** A muted arrow: more usage is neither good nor bad. */
function Delta({ words, change, range }: DeltaProps) {
  const { messages } = words;
  // Held against a few first days, a share of thousands says nothing.
  if (change === null || change > MOST_CHANGE) return null;
  const share = shareText(Math.abs(change), words);
  const days = rangeText(range, words, true);
  const isSame = Math.abs(change) < 0.0005;
  const spoken = isSame
    ? messages.same(days)
    : change > 0
      ? messages.more(share, days)
      : messages.less(share, days);
  return (
    <span className="ok-usage-chart-delta" title={spoken}>
      {isSame ? null : change > 0 ? <ArrowUpIcon /> : <ArrowDownIcon />}
      <span aria-hidden="true">{share}</span>
      <VisuallyHidden>{spoken}</VisuallyHidden>
    </span>
  );
}

'use client';
import { mainCause, type MainCause } from '../../chart/whatChanged.js';
import { Button } from '../../ui/Button.js';
import { CardSection } from '../../ui/CardSection.js';
import { Text } from '../../ui/Text.js';
import { daysOfLines } from './daysOfLines.js';
import { shareText } from './describe.js';
import { laterOf } from './laterOf.js';
import type { UsageContent, UsageMetric, Words } from './types.js';

/** Props of {@link Cause}. */
export type CauseProps = Pick<UsageContent, 'KeyDays'> & {
  words: Words;
  metric: UsageMetric;
  at: number;
  onOpenKey: ((key: string) => void) | undefined;
};

/** Follows a change to the key it comes from. */
export function Cause({ words, metric, at, KeyDays, onOpenKey }: CauseProps) {
  const later = laterOf(words);
  if (!KeyDays) return null;
  return (
    <CardSection>
      <KeyDays metric={metric} at={at}>
        {(lines) => {
          const cause = lines && mainCause(daysOfLines(lines), at);
          // Usage that came without a key leads to none.
          const key = cause && cause.key !== 'none' ? cause.key : null;
          return (
            // Stands there before the answer does, so that what comes is read.
            <div className="ok-line ok-usage-chart-row" role="status">
              <Text tone="muted">
                {lines === null
                  ? later.findingKey
                  : cause && key
                    ? causeText(cause, words)
                    : later.noKey}
              </Text>
              {key && onOpenKey ? (
                <Button size="small" onClick={() => onOpenKey(key)}>
                  {later.openKey}
                </Button>
              ) : null}
            </div>
          );
        }}
      </KeyDays>
    </CardSection>
  );
}

function causeText({ label, isMore, share }: MainCause, words: Words): string {
  const later = laterOf(words);
  if (share > 0.995) return isMore ? later.keyAllMore(label) : later.keyAllLess(label);
  const text = shareText(share, words, 0);
  return isMore ? later.keyMore(label, text) : later.keyLess(label, text);
}

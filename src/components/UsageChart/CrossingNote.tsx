import type { Crossing } from '../../chart/crossing.js';
import type { ForecastDay } from '../../chart/forecast.js';
import { Text } from '../../ui/Text.js';
import { countText, dayText } from './describe.js';
import { laterOf } from './laterOf.js';
import type { Words } from './types.js';

/** Props of {@link CrossingNote}. */
export type CrossingNoteProps = { words: Words; crossing: Crossing; end: ForecastDay | null };

/** Whether the budget lasts, in words. */
export function CrossingNote({ words, crossing, end }: CrossingNoteProps) {
  const later = laterOf(words);
  const text = (value: number): string => countText(Math.round(value), words);
  const day = (at: number | null): string => (at === null ? '' : dayText(at, words));
  const early = 'early' in crossing ? crossing.early : null;
  const late = 'late' in crossing ? crossing.late : null;
  const title =
    crossing.status === 'crossed'
      ? later.crossed(day(crossing.at))
      : crossing.status === 'expected'
        ? later.crosses(day(crossing.at))
        : crossing.status === 'possible'
          ? later.mayCross(day(early))
          : end
            ? later.staysBelow
            : null;
  // Without a forecast there is nothing to say about a budget that holds so far.
  if (title === null) return null;
  return (
    <div className="ok-usage-chart-note">
      <Text as="h3" size="title">
        {title}
      </Text>
      <Text tone="muted">
        {early === null
          ? null
          : late === null
            ? later.crossesFrom(day(early))
            : later.crossesBetween(day(early), day(late))}{' '}
        {end ? later.expectedTotal(text(end.value), text(end.low), text(end.high)) : null}
      </Text>
    </div>
  );
}

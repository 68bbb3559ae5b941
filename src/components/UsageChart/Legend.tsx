'use client';
import { rangeText } from './describe.js';
import type { Extra, LeftOut, PlotShape } from './plotShape.js';
import { Swatch, type SwatchLine } from './Swatch.js';
import type { UsageRange, Words } from './types.js';

/** Props of {@link Legend}. */
export type LegendProps = {
  words: Words;
  shape: PlotShape;
  hidden: ReadonlySet<string>;
  without: LeftOut;
  /** Days that the range is compared with. */
  previous: UsageRange | null;
  hasForecast: boolean;
  hasBudget: boolean;
  onToggle: (key: string) => void;
  onToggleExtra: (extra: Extra | 'narrow-previous') => void;
};

type Key = {
  key: string;
  label: string;
  pressed: boolean;
  tone?: number | undefined;
  line?: SwatchLine;
  /** Only where there is, or is not, much room. */
  when?: 'wide' | 'narrow';
  onPress: () => void;
};

/** What is drawn how, and what of it is shown; in the order of the stack from its foot. */
export function Legend(props: LegendProps) {
  const { words, shape, hidden, without, previous, onToggle, onToggleExtra } = props;
  const { messages } = words;
  const { data, mode } = shape;
  const extra = (
    key: Extra | 'narrow-previous',
    label: string,
    line: SwatchLine,
    tone?: number,
  ): Key => ({
    key: `+${key}`,
    label,
    line,
    tone,
    pressed: !without.has(key),
    onPress: () => onToggleExtra(key),
  });
  const keys: Key[] = [
    ...data.series.map(({ key, label, tone }): Key => ({
      key,
      label,
      // Added up, all parts are one line.
      tone: mode === 'each' ? tone : undefined,
      pressed: !hidden.has(key),
      onPress: () => onToggle(key),
    })),
    ...(previous && data.previous
      ? (['previous', 'narrow-previous'] as const).map((key): Key => ({
          ...extra(key, rangeText(previous, words, true), 'dotted'),
          when: key === 'previous' ? 'wide' : 'narrow',
        }))
      : []),
    ...(props.hasForecast ? [extra('forecast', messages.forecast, 'dashed', 1)] : []),
    ...(props.hasBudget
      ? [extra('budget', mode === 'each' ? messages.budgetPace : messages.budget, 'budget')]
      : []),
  ];
  return (
    <div className="ok-row ok-gap-wide" role="group" aria-label={messages.legend}>
      {keys.map(({ key, label, pressed, tone, line, when, onPress }) => (
        <button
          key={key}
          type="button"
          className="ok-bare ok-line ok-usage-chart-key"
          aria-pressed={pressed}
          data-when={when}
          onClick={() => onPress()}
        >
          {tone || line ? <Swatch tone={tone} line={line} /> : null}
          <bdi className="ok-truncate">{label}</bdi>
        </button>
      ))}
      {data.final < data.known && mode === 'each' ? (
        <span className="ok-bare ok-line ok-usage-chart-key">
          <Swatch tone={1} line="hatch" />
          {messages.notFinal}
        </span>
      ) : null}
    </div>
  );
}

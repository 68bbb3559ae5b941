'use client';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { addDays, addMonths, startOfDay, startOfMonth, weeksOf } from '../../chart/days.js';
import { dateFormat } from '../../lib/formatDate.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Text } from '../../ui/Text.js';
import type { UsageRange, Words } from './types.js';
import { firstWeekday } from './firstWeekday.js';

/** Props of {@link Month}. */
export type MonthProps = {
  words: Words;
  /** Any day of it. */
  month: string;
  range: UsageRange;
  today: string;
  /** The one day that Tab leads to. */
  focused: string;
  /** Keys have moved to another day, maybe of another month. */
  onLook: (day: string) => void;
  onPick: (day: string) => void;
  /** The button that turns to the next month on this side. */
  children: ReactNode;
};

/** One month as a grid of days: arrows by day and week, Home and End, Page Up and Down by month. */
export function Month(props: MonthProps) {
  const { words, month, range, today, focused, onLook, onPick, children } = props;
  const title = useId();
  const first = firstWeekday(words.locale);
  const weeks = weeksOf(month, first);
  const hasFocused = startOfMonth(focused) === startOfMonth(month);
  const name = (day: string, options: Intl.DateTimeFormatOptions): string =>
    dateFormat(words, options).format(startOfDay(day));

  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    const sign = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const weekday = (new Date(startOfDay(focused)).getUTCDay() - first + 7) % 7;
    const months = event.shiftKey ? 12 : 1;
    const next: Record<string, () => string> = {
      ArrowLeft: () => addDays(focused, -sign),
      ArrowRight: () => addDays(focused, sign),
      ArrowUp: () => addDays(focused, -7),
      ArrowDown: () => addDays(focused, 7),
      Home: () => addDays(focused, -weekday),
      End: () => addDays(focused, 6 - weekday),
      PageUp: () => addMonths(focused, -months),
      PageDown: () => addMonths(focused, months),
    };
    const day = next[event.key]?.();
    if (day === undefined) return;
    event.preventDefault();
    const target = day > today ? today : day;
    // Kept before React draws: the grid under the keys may go.
    const picker = event.currentTarget.closest('.ok-usage-chart-picker');
    // At once, so that a day of a month that was not drawn can take the focus.
    flushSync(() => onLook(target));
    focusDay(picker, target);
  };
  return (
    <div className="ok-usage-chart-month">
      <div className="ok-line ok-usage-chart-row">
        <Text as="span" strong id={title}>
          {name(month, { month: 'long', year: 'numeric' })}
        </Text>
        {children}
      </div>
      <div
        role="grid"
        aria-labelledby={title}
        className="ok-usage-chart-days"
        onKeyDown={handleKey}
      >
        <div role="row" className="ok-usage-chart-week">
          {Array.from({ length: 7 }, (_, weekday) => {
            // 4 January 1970 was a Sunday.
            const at = (3 + first + weekday) * 86_400_000;
            return (
              <span
                key={weekday}
                role="columnheader"
                className="ok-usage-chart-weekday"
                aria-label={dateFormat(words, { weekday: 'long' }).format(at)}
              >
                {dateFormat(words, { weekday: 'narrow' }).format(at)}
              </span>
            );
          })}
        </div>
        {weeks.map((week, row) => (
          <div key={row} role="row" className="ok-usage-chart-week">
            {week.map((day, column) =>
              day === null ? (
                <span key={column} role="presentation" />
              ) : (
                <div
                  key={column}
                  role="gridcell"
                  aria-selected={day >= range.from && day <= range.to}
                  className="ok-usage-chart-cell"
                  data-edge={edgeOf(day, range)}
                >
                  <button
                    type="button"
                    className="ok-bare ok-usage-chart-day"
                    data-day={day}
                    tabIndex={day === focused || (!hasFocused && day.endsWith('-01')) ? 0 : -1}
                    aria-label={name(day, {
                      weekday: 'long',
                      day: 'numeric',
                      month: 'long',
                      year: 'numeric',
                    })}
                    aria-current={day === today ? 'date' : undefined}
                    aria-disabled={day > today || undefined}
                    onClick={() => onPick(day)}
                  >
                    {formatNumber(Number(day.slice(8)), words)}
                  </button>
                </div>
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function edgeOf(day: string, { from, to }: UsageRange): string | undefined {
  if (day === from) return day === to ? 'both' : 'start';
  return day === to ? 'end' : undefined;
}

function focusDay(picker: Element | null, day: string): void {
  picker?.querySelector<HTMLElement>(`[data-day='${day}']`)?.focus();
}

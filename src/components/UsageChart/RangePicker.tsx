'use client';
import { useState, type ReactNode, type RefObject } from 'react';
import { addMonths, countDays, isDay, startOfMonth } from '../../chart/days.js';
import { formatDate } from '../../lib/formatDate.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { IconButton } from '../../ui/IconButton.js';
import { ChevronEndIcon, ChevronStartIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { Popover } from '../../ui/Popover.js';
import { rangeText } from './describe.js';
import { laterOf } from './laterOf.js';
import { Month } from './Month.js';
import { MOST_DAYS, presets, rangeProblem } from './ranges.js';
import type { UsageRange, Words } from './types.js';

/** Props of {@link RangePicker}. */
export type RangePickerProps = {
  words: Words;
  range: UsageRange;
  /** The UTC day that is now; later ones are off. */
  today: string;
  anchor: RefObject<HTMLElement | null>;
  onApply: (range: UsageRange) => void;
  onClose: () => void;
};

/** Days to choose by name, in two months or by typing; UTC, at most 366. */
export function RangePicker({ words, range, today, anchor, onApply, onClose }: RangePickerProps) {
  const later = laterOf(words);
  const [draft, setDraft] = useState(range);
  // The first of two days was chosen, and the other one is awaited.
  const [isHalf, setHalf] = useState(false);
  const [view, setView] = useState(() => startOfMonth(range.to));
  const [focused, setFocused] = useState(range.to);
  const problem = rangeProblem(draft, today);
  const count = problem === 'wrongDay' ? 0 : countDays(draft.from, draft.to);

  const choose = (next: UsageRange): void => {
    setDraft(next);
    setHalf(false);
    if (!isDay(next.to)) return;
    setView(startOfMonth(next.to));
    setFocused(next.to);
  };
  const pick = (day: string): void => {
    if (day > today) return;
    if (!isHalf) setDraft({ from: day, to: day });
    else setDraft(day < draft.from ? { from: day, to: draft.from } : { from: draft.from, to: day });
    setHalf(!isHalf);
    setFocused(day);
  };
  const look = (day: string): void => {
    setFocused(day);
    const month = startOfMonth(day);
    if (month > view) setView(month);
    if (month < addMonths(view, -1)) setView(addMonths(month, 1));
  };
  const turn = (months: number): void => {
    setView(addMonths(view, months));
    setFocused(addMonths(focused, months));
  };
  const type = (change: Partial<UsageRange>): void => choose({ ...draft, ...change });
  return (
    <Popover
      open
      align="end"
      anchor={anchor}
      label={later.pickRange}
      onOpenChange={onClose}
      className="ok-usage-chart-popover"
    >
      <div className="ok-usage-chart-picker">
        <div
          className="ok-stack ok-usage-chart-presets ok-gap-1"
          role="group"
          aria-label={later.presets}
        >
          {presets(today).map(([name, preset]) => (
            <button
              key={name}
              type="button"
              className="ok-bare ok-menu-item"
              aria-pressed={preset.from === draft.from && preset.to === draft.to}
              onClick={() => choose(preset)}
            >
              {String(later[name])}
            </button>
          ))}
          <div className="ok-stack ok-usage-chart-typed ok-gap-2">
            <Field label={later.from}>
              <Input
                type="date"
                max={today}
                value={draft.from}
                onChange={(event) => type({ from: event.currentTarget.value })}
              />
            </Field>
            <Field label={later.to}>
              <Input
                type="date"
                max={today}
                value={draft.to}
                onChange={(event) => type({ to: event.currentTarget.value })}
              />
            </Field>
          </div>
        </div>
        {[addMonths(view, -1), view].map((month, index) => (
          <Month
            key={month}
            words={words}
            month={month}
            range={draft}
            today={today}
            focused={focused}
            onLook={look}
            onPick={pick}
          >
            <Turn
              label={later.earlier}
              icon={<ChevronStartIcon />}
              when={index === 0 ? undefined : 'narrow'}
              onTurn={() => turn(-1)}
            />
            {index === 0 ? null : (
              <Turn
                label={later.later}
                icon={<ChevronEndIcon />}
                isOff={view >= startOfMonth(today)}
                onTurn={() => turn(1)}
              />
            )}
          </Month>
        ))}
      </div>
      <div className="ok-row ok-usage-chart-pickerfoot">
        <span role="status" data-tone={problem ? 'danger' : 'muted'}>
          {problem
            ? problem === 'tooLong'
              ? later.tooLong(formatNumber(MOST_DAYS, words))
              : later[problem]
            : isHalf
              ? later.pickEnd(formatDate(draft.from, words))
              : later.picked(rangeText(draft, words), count, formatNumber(count, words))}
        </span>
        <Button variant="ghost" size="small" onClick={() => onClose()}>
          {later.cancel}
        </Button>
        <Button
          variant="primary"
          size="small"
          aria-disabled={problem !== null}
          onClick={() => {
            if (problem) return;
            onApply(draft);
            onClose();
          }}
        >
          {later.apply}
        </Button>
      </div>
    </Popover>
  );
}

type TurnProps = {
  label: string;
  icon: ReactNode;
  isOff?: boolean;
  /** A narrow picker has one month, which gets both buttons. */
  when?: 'narrow' | undefined;
  onTurn: () => void;
};

function Turn({ label, icon, isOff = false, when, onTurn }: TurnProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      variant="ghost"
      size="small"
      data-when={when}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onTurn();
      }}
    />
  );
}

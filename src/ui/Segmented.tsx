'use client';
import { type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { Count } from './Count.js';
import { rove } from './rove.js';

/** One of several views or filters. */
export type SegmentedOption<Value extends string> = {
  /** What it stands for. */
  value: Value;
  /** Its words. */
  label: ReactNode;
  /** How many there are. */
  count?: ReactNode;
};

/** Props of {@link Segmented}. */
export type SegmentedProps<Value extends string> = Omit<
  ComponentPropsWithoutRef<'div'>,
  'children'
> & {
  /** Name of the group. */
  label: string;
  /** The one that is chosen. */
  value: Value;
  /** Called with the one that the person chose. */
  onValueChange: (value: Value) => void;
  /** Two to four of them. */
  options: readonly SegmentedOption<Value>[];
};

/** A few choices in one frame, of which one holds. */
export function Segmented<Value extends string>({
  label,
  value,
  onValueChange,
  options,
  className,
  ...rest
}: SegmentedProps<Value>) {
  return (
    <div
      role="radiogroup"
      aria-label={label}
      {...rest}
      className={cx('ok-segmented', className)}
      onKeyDown={(event) => rove(event, '[role=radio]', 'inline')?.click()}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          className="ok-bare ok-segmented-item"
          onClick={() => onValueChange(option.value)}
        >
          {option.label}
          {option.count === undefined ? null : <Count>{option.count}</Count>}
        </button>
      ))}
    </div>
  );
}

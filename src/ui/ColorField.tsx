'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import { readColor } from '../lib/readColor.js';
import { Input } from './Input.js';

/** Props of {@link ColorField}; the rest goes to the text field. */
export type ColorFieldProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  'value' | 'onChange' | 'type'
> & {
  /** What stands in the field: a color as typed, or nothing. */
  value: string;
  /** Called with what was typed, or with the `#RRGGBB` that was picked. */
  onValueChange: (value: string) => void;
  /** Name of the picker. */
  pickLabel: string;
  /** What the picker shows where nothing readable was typed, `#RRGGBB`. @default '#FFFFFF' */
  fallback?: string;
};

/** A color by picker or by its digits; inside a {@link Field} the digits are labelled by it. */
export const ColorField = forwardRef<HTMLInputElement, ColorFieldProps>(function ColorField(
  { value, onValueChange, pickLabel, fallback = '#FFFFFF', className, readOnly, ...rest },
  ref,
) {
  const color = readColor(value) ?? fallback;
  return (
    <span className={cx('ok-color-field', className)}>
      <input
        type="color"
        className="ok-color-field-pick"
        aria-label={pickLabel}
        // Browsers compare small letters.
        value={color.toLowerCase()}
        disabled={rest.disabled || readOnly}
        onChange={(event) => onValueChange(event.currentTarget.value.toUpperCase())}
      />
      <Input
        ref={ref}
        {...rest}
        readOnly={readOnly}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
      />
    </span>
  );
});

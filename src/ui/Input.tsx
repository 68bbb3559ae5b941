'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import { useFieldControl } from './FieldContext.js';

/** A text field; inside a {@link Field} it is labelled and described by it. */
export const Input = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<'input'>>(function Input(
  { className, ...rest },
  ref,
) {
  const field = useFieldControl();
  return <input ref={ref} type="text" {...field} {...rest} className={cx('ok-input', className)} />;
});

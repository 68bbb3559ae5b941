'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import { useFieldControl } from './FieldContext.js';

/** A text field of several lines; inside a Field it is labelled and described by it. */
export const TextArea = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<'textarea'>>(
  function TextArea({ className, ...rest }, ref) {
    const field = useFieldControl();
    return (
      <textarea ref={ref} rows={4} {...field} {...rest} className={cx('ok-input', className)} />
    );
  },
);

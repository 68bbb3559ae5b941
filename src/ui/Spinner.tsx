import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** A turning ring that shows after 300 ms; the words beside it say what runs. */
export const Spinner = forwardRef<HTMLSpanElement, ComponentPropsWithoutRef<'span'>>(
  function Spinner({ className, ...rest }, ref) {
    return <span ref={ref} aria-hidden="true" {...rest} className={cx('ok-spinner', className)} />;
  },
);

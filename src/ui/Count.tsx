import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** A quiet number after a title or a filter. */
export const Count = forwardRef<HTMLSpanElement, ComponentPropsWithoutRef<'span'>>(function Count(
  { className, ...rest },
  ref,
) {
  return <span ref={ref} {...rest} className={cx('ok-count', className)} />;
});

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** A surface with a hairline; never put one in another. */
export const Card = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(function Card(
  { className, ...rest },
  ref,
) {
  return <div ref={ref} {...rest} className={cx('ok-card', className)} />;
});

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** The last row of a {@link Card}, with its buttons at the end. */
export const CardFoot = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function CardFoot({ className, ...rest }, ref) {
    return <div ref={ref} {...rest} className={cx('ok-card-foot', className)} />;
  },
);

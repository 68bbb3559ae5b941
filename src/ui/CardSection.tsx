import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** A padded part of a {@link Card}; a hairline divides it from the one before. */
export const CardSection = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function CardSection({ className, ...rest }, ref) {
    return <div ref={ref} {...rest} className={cx('ok-card-section', className)} />;
  },
);

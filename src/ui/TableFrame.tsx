import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** The surface around a {@link Table} and its foot. */
export const TableFrame = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function TableFrame({ className, ...rest }, ref) {
    return <div ref={ref} {...rest} className={cx('ok-card ok-table-frame', className)} />;
  },
);

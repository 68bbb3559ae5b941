import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** Search, filters and sweeps above a table; the search takes a row of its own when narrow. */
export const Toolbar = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(function Toolbar(
  { className, ...rest },
  ref,
) {
  return <div ref={ref} {...rest} className={cx('ok-row ok-toolbar', className)} />;
});

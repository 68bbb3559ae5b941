import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** The name of a key. */
export const Kbd = forwardRef<HTMLElement, ComponentPropsWithoutRef<'kbd'>>(function Kbd(
  { className, ...rest },
  ref,
) {
  return <kbd ref={ref} {...rest} className={cx('ok-kbd', className)} />;
});

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** A native radio button. */
export const Radio = forwardRef<HTMLInputElement, Omit<ComponentPropsWithoutRef<'input'>, 'type'>>(
  function Radio({ className, ...rest }, ref) {
    return <input ref={ref} {...rest} type="radio" className={cx('ok-checkbox', className)} />;
  },
);

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** A scope, a key or a command within a line; always left to right. */
export const CodeInline = forwardRef<HTMLElement, ComponentPropsWithoutRef<'code'>>(
  function CodeInline({ className, ...rest }, ref) {
    return <code ref={ref} dir="ltr" {...rest} className={cx('ok-code', className)} />;
  },
);

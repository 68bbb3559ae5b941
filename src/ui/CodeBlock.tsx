import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** Lines to copy into a terminal or a file. */
export const CodeBlock = forwardRef<HTMLPreElement, ComponentPropsWithoutRef<'pre'>>(
  function CodeBlock({ className, ...rest }, ref) {
    return <pre ref={ref} dir="ltr" {...rest} className={cx('ok-code ok-code-block', className)} />;
  },
);

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** A button that looks like a link, for small actions inside a sentence. */
export const LinkButton = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function LinkButton({ className, ...rest }, ref) {
    return <button ref={ref} type="button" {...rest} className={cx('ok-link', className)} />;
  },
);

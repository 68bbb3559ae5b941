import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** An ordered list of {@link Step}s. */
export const Steps = forwardRef<HTMLOListElement, ComponentPropsWithoutRef<'ol'>>(function Steps(
  { className, ...rest },
  ref,
) {
  // Without the role Safari forgets that a list without markers is one.
  return <ol ref={ref} role="list" {...rest} className={cx('ok-steps', className)} />;
});

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** A link in running text. */
export const Link = forwardRef<HTMLAnchorElement, ComponentPropsWithoutRef<'a'>>(function Link(
  { className, ...rest },
  ref,
) {
  return <a ref={ref} {...rest} className={cx('ok-link', className)} />;
});

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/**
 * Text that ends in an ellipsis when there is no room; the whole text stays accessible. It runs in
 * its own direction, so that a foreign name loses its end and not its beginning.
 */
export const Truncate = forwardRef<HTMLElement, ComponentPropsWithoutRef<'bdi'>>(function Truncate(
  { className, ...rest },
  ref,
) {
  return <bdi ref={ref} {...rest} className={cx('ok-truncate', className)} />;
});

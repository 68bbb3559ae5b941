import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** Props of {@link LiveRegion}. */
export type LiveRegionProps = ComponentPropsWithoutRef<'div'> & {
  /** Interrupts what is being read; for failures only. @default false */
  assertive?: boolean;
};

/**
 * Speaks its text when the text changes and shows nothing.
 * Keep it mounted while it is empty: a region that appears together with its text is not read.
 */
export const LiveRegion = forwardRef<HTMLDivElement, LiveRegionProps>(function LiveRegion(
  { assertive = false, className, ...rest },
  ref,
) {
  return (
    <div
      ref={ref}
      role={assertive ? 'alert' : 'status'}
      {...rest}
      className={cx('ok-visually-hidden', className)}
    />
  );
});

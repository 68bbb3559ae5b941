import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** Props of {@link Skeleton}. */
export type SkeletonProps = ComponentPropsWithoutRef<'span'> & {
  /** Share of the line that the bar takes, or the box of an avatar; none is 60 %. */
  width?: 'avatar';
  /** Round ends, for people. @default false */
  round?: boolean;
};

/** A still bar where text will stand, of the same height, so that nothing jumps. */
export const Skeleton = forwardRef<HTMLSpanElement, SkeletonProps>(function Skeleton(
  { width, round, className, ...rest },
  ref,
) {
  return (
    <span
      ref={ref}
      aria-hidden="true"
      {...rest}
      className={cx('ok-skeleton', className)}
      data-width={width}
      data-round={round ? '' : undefined}
    />
  );
});

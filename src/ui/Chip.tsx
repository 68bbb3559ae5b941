import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';

/** Props of {@link Chip}. */
export type ChipProps = ComponentPropsWithoutRef<'button'> & {
  /** 6 units high, for suggestions; none is 8. */
  size?: 'small';
  /** Icon before the words. */
  icon?: ReactNode;
  /** A filter that holds now, or does not; leave out for what only acts. */
  pressed?: boolean;
};

/** A small button for a sweep with its count, or a suggestion. */
export const Chip = forwardRef<HTMLButtonElement, ChipProps>(function Chip(
  { size, icon, pressed, className, children, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      aria-pressed={pressed}
      {...rest}
      className={cx('ok-chip', className)}
      data-size={size}
    >
      {icon}
      {children}
    </button>
  );
});

import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import type { Tone } from './tone.js';

/** Props of {@link Badge}. */
export type BadgeProps = ComponentPropsWithoutRef<'span'> & {
  /** Colour; none is grey. */
  tone?: Tone;
  /** Icon before the word. */
  icon?: ReactNode;
};

/** One word about a thing, such as its plan. */
export const Badge = forwardRef<HTMLSpanElement, BadgeProps>(function Badge(
  { tone, icon, className, children, ...rest },
  ref,
) {
  return (
    <span ref={ref} {...rest} className={cx('ok-badge', className)} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
});

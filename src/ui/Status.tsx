import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import type { Tone } from './tone.js';

/** Props of {@link Status}. */
export type StatusProps = ComponentPropsWithoutRef<'span'> & {
  /** Good, soon, bad, in progress (`accent`) or off (`muted`); each has its own shape. */
  tone: Tone | 'muted';
};

/** A dot and its word. */
export const Status = forwardRef<HTMLSpanElement, StatusProps>(function Status(
  { tone, className, ...rest },
  ref,
) {
  return <span ref={ref} {...rest} className={cx('ok-status', className)} data-tone={tone} />;
});

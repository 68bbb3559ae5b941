import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** A few avatars that overlap. */
export const AvatarStack = forwardRef<HTMLSpanElement, ComponentPropsWithoutRef<'span'>>(
  function AvatarStack({ className, ...rest }, ref) {
    return <span ref={ref} {...rest} className={cx('ok-avatar-stack', className)} />;
  },
);

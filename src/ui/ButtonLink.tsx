import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import type { ButtonVariant } from './Button.js';

/** Props of {@link ButtonLink}. */
export type ButtonLinkProps = ComponentPropsWithoutRef<'a'> & {
  /** `primary` once a view, `ghost` without a frame; none is plain. */
  variant?: ButtonVariant;
  /** Height: 7, 8 or 10 units; none is 8. */
  size?: 'small';
  /** Icon before the words. */
  icon?: ReactNode;
};

/** A link that looks like a button. */
export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonLinkProps>(function ButtonLink(
  { variant, size, icon, className, children, ...rest },
  ref,
) {
  return (
    <a
      ref={ref}
      {...rest}
      className={cx('ok-button', className)}
      data-variant={variant}
      data-size={size}
    >
      {icon}
      {children}
    </a>
  );
});

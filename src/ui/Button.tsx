'use client';
import { forwardRef, type ComponentPropsWithoutRef, type MouseEvent, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { composeHandlers } from './composeHandlers.js';
import { Spinner } from './Spinner.js';

/** How much a button asks for attention. */
export type ButtonVariant = 'primary' | 'danger' | 'ghost';

/** Props of {@link Button}. */
export type ButtonProps = ComponentPropsWithoutRef<'button'> & {
  /** `primary` once a view, `danger` only in its dialog, `ghost` without a frame; none is plain. */
  variant?: ButtonVariant;
  /** Height: 7, 8 or 10 units; none is 8. */
  size?: 'small';
  /** Colours the words of a quiet button that starts something destructive. */
  tone?: 'danger';
  /** Icon before the words. */
  icon?: ReactNode;
  /**
   * Work is under way: a spinner takes the place of the icon, the words stay, presses do nothing.
   * The button keeps the focus.
   * @default false
   */
  busy?: boolean;
};

/** A button; `type` is `button` unless said otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, tone, icon, busy = false, className, children, onClick, ...rest },
  ref,
) {
  const handleClick = composeHandlers((event: MouseEvent<HTMLButtonElement>) => {
    // Prevented here, a second submit by pointer, Enter or a fast double press never leaves.
    if (busy) event.preventDefault();
  }, onClick);
  return (
    <button
      ref={ref}
      type="button"
      {...rest}
      onClick={handleClick}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      className={cx('ok-button', className)}
      data-variant={variant}
      data-size={size}
      data-tone={tone}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
});

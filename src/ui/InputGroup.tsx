'use client';
import { forwardRef, type ComponentPropsWithoutRef, type MouseEvent, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { composeHandlers } from './composeHandlers.js';

/** Props of {@link InputGroup}. */
export type InputGroupProps = Omit<ComponentPropsWithoutRef<'span'>, 'prefix'> & {
  /** Text that stands before what is typed and belongs to it, such as the host of an address. */
  affix?: ReactNode;
  /** Icon before the field. */
  icon?: ReactNode;
  /** Icon, spinner, key or small button after the field. */
  trailing?: ReactNode;
  /** Softer outline, for a search above a list. @default false */
  quiet?: boolean;
};

/** One outline around an {@link Input} and what belongs to it. */
export const InputGroup = forwardRef<HTMLSpanElement, InputGroupProps>(function InputGroup(
  { affix, icon, trailing, quiet, className, children, onMouseDown, ...rest },
  ref,
) {
  const handleMouseDown = composeHandlers((event: MouseEvent<HTMLSpanElement>) => {
    if (event.target instanceof Element && event.target.closest('input, button, a')) return;
    // The affix looks like part of the field, so a press on it means the field.
    event.preventDefault();
    event.currentTarget.querySelector('input')?.focus();
  }, onMouseDown);
  return (
    <span
      ref={ref}
      {...rest}
      onMouseDown={handleMouseDown}
      className={cx('ok-input-group', className)}
      data-quiet={quiet ? '' : undefined}
    >
      {icon}
      {affix ? <span className="ok-input-affix">{affix}</span> : null}
      {children}
      {trailing}
    </span>
  );
});

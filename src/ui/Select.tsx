'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import { useFieldControl } from './FieldContext.js';
import { ChevronDownIcon } from './icons.js';

/** Props of {@link Select}: those of a native `select`, which the ref is of. */
export type SelectProps = Omit<ComponentPropsWithoutRef<'select'>, 'size'> & {
  /** 7 units high, for the foot of a table; none is 8. */
  size?: 'small';
  /** Takes the whole width, as in a form. @default false */
  block?: boolean;
  /** Without a frame until it is pointed at, for a value in a row. @default false */
  quiet?: boolean;
};

/** A native select; class name and attributes go to the `select` itself. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { size, block, quiet, className, ...rest },
  ref,
) {
  const field = useFieldControl();
  return (
    <span
      className="ok-select"
      data-size={size}
      data-block={block ? '' : undefined}
      data-quiet={quiet ? '' : undefined}
    >
      <select ref={ref} {...field} {...rest} className={cx('ok-input', className)} />
      <ChevronDownIcon />
    </span>
  );
});

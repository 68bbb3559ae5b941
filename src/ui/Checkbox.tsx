'use client';
import { forwardRef, useCallback, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import { useFieldControl } from './FieldContext.js';
import { setRef } from './setRef.js';

/** Props of {@link Checkbox}: those of a native checkbox. */
export type CheckboxProps = Omit<ComponentPropsWithoutRef<'input'>, 'type'> & {
  /** Some of what it stands for is ticked, some is not. @default false */
  mixed?: boolean;
};

/** A native checkbox with a third state. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { mixed = false, className, ...rest },
  ref,
) {
  const field = useFieldControl();
  // The third state is a property of the element; no attribute sets it.
  const keep = useCallback(
    (element: HTMLInputElement | null) => {
      if (element) element.indeterminate = mixed;
      setRef(ref, element);
    },
    [mixed, ref],
  );
  return (
    <input
      {...field}
      {...rest}
      ref={keep}
      type="checkbox"
      className={cx('ok-checkbox', className)}
    />
  );
});

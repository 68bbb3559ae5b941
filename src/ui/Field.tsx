'use client';
import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { FieldContext } from './FieldContext.js';
import { Hint } from './Hint.js';
import { WarningIcon } from './icons.js';
import type { Tone } from './tone.js';

/** Props of {@link Field}. */
export type FieldProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'> & {
  /** Name of the field. */
  label: ReactNode;
  /** A word after the label, such as "Optional". */
  note?: ReactNode;
  /** What belongs in the field; an error takes its place. */
  hint?: ReactNode;
  /** Small icon before the hint, such as a lock. */
  hintIcon?: ReactNode;
  /** What is wrong and what to do; turns the control's outline red. */
  error?: ReactNode;
  /**
   * Words about work on the value, read aloud when they change. Pass `null` while there is nothing
   * to say, so that the live region is there before its first words.
   */
  status?: ReactNode;
  /** Colour of the status. */
  statusTone?: Tone;
  /** Marks the control as wrong without an error line, when the status says why. @default false */
  invalid?: boolean;
  /** Id of the control, if it may not be made up. */
  controlId?: string;
  /** One control (Input, Select or InputGroup) and anything that belongs below the lines. */
  children: ReactNode;
  /** What stands below the lines, such as suggestions. */
  after?: ReactNode;
};

/** Label above, control, hint below; wires label, descriptions and error to the control inside. */
export const Field = forwardRef<HTMLDivElement, FieldProps>(function Field(
  {
    label,
    note,
    hint,
    hintIcon,
    error,
    status,
    statusTone,
    invalid = false,
    controlId,
    children,
    after,
    className,
    ...rest
  },
  ref,
) {
  const made = useId();
  const id = controlId ?? made;
  const below = error ?? hint;
  const describedBy = [status && `${id}-status`, below && `${id}-hint`].filter(Boolean).join(' ');
  const control = {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error || invalid ? (true as const) : undefined,
  };
  return (
    <div ref={ref} {...rest} className={cx('ok-stack ok-field', className)}>
      <label className="ok-label" htmlFor={id}>
        {label} {note ? <span className="ok-label-note">{note}</span> : null}
      </label>
      <FieldContext.Provider value={control}>{children}</FieldContext.Provider>
      {status === undefined ? null : (
        <Hint id={`${id}-status`} role="status" tone={statusTone}>
          {status}
        </Hint>
      )}
      {below ? (
        <Hint
          id={`${id}-hint`}
          tone={error ? 'danger' : undefined}
          icon={error ? <WarningIcon size="small" /> : hintIcon}
        >
          {below}
        </Hint>
      ) : null}
      {after}
    </div>
  );
});

import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { CheckIcon, CloseIcon } from './icons.js';
import { Spinner } from './Spinner.js';
import { VisuallyHidden } from './VisuallyHidden.js';

/** How far one step is. */
export type StepStatus = 'pending' | 'running' | 'done' | 'failed';

/** Props of {@link Step}. */
export type StepProps = ComponentPropsWithoutRef<'li'> & {
  /** How far the step is. */
  status: StepStatus;
  /** The same as a word, for assistive technology. */
  statusLabel: string;
  /** Place in the list, drawn while the step waits. */
  index: number;
  /** What the step does. */
  name: ReactNode;
  /** How long it took, which try runs, or why it failed. */
  note?: ReactNode;
  /** Button at the end, such as "Try again". */
  action?: ReactNode;
};

const tones = {
  pending: undefined,
  running: 'accent',
  done: 'success',
  failed: 'danger',
} as const;

function mark(status: StepStatus, index: number) {
  if (status === 'done') return <CheckIcon />;
  if (status === 'failed') return <CloseIcon />;
  return status === 'running' ? <Spinner /> : index;
}

/** One step: mark, name, note and action. */
export const Step = forwardRef<HTMLLIElement, StepProps>(function Step(
  { status, statusLabel, index, name, note, action, className, ...rest },
  ref,
) {
  return (
    <li
      ref={ref}
      aria-current={status === 'running' ? 'step' : undefined}
      {...rest}
      className={cx('ok-step', className)}
      data-status={status}
    >
      <span className="ok-step-mark" aria-hidden="true" data-tone={tones[status]}>
        {mark(status, index)}
      </span>
      <span className="ok-step-body">
        <span className="ok-step-name" data-tone={status === 'pending' ? 'muted' : undefined}>
          {name} <VisuallyHidden>{statusLabel}</VisuallyHidden>
        </span>
        {note ? (
          <span className="ok-step-note" data-tone={status === 'failed' ? 'danger' : undefined}>
            {note}
          </span>
        ) : null}
      </span>
      {action}
    </li>
  );
});

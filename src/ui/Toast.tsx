import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { CheckIcon, InfoIcon, WarningIcon } from './icons.js';
import { Spinner } from './Spinner.js';

/** Props of {@link Toast}. */
export type ToastProps = ComponentPropsWithoutRef<'div'> & {
  /** What kind of news; none is plain. */
  tone?: 'success' | 'danger';
  /** Work is under way. @default false */
  busy?: boolean;
  /** Icon in place of the tone's own. */
  icon?: ReactNode;
  /** Undo, try again or stop. */
  action?: ReactNode;
};

function toneIcon(tone: 'success' | 'danger' | undefined) {
  if (tone === 'success') return <CheckIcon tone="success" />;
  return tone === 'danger' ? <WarningIcon tone="danger" /> : <InfoIcon tone="muted" />;
}

/** One short message about what just happened. */
export const Toast = forwardRef<HTMLDivElement, ToastProps>(function Toast(
  { tone, busy, icon = toneIcon(tone), action, className, children, ...rest },
  ref,
) {
  return (
    <div ref={ref} {...rest} className={cx('ok-popover ok-toast', className)}>
      {busy ? <Spinner /> : icon}
      <span>{children}</span>
      {action}
    </div>
  );
});

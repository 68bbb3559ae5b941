import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { Text } from './Text.js';

/** Props of {@link StatusPart}. */
export type StatusPartProps = Omit<ComponentPropsWithoutRef<'div'>, 'title'> & {
  /** Icon in the box. */
  icon?: ReactNode;
  /** Colour of the icon. */
  tone?: 'danger';
  /** What is, in a few words. */
  title: ReactNode;
  /** Why, and who or what helps. */
  children?: ReactNode;
  /** The one next step. */
  actions?: ReactNode;
  /** Last small line, such as a request id. */
  note?: ReactNode;
};

/** What stands where a widget's content would: nothing yet, an error, no access. */
export const StatusPart = forwardRef<HTMLDivElement, StatusPartProps>(function StatusPart(
  { icon, tone, title, children, actions, note, className, ...rest },
  ref,
) {
  return (
    <div ref={ref} {...rest} className={cx('ok-status-part', className)}>
      {icon ? (
        <span className="ok-status-part-icon" data-tone={tone}>
          {icon}
        </span>
      ) : null}
      <Text strong>{title}</Text>
      {children ? <Text tone="muted">{children}</Text> : null}
      {actions ? <div className="ok-status-part-actions">{actions}</div> : null}
      {note ? (
        <Text size="small" tone="subtle">
          {note}
        </Text>
      ) : null}
    </div>
  );
});

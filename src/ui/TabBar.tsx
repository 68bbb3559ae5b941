import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';

/** Props of {@link TabBar}. */
export type TabBarProps = ComponentPropsWithoutRef<'div'> & {
  /** Buttons at the end of the line. */
  actions?: ReactNode;
};

/** Tabs at the start, the widget's actions at the end, one hairline under both. */
export const TabBar = forwardRef<HTMLDivElement, TabBarProps>(function TabBar(
  { actions, className, children, ...rest },
  ref,
) {
  return (
    <div ref={ref} {...rest} className={cx('ok-tab-bar', className)}>
      {children}
      {actions ? <div className="ok-tab-bar-actions">{actions}</div> : null}
    </div>
  );
});

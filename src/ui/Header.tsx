import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { Count } from './Count.js';
import { Text } from './Text.js';

/** Props of {@link Header}. */
export type HeaderProps = Omit<ComponentPropsWithoutRef<'div'>, 'title'> & {
  /** Title of the widget. */
  title: ReactNode;
  /** Number after the title. */
  count?: ReactNode;
  /** Buttons at the end. */
  children?: ReactNode;
};

/** The title of a widget, with its count and actions. */
export const Header = forwardRef<HTMLDivElement, HeaderProps>(function Header(
  { title, count, children, className, ...rest },
  ref,
) {
  return (
    <div ref={ref} {...rest} className={cx('ok-row ok-header', className)}>
      <div className="ok-header-title">
        <Text as="h2" size="title">
          {title}
        </Text>
        {count == null ? null : <Count>{count}</Count>}
      </div>
      {children}
    </div>
  );
});

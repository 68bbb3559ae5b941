import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';

/** Props of {@link TableFoot}. */
export type TableFootProps = ComponentPropsWithoutRef<'div'> & {
  /** Which rows of how many, as in "1–50 of 1,204"; read aloud when it changes. */
  range: ReactNode;
  /** Page size and {@link Pager}. */
  children?: ReactNode;
};

/** The row below a table: range and total, page size, arrows. */
export const TableFoot = forwardRef<HTMLDivElement, TableFootProps>(function TableFoot(
  { range, className, children, ...rest },
  ref,
) {
  return (
    <div ref={ref} {...rest} className={cx('ok-table-foot', className)}>
      <span className="ok-table-foot-range" role="status">
        {range}
      </span>
      {children}
    </div>
  );
});

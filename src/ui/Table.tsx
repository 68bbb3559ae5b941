import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';

/** Props of {@link Table}. */
export type TableProps = ComponentPropsWithoutRef<'table'> & {
  /** What the table lists. */
  label: string;
  /** The heads, in order. */
  heads: ReactNode;
  /** The rows. */
  children: ReactNode;
};

/**
 * A table whose rows become blocks when its widget is narrow. The roles are written out because
 * browsers drop a table's own roles once it is laid out as blocks.
 */
export const Table = forwardRef<HTMLTableElement, TableProps>(function Table(
  { label, heads, className, children, ...rest },
  ref,
) {
  return (
    <table
      ref={ref}
      role="table"
      aria-label={label}
      {...rest}
      className={cx('ok-table', className)}
    >
      <thead role="rowgroup" className="ok-table-headgroup">
        <tr role="row" aria-rowindex={rest['aria-rowcount'] === undefined ? undefined : 1}>
          {heads}
        </tr>
      </thead>
      <tbody role="rowgroup" className="ok-table-body">
        {children}
      </tbody>
    </table>
  );
});

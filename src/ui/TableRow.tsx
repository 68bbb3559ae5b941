import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';

/** Props of {@link TableRow}. */
export type TableRowProps = ComponentPropsWithoutRef<'tr'> & {
  /** Ticked or not, where rows can be. */
  selected?: boolean;
};

/** One row of a {@link Table}. */
export const TableRow = forwardRef<HTMLTableRowElement, TableRowProps>(function TableRow(
  { selected, className, ...rest },
  ref,
) {
  return (
    <tr
      ref={ref}
      role="row"
      aria-selected={selected}
      {...rest}
      className={cx('ok-table-row', className)}
    />
  );
});

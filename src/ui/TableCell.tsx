import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import type { TableColumn } from './TableHead.js';
import type { TextTone } from './tone.js';

/** Props of {@link TableCell}. */
export type TableCellProps = Omit<ComponentPropsWithoutRef<'td'>, 'align'> & {
  /** A column with a width of its own; `main` is the one that names the row. */
  column?: TableColumn;
  /** `end` for numbers and dates that are compared. */
  align?: 'end';
  /** Colour of the words. */
  tone?: TextTone;
  /** The words tell a state: before them stands the dot of a {@link Status} of the same tone. */
  status?: boolean;
  /** Below 520 px: not drawn, first or last of the small line; none follows in order. */
  narrow?: 'hide' | 'first' | 'end';
};

/** One cell. */
export const TableCell = forwardRef<HTMLTableCellElement, TableCellProps>(function TableCell(
  { column, align, tone, status, narrow, className, ...rest },
  ref,
) {
  return (
    <td
      ref={ref}
      role="cell"
      {...rest}
      className={cx('ok-table-cell', className)}
      data-column={column}
      data-align={align}
      data-tone={tone}
      data-status={status ? '' : undefined}
      data-narrow={narrow}
    />
  );
});

import { forwardRef } from 'react';
import { tableCellProps, type TableCellAttributes } from './tableCellProps.js';

/** Props of {@link TableCell}. */
export type TableCellProps = TableCellAttributes;

/** One cell. */
export const TableCell = forwardRef<HTMLTableCellElement, TableCellProps>(
  function TableCell(props, ref) {
    return <td ref={ref} {...tableCellProps(props)} />;
  },
);

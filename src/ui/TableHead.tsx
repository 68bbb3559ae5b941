'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { ArrowDownIcon, ArrowUpIcon } from './icons.js';

/** What stands in a column, as far as its width and place are concerned. */
export type TableColumn = 'check' | 'main' | 'menu';

/** Props of {@link TableHead}. */
export type TableHeadProps = Omit<ComponentPropsWithoutRef<'th'>, 'align'> & {
  /** A column with a width of its own. */
  column?: TableColumn;
  /** `end` for numbers and dates that are compared. */
  align?: 'end';
  /** How the rows are sorted by this column; leave out when they cannot be. */
  sort?: 'ascending' | 'descending' | 'none';
  /** Called when the person asks to sort by this column. */
  onSort?: () => void;
  /** Name of the column. */
  children: ReactNode;
};

/**
 * The head of one column; with `onSort` its name is a button. In a narrow table, whose heads are out
 * of sight, it is a name alone: what cannot be seen must not take the focus.
 */
export const TableHead = forwardRef<HTMLTableCellElement, TableHeadProps>(function TableHead(
  { column, align, sort, onSort, className, children, ...rest },
  ref,
) {
  return (
    <th
      ref={ref}
      scope="col"
      role="columnheader"
      aria-sort={sort}
      aria-label={onSort && typeof children === 'string' ? children : undefined}
      {...rest}
      className={cx('ok-table-head', className)}
      data-column={column}
      data-align={align}
    >
      {onSort ? (
        <>
          <button
            type="button"
            className="ok-bare ok-table-sort"
            data-when="wide"
            onClick={() => onSort()}
          >
            {children}
            {sort === 'ascending' ? <ArrowUpIcon /> : null}
            {sort === 'descending' ? <ArrowDownIcon /> : null}
          </button>
          <span data-when="narrow">{children}</span>
        </>
      ) : (
        children
      )}
    </th>
  );
});

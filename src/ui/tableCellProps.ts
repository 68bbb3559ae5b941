import type { ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import type { TableColumn } from './TableHead.js';
import type { TextTone } from './tone.js';

/** Attributes of a cell: those of a `td` with what sets it apart from other cells. */
export type TableCellAttributes = Omit<ComponentPropsWithoutRef<'td'>, 'align'> & {
  /** A column with a width of its own; `main` is the one that names the row. */
  column?: TableColumn | undefined;
  /** `end` for numbers and dates that are compared. */
  align?: 'end' | undefined;
  /** Colour of the words. */
  tone?: TextTone | undefined;
  /** Below 520 px: not drawn, first or last of the small line; none follows in order. */
  narrow?: 'hide' | 'first' | 'end' | undefined;
};

/**
 * The attributes of a cell for a `td` that a row draws itself: a {@link TableCell} without a component
 * of its own, for tables that draw many rows at once.
 */
export function tableCellProps({
  column,
  align,
  tone,
  narrow,
  className,
  ...rest
}: TableCellAttributes) {
  return {
    role: 'cell',
    ...rest,
    className: cx('ok-table-cell', className),
    'data-column': column,
    'data-align': align,
    'data-tone': tone,
    'data-narrow': narrow,
  };
}

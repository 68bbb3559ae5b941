import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Pager } from './Pager.js';
import { Table } from './Table.js';
import { TableCell } from './TableCell.js';
import { TableFoot } from './TableFoot.js';
import { TableHead } from './TableHead.js';
import { TableRow } from './TableRow.js';

it('is a table with named columns that can be sorted', async () => {
  const handleSort = vi.fn();
  render(
    <Table
      label="Members"
      heads={
        <>
          <TableHead column="main" sort="ascending" onSort={handleSort}>
            Name
          </TableHead>
          <TableHead>Role</TableHead>
        </>
      }
    >
      <TableRow>
        <TableCell column="main">Amara</TableCell>
        <TableCell>Admin</TableCell>
      </TableRow>
    </Table>,
  );
  const table = screen.getByRole('table', { name: 'Members' });
  const name = within(table).getByRole('columnheader', { name: 'Name' });
  expect(name).toHaveAttribute('aria-sort', 'ascending');
  expect(within(table).getByRole('columnheader', { name: 'Role' })).not.toHaveAttribute(
    'aria-sort',
  );
  await userEvent.click(within(name).getByRole('button'));
  expect(handleSort).toHaveBeenCalledOnce();
  expect(within(table).getByRole('cell', { name: 'Admin' })).toBeVisible();
});

it('turns pages only where there are some', async () => {
  const handleNext = vi.fn();
  render(
    <TableFoot range="1–50 of 1,204">
      <Pager labels={{ previous: 'Previous page', next: 'Next page' }} onNext={handleNext} />
    </TableFoot>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('1–50 of 1,204');
  const previous = screen.getByRole('button', { name: 'Previous page' });
  expect(previous).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(previous);
  expect(previous).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  expect(handleNext).toHaveBeenCalledOnce();
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { transcript } from '../../testing/test-transcript.js';
import { find, setUp } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

test('reads the matrix of roles', async () => {
  setUp({ defaultView: 'matrix' });
  const container = await find.grid();
  expect(await transcript({ container, to: /^row, Manage billing/ })).toEqual([
    'grid, Scopes by role',
    'row, Scope Admin Viewer Billing clerk Support lead',
    'columnheader, Scope',
    'columnheader, Admin',
    'Admin',
    'columnheader, Viewer',
    'Viewer',
    'columnheader, Billing clerk',
    'Billing clerk',
    'columnheader, Support lead',
    'Support lead',
    'row, People and access',
    'rowheader, People and access, column span 5',
    'People and access',
    'row, See members See members, Admin See members, Viewer See members, Billing clerk See members, Support lead',
    'rowheader, See members, members:read',
    'gridcell, See members, Admin',
    'checkbox, See members, Admin, checked, read only',
    'gridcell, See members, Viewer',
    'checkbox, See members, Viewer, checked, read only',
    'gridcell, See members, Billing clerk',
    'checkbox, See members, Billing clerk, checked',
    'gridcell, See members, Support lead',
    'checkbox, See members, Support lead, checked, read only',
    'row, Manage members and roles Manage members and roles, Admin Manage members and roles, Viewer Manage members and roles, Billing clerk Manage members and roles, Support lead',
    'rowheader, Manage members and roles, members:manage',
    'gridcell, Manage members and roles, Admin',
    'checkbox, Manage members and roles, Admin, checked, read only',
    'gridcell, Manage members and roles, Viewer',
    'checkbox, Manage members and roles, Viewer, not checked, read only',
    'gridcell, Manage members and roles, Billing clerk',
    'checkbox, Manage members and roles, Billing clerk, not checked',
    'gridcell, Manage members and roles, Support lead',
    'checkbox, Manage members and roles, Support lead, checked',
  ]);
});

test('reads what a cell would change', async () => {
  setUp({ defaultView: 'matrix' });
  const container = await find.grid();
  screen.getByRole('checkbox', { name: 'See members, Admin' }).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}{ }');
  const row = { from: /^rowheader, Manage billing/, to: /^row, Manage settings/ };
  expect(await transcript({ container, ...row })).toEqual([
    'rowheader, Manage billing and see usage, billing:manage',
    'gridcell, Manage billing and see usage, Admin',
    'checkbox, Manage billing and see usage, Admin, checked, read only',
    'gridcell, Manage billing and see usage, Viewer',
    'checkbox, Manage billing and see usage, Viewer, not checked, read only',
    'gridcell, Manage billing and see usage, Billing clerk',
    'checkbox, Manage billing and see usage, Billing clerk, checked',
    'gridcell, Manage billing and see usage, Support lead',
    'checkbox, Manage billing and see usage, Support lead, Gains it when saved, checked',
  ]);
});

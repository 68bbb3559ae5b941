import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { transcript } from '../../testing/test-transcript.js';
import { setUp } from './test-kit.js';

afterEach(() => void vi.useRealTimers());

test('reads the heads and the first members', async () => {
  setUp();
  const [row] = await screen.findAllByRole(
    'checkbox',
    { name: /^Select (?!all)/ },
    { timeout: 15_000 },
  );
  const container = row?.closest('table') ?? document.body;
  let rows = 0;
  const read = await transcript({
    container,
    to: { test: (phrase) => /^row, /.test(phrase) && (rows += 1) > 3 },
  });
  expect(read).toEqual([
    'table, Members, not busy',
    'row, Select all on this page Name Role Status Last active Joined Actions',
    'columnheader, Select all on this page',
    'checkbox, Select all on this page, not checked',
    'columnheader, Name, sorted in ascending order',
    'button, Name',
    'Name',
    'columnheader, Role, no defined sort order',
    'button, Role',
    'Role',
    'columnheader, Status',
    'columnheader, Last active, no defined sort order',
    'button, Last active',
    'Last active',
    'columnheader, Joined, no defined sort order',
    'button, Joined',
    'Joined',
    'columnheader, Actions',
    'Actions',
    'row, Select Amara Okonkwo-Lindqvist Amara Okonkwo-Lindqvist You amara@northwind.example Admin Active now 4 Feb 2024, not selected',
    'cell, Select Amara Okonkwo-Lindqvist',
    'checkbox, Select Amara Okonkwo-Lindqvist, not checked',
    'cell, Amara Okonkwo-Lindqvist You amara@northwind.example',
    'Amara Okonkwo-Lindqvist',
    'You',
    'amara@northwind.example',
    'cell, Admin',
    'combobox, Role of Amara Okonkwo-Lindqvist, admin, has popup listbox, not expanded, not busy',
    'option, Admin, admin, not selected, position 1, set size 4',
    'option, Viewer, viewer, not selected, position 2, set size 4',
    'option, Billing clerk, billing-clerk, not selected, position 3, set size 4',
    'option, Support lead, support-lead, not selected, position 4, set size 4',
    'cell, Active',
    'cell, now',
    'time, Wednesday, 18 March 2026 at 09:40 UTC',
    'now',
    'cell, 4 Feb 2024',
    'time, Sunday, 4 February 2024 at 09:00 UTC',
    '4 Feb 2024',
    'cell',
    'button, Actions for Amara Okonkwo-Lindqvist, not expanded, has popup menu',
    'row, Select Ana Abara Ana Abara ana.abara.0047@northwind.example Viewer Active 3 weeks ago 22 Jan 2026, not selected',
    'cell, Select Ana Abara',
    'checkbox, Select Ana Abara, not checked',
    'cell, Ana Abara ana.abara.0047@northwind.example',
    'Ana Abara',
    'ana.abara.0047@northwind.example',
    'cell, Viewer',
    'combobox, Role of Ana Abara, viewer, has popup listbox, not expanded, not busy',
    'option, Admin, admin, not selected, position 1, set size 4',
    'option, Viewer, viewer, not selected, position 2, set size 4',
    'option, Billing clerk, billing-clerk, not selected, position 3, set size 4',
    'option, Support lead, support-lead, not selected, position 4, set size 4',
    'cell, Active',
    'cell, 3 weeks ago',
    'time, Sunday, 22 February 2026 at 19:43 UTC',
    '3 weeks ago',
    'cell, 22 Jan 2026',
    'time, Thursday, 22 January 2026 at 10:42 UTC',
    '22 Jan 2026',
    'cell',
    'button, Actions for Ana Abara, not expanded, has popup menu',
  ]);
});

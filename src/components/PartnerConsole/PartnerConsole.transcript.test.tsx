import { expect, test, vi } from 'vitest';
import { transcript } from '../../testing/test-transcript.js';
import { find, setUp } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

test('reads the tree', async () => {
  setUp({ defaultExpanded: ['org_harbor'] });
  await find.row(/Bend Clinic.*Active/);
  const container = await find.grid();
  // Said of narrow rows only.
  const hidden = [':not(th) > [data-when="narrow"]'];
  expect(await transcript({ container, hidden, to: /^row, Київ/ })).toMatchInlineSnapshot(`
    [
      "treegrid, Organizations below, row count 8",
      "row, Organization Plan Members Minutes in March Status Actions, level 1, position 1, row index 1, set size 1",
      "columnheader, Organization, sorted in ascending order",
      "button, Organization",
      "Organization",
      "columnheader, Plan",
      "columnheader, Members, no defined sort order",
      "button, Members",
      "Members",
      "columnheader, Minutes in March",
      "columnheader, Status",
      "columnheader, Actions",
      "Actions",
      "row, Brightline Solar brightline-solar Free 2 0 Active, level 1, position 1, row index 2, not selected, set size 5",
      "gridcell, Brightline Solar brightline-solar",
      "Brightline Solar",
      "brightline-solar",
      "gridcell, Free",
      "gridcell, 2",
      "gridcell, 0",
      "0",
      "gridcell, Active",
      "Active",
      "gridcell",
      "button, Actions for Brightline Solar, has popup menu",
      "row, Harbor Dental Group harbor-dental-group SMB 4 0 Active, expanded, level 1, position 2, row index 3, not selected, set size 5",
      "gridcell, Harbor Dental Group harbor-dental-group",
      "button, Hide what is below Harbor Dental Group",
      "Harbor Dental Group",
      "harbor-dental-group",
      "gridcell, SMB",
      "gridcell, 4",
      "gridcell, 0",
      "0",
      "gridcell, Active",
      "Active",
      "gridcell",
      "button, Actions for Harbor Dental Group, has popup menu",
      "row, Harbor Dental, Bend Clinic harbor-dental-bend SMB 2 1,586 Active, level 2, position 1, row index 4, not selected, set size 2",
      "gridcell, Harbor Dental, Bend Clinic harbor-dental-bend",
      "Harbor Dental, Bend Clinic",
      "harbor-dental-bend",
      "gridcell, SMB",
      "gridcell, 2",
      "gridcell, 1,586",
      "1,586",
      "gridcell, Active",
      "Active",
      "gridcell",
      "button, Actions for Harbor Dental, Bend Clinic, has popup menu",
      "row, Harbor Dental, Eugene harbor-dental-eugene SMB 2 0 Active, level 2, position 2, row index 5, not selected, set size 2",
      "gridcell, Harbor Dental, Eugene harbor-dental-eugene",
      "Harbor Dental, Eugene",
      "harbor-dental-eugene",
      "gridcell, SMB",
      "gridcell, 2",
      "gridcell, 0",
      "0",
      "gridcell, Active",
      "Active",
      "gridcell",
      "button, Actions for Harbor Dental, Eugene, has popup menu",
    ]
  `);
});

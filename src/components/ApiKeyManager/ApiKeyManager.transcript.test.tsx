import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { transcript } from '../../testing/test-transcript.js';
import { find, setUp } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => void vi.useRealTimers());

/** What a wide page does not show. */
const hidden = [':not(th) > [data-when="narrow"]'];

test('reads the list of keys with a rotation', async () => {
  const { container } = setUp();
  await find.table();
  await screen.findByRole('img', { name: /^Old key/ });
  expect(await transcript({ container, hidden, to: /Data warehouse/ })).toEqual([
    'tablist, Keys and tokens, orientated horizontally',
    'tab, Organization keys 9, selected, 1 control, position 1, set size 2',
    'Organization keys',
    '9',
    'tab, My tokens 4, not selected, position 2, set size 2',
    'My tokens',
    '4',
    'button, Create key',
    'tabpanel, Organization keys 9',
    'group, Rotating CRM sync',
    'heading, Rotating CRM sync, level 2',
    'Ends in 22 hours',
    'Both keys work until 19 Mar 2026, 07:41.',
    'image, Old key: 7,168 calls in 24 hours, at most 634 in one hour, 110 since 08:00.',
    'image, New key: 699 calls in 24 hours, at most 427 in one hour, 699 since 08:00.',
    'The old key made 110 calls since 08:00, the last from 203.0.113.18.',
    'button, Extend to 20 Mar 2026, 07:41',
    'button, Finish now…',
    'searchbox, Search name or key ID, placeholder Search name or key ID',
    'combobox, Status, has popup listbox, not expanded',
    'option, Every status, not selected, position 1, set size 6',
    'option, Active, active, not selected, position 2, set size 6',
    'option, Expiring, expiring, not selected, position 3, set size 6',
    'option, Rotating, rotating, not selected, position 4, set size 6',
    'option, Expired, expired, not selected, position 5, set size 6',
    'option, Revoked, revoked, not selected, position 6, set size 6',
    'button, Expiring in 14 days 2, not pressed',
    'Expiring in 14 days',
    '2',
    'button, Never used 2, not pressed',
    'Never used',
    '2',
    'table, API keys',
    'row, Select all Name Scopes Created by Last used Expires Status Actions',
    'columnheader, Select all',
    'checkbox, Select all, not checked',
    'columnheader, Name, sorted in ascending order',
    'button, Name',
    'Name',
    'columnheader, Scopes',
    'columnheader, Created by',
    'columnheader, Last used, no defined sort order',
    'button, Last used',
    'Last used',
    'columnheader, Expires, no defined sort order',
    'button, Expires',
    'Expires',
    'columnheader, Status',
    'columnheader, Actions',
    'Actions',
    'row, Select CRM sync ak_Hy7dWq30sGtL… CRM sync ak_Hy7dWq30sGtL… members:read and 2 more Олександра Коваленко now Never Active, not selected',
    'cell, Select CRM sync ak_Hy7dWq30sGtL…',
    'checkbox, Select CRM sync ak_Hy7dWq30sGtL…, not checked',
    'cell, CRM sync ak_Hy7dWq30sGtL…',
    'CRM sync',
    'code, ak_Hy7dWq30sGtLx4EzRn',
    'ak_Hy7dWq30sGtL…',
    'cell, members:read and 2 more',
    'members:read, conversations:read, campaigns:read',
    'members:read',
    'and 2 more',
    'cell, Олександра Коваленко',
    'o.kovalenko@northwind.example',
    'Олександра Коваленко',
    'cell, now',
    'time, Wednesday, 18 March 2026 at 09:40 UTC, from 203.0.113.21',
    'now',
    'cell, Never',
    'Never',
    'cell, Active',
    'Active',
    'cell',
    'button, Actions for CRM sync ak_Hy7dWq30sGtL…, not expanded, has popup menu',
    'row, Select CRM sync ak_b0Nn5tYk92Uc… CRM sync ak_b0Nn5tYk92Uc… members:read and 2 more Олександра Коваленко 1 minute ago in 22 hours Rotating, not selected',
    'cell, Select CRM sync ak_b0Nn5tYk92Uc…',
    'checkbox, Select CRM sync ak_b0Nn5tYk92Uc…, not checked',
    'cell, CRM sync ak_b0Nn5tYk92Uc…',
    'CRM sync',
    'code, ak_b0Nn5tYk92UcV6mHpd',
    'ak_b0Nn5tYk92Uc…',
    'cell, members:read and 2 more',
    'members:read, conversations:read, campaigns:read',
    'members:read',
    'and 2 more',
    'cell, Олександра Коваленко',
    'o.kovalenko@northwind.example',
    'Олександра Коваленко',
    'cell, 1 minute ago',
    'time, Wednesday, 18 March 2026 at 09:40 UTC, from 203.0.113.18',
    '1 minute ago',
    'cell, in 22 hours',
    'time, Thursday, 19 March 2026 at 07:41 UTC',
    'in 22 hours',
    'cell, Rotating',
    'Rotating',
    'cell',
    'button, Actions for CRM sync ak_b0Nn5tYk92Uc…, not expanded, has popup menu',
  ]);
});

test('reads the form for a key', async () => {
  const { user } = setUp();
  await find.table();
  await user.click(find.button('Create key'));
  await find.dialog('Create API key');
  const container = screen.getByRole('dialog');
  expect(await transcript({ container, to: /Manage billing/ })).toEqual([
    'dialog, Create API key, modal',
    'heading, Create API key, level 2',
    'button, Close',
    'form',
    'Name',
    'textbox, Name, Where it is used, such as “Production server”.',
    'Where it is used, such as “Production server”.',
    'Expires',
    'Tuesday, 16 June 2026 at 09:41 UTC',
    'radiogroup, Expires, Tuesday, 16 June 2026 at 09:41 UTC',
    'radio, 1 day, not checked, position 1, set size 9',
    'radio, 7 days, not checked, position 2, set size 9',
    'radio, 30 days, not checked, position 3, set size 9',
    'radio, 60 days, not checked, position 4, set size 9',
    'radio, 90 days, checked, position 5, set size 9',
    'radio, 180 days, not checked, position 6, set size 9',
    'radio, 365 days, not checked, position 7, set size 9',
    'radio, Never, not checked, position 8, set size 9',
    'radio, Custom, not checked, position 9, set size 9',
    'group, Scopes, 0 of the 31 you hold',
    'Scopes',
    '0 of the 31 you hold',
    'searchbox, Search scopes, placeholder Search scopes',
    'checkbox, See members members:read, not checked',
    'See members',
    'members:read',
    'checkbox, Manage members and roles members:manage, not checked',
    'Manage members and roles',
    'members:manage',
  ]);
  expect(await transcript({ container, from: /Manage workflows/ })).toEqual([
    'checkbox, Manage workflows workflows:manage, not checked',
    'Manage workflows',
    'workflows:manage',
    'Allowed addresses',
    'Optional',
    'textbox, Allowed addresses Optional, Empty means from anywhere. Divide addresses and ranges by commas.',
    'Empty means from anywhere. Divide addresses and ranges by commas.',
    'button, Cancel',
    'button, Create key',
  ]);
});

test('reads a secret where it stands, and nowhere else', async () => {
  const { user } = setUp();
  await find.table();
  await user.click(find.button('Create key'));
  const form = await find.dialog('Create API key');
  await user.type(form.getByLabelText('Name'), 'Nightly export');
  await user.click(form.getByRole('checkbox', { name: /^See conversations/ }));
  await user.click(form.getByRole('button', { name: 'Create key' }));
  const secret = (await find.secret()) ?? '';
  // It is not what the dialog begins with, nor part of its name or description.
  expect(screen.getByRole('button', { name: 'Copy' })).toHaveFocus();
  const read = await transcript({ container: screen.getByRole('dialog') });
  expect(read.map((phrase) => phrase.replace(secret, '<the secret>'))).toEqual([
    'dialog, Copy your key now, Nightly export, expires 16 Jun 2026. It is not shown again., modal',
    'heading, Copy your key now, level 2',
    'button, Close',
    'Nightly export, expires 16 Jun 2026. It is not shown again.',
    'textbox, Secret, read only',
    '<the secret>',
    'button, Copy',
    'tablist, Ways to use it, orientated horizontally',
    'tab, curl, selected, 1 control, position 1, set size 4',
    'tab, Node, not selected, position 2, set size 4',
    'tab, .env, not selected, position 3, set size 4',
    'tab, GitHub, not selected, position 4, set size 4',
    'tabpanel, curl',
    'curl http://localhost:3000/admin/members/me/scopes \\ -H "Authorization: Bearer $API_KEY"',
    'Only a fingerprint of it is kept.',
    'button, Done',
  ]);
});

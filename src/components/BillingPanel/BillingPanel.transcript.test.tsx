import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { transcript } from '../../testing/test-transcript.js';
import { find, setUp } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

test('reads plan, cards and what they cost', async () => {
  const { container } = setUp();
  await find.invoices();
  expect(await transcript({ container, to: /^heading, Invoices/ })).toMatchInlineSnapshot(`
    [
      "heading, Billing, level 2",
      "button, Change plan, not expanded",
      "heading, Agency, level 3",
      "Agency",
      "Active",
      "Renews 4 Apr 2026",
      "$1,250.00",
      "a month, plus usage",
      "table, What is due",
      "row, Next invoice, 4 Apr $1,250.00 + usage",
      "rowheader, Next invoice, 4 Apr",
      "cell, $1,250.00 + usage",
      "Invoices go to",
      "ops@agency.example",
      "button, Change email",
      "button, Cancel plan…",
      "heading, Payment methods, level 3",
      "button, Add a card",
      "Add",
      "list",
      "listitem, level 1, position 1, set size 2",
      "Visa •••• 4242",
      "Expires 12/29",
      "Default",
      "button, Actions for Visa •••• 4242, not expanded, has popup menu",
      "listitem, level 1, position 2, set size 2",
      "Mastercard •••• 4444",
      "Expires 12/29",
      "button, Actions for Mastercard •••• 4444, not expanded, has popup menu",
    ]
  `);
});

test('reads what an upgrade costs before it is paid', async () => {
  const { user } = setUp({ at: 'org_smb' });
  await user.click(await find.button('Change plan'));
  await user.click(await find.button('Upgrade to Agency'));
  await find.button(/^Pay/);
  const container = await screen.findByRole('dialog');
  expect(await transcript({ container })).toMatchInlineSnapshot(`
    [
      "dialog, Change to Agency, SMB to Agency, today. You pay only for the rest of the period., modal",
      "heading, Change to Agency, level 2",
      "button, Close",
      "SMB to Agency, today. You pay only for the rest of the period.",
      "table, What it costs",
      "row, Unused time on SMB 18 – 31 Mar $0.00",
      "rowheader, Unused time on SMB 18 – 31 Mar",
      "Unused time on SMB",
      "18 – 31 Mar",
      "cell, $0.00",
      "row, Remaining time on Agency 18 – 31 Mar $524.73",
      "rowheader, Remaining time on Agency 18 – 31 Mar",
      "Remaining time on Agency",
      "18 – 31 Mar",
      "cell, $524.73",
      "row, You pay now With Visa •••• 4242 $524.73",
      "rowheader, You pay now With Visa •••• 4242",
      "You pay now",
      "With Visa •••• 4242",
      "cell, $524.73",
      "Then on 31 Mar",
      "$1,250.00 + usage",
      "button, Cancel",
      "button, Pay $524.73 and change",
    ]
  `);
});

import { screen, within } from '@testing-library/react';
import { createMemoryClient, type MemoryClient } from '../../testing/index.js';
import { showPage } from '../../testing/test-page.js';
import { BillingBanner } from '../BillingBanner/index.js';
import { BillingPanel, type BillingPanelProps } from './index.js';
import { billingSeed } from './test-seeds.js';
// What is fetched on intent is here at once: tests wait for answers, not for files.
import './dialogs.js';

type Setup = BillingPanelProps & { client?: MemoryClient; at?: string };

/** An in-memory server with an organization in each state; Amara, an admin of all, unless told otherwise. */
export function server(user = 'user_amara'): MemoryClient {
  return createMemoryClient({ seed: billingSeed, user });
}

/** The panel below its banner, in a page of one organization. */
export function setUp({ client = server(), at = 'org_agency', ...props }: Setup = {}) {
  const draw = () => (
    <>
      <div data-testid="banner">
        <BillingBanner href="/billing" />
      </div>
      <BillingPanel {...props} />
    </>
  );
  return { ...showPage({ client, at, draw }), call: { organizationId: at } };
}

/** What a person finds on the page. */
export const find = {
  button: (name: string | RegExp) => screen.findByRole('button', { name }),
  dialog: async (name: string | RegExp) => within(await screen.findByRole('dialog', { name })),
  question: async (name: string | RegExp) =>
    within(await screen.findByRole('alertdialog', { name })),
  invoices: () => screen.findByRole('table', { name: 'Invoices' }),
  banner: () => within(screen.getByTestId('banner')),
};

/** Amounts of a table of sums, by what each is for. */
export function sums(dialog: Pick<typeof screen, 'getAllByRole'>): Record<string, string> {
  const rows = dialog.getAllByRole('row').map((row) => {
    const name = within(row).getByRole('rowheader').textContent ?? '';
    return [name, within(row).getByRole('cell').textContent ?? ''] as const;
  });
  return Object.fromEntries(rows);
}

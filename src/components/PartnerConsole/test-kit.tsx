import { screen, within } from '@testing-library/react';
import { beforeAll } from 'vitest';
import { createMemoryClient, seeds, type MemoryClient } from '../../testing/index.js';
import { showPage } from '../../testing/test-page.js';
import { PartnerConsole, type PartnerConsoleProps } from './index.js';
import { loadDetails, loadQuestion } from './load.js';
import { loadForm, loadMembers, loadUsage } from './otherWidgets.js';

// Transformed on first use: under load that alone takes longer than anybody would wait for a part.
beforeAll(
  () => Promise.all([loadDetails(), loadForm(), loadMembers(), loadQuestion(), loadUsage()]),
  60_000,
);

/** The agency of every test. */
export const northwind = { organizationId: 'org_northwind' };

/** A year of usage takes its time to invent: only this one has used anything. */
const USED = 'org_harbor_bend';

/** The demo with few members in the agency, which no test counts. */
export function small(user = 'user_amara'): MemoryClient {
  const demo = seeds.demo();
  const organizations = demo.organizations.map(({ usage, ...organization }) => ({
    ...organization,
    members: organization.members?.slice(0, 10),
    ...(organization.id === USED && usage && { usage: { ...usage, calls: 4 } }),
  }));
  return createMemoryClient({ seed: { ...demo, organizations, user } });
}

type Setup = PartnerConsoleProps & { client?: MemoryClient };

/** The console of an agency, over an in-memory server; Amara, an admin, unless the client says else. */
export function setUp({ client = small(), ...props }: Setup = {}) {
  return showPage<PartnerConsoleProps>({
    client,
    at: 'org_northwind',
    draw: (more) => <PartnerConsole {...props} {...more} />,
  });
}

/** What a person finds on the page. */
export const find = {
  grid: () => screen.findByRole('treegrid'),
  row: (name: RegExp) => screen.findByRole('row', { name }),
  noRow: (name: RegExp) => screen.queryByRole('row', { name }),
  button: (name: string | RegExp) => screen.findByRole('button', { name }),
  item: (name: string | RegExp) => screen.findByRole('menuitem', { name }),
  field: (name: string | RegExp) => screen.findByRole('textbox', { name }),
  search: () => screen.findByRole('searchbox'),
  dialog: () => screen.findByRole('dialog'),
  question: () => screen.findByRole('alertdialog'),
  details: (name: RegExp) => screen.findByRole('region', { name }),
};

/** Opens the menu of a row and chooses from it. */
export async function choose(
  user: ReturnType<typeof setUp>['user'],
  row: RegExp,
  item: string | RegExp,
): Promise<void> {
  const line = await find.row(row);
  await user.click(within(line).getByRole('button', { name: /^Actions/ }));
  await user.click(await find.item(item));
}

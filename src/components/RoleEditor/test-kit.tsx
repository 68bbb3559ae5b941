import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { beforeAll } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { useKit } from '../../provider/useKit.js';
import { createMemoryClient, seeds, type MemoryClient } from '../../testing/index.js';
import { RoleEditor, type RoleEditorProps } from './index.js';
import { loadDialogs, loadGrid, loadReview } from './later.js';

// Transformed on first use: under load that alone takes longer than anybody would wait for a part.
beforeAll(() => Promise.all([loadDialogs(), loadGrid(), loadReview()]), 60_000);

/** The organization of every test. */
export const northwind = { organizationId: 'org_northwind' };

type Setup = RoleEditorProps & { client?: MemoryClient };

/** The editor of an agency, over an in-memory server; Amara, an admin, unless the client says else. */
export function setUp({ client = small(), ...props }: Setup = {}) {
  const page = (organizationId: string, more: RoleEditorProps = {}) => (
    <StrictMode>
      <OrgKitProvider client={client} principal={client.userId} organizationId={organizationId}>
        <RoleEditor defaultRole="support-lead" {...props} {...more} />
        <ReadAgain />
      </OrgKitProvider>
    </StrictMode>
  );
  const { rerender, container, unmount } = render(page('org_northwind'));
  return {
    client,
    container,
    unmount,
    user: userEvent.setup(),
    goTo: (organizationId: string) => rerender(page(organizationId)),
  };
}

/** The demo with forty members instead of a thousand, and three support leads among them. */
export function small(user = 'user_amara'): MemoryClient {
  const demo = seeds.demo();
  const organizations = demo.organizations.map((organization) =>
    organization.id === 'org_northwind'
      ? { ...organization, members: organization.members?.slice(0, 40) }
      : organization,
  );
  return createMemoryClient({ seed: { ...demo, organizations, user } });
}

/** A part of the page that knows of changed roles and says so. */
function ReadAgain() {
  const { organizationId, refresh } = useKit();
  return (
    <button onClick={() => void refresh(organizationId ?? '', 'roles', 'scopes')}>
      Read again
    </button>
  );
}

/** What a person finds on the page. */
export const find = {
  box: (name: string) => screen.findByRole('checkbox', { name }),
  button: (name: string | RegExp) => screen.findByRole('button', { name }),
  role: (name: RegExp) => screen.findByRole('button', { name }),
  /** The one of the list; where a select takes its place, another one stands beside that. */
  newRole: async () =>
    within(await screen.findByRole('navigation')).findByRole('button', { name: 'New role' }),
  view: (name: string | RegExp) => screen.findByRole('radio', { name }),
  field: (name: string) => screen.findByRole('textbox', { name }),
  grid: () => screen.findByRole('grid'),
  dialog: () => screen.findByRole('dialog'),
  question: () => screen.findByRole('alertdialog'),
  impact: () => screen.findByRole('complementary'),
};

/** Roles as the server has them now. */
export async function saved(client: MemoryClient, name: string) {
  const roles = await client.roles.list({}, northwind);
  return roles.find((role) => role.name === name);
}

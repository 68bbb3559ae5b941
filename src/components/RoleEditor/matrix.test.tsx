import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryClient } from '../../testing/index.js';
import { find, saved, setUp, small } from './test-kit.js';

afterEach(() => vi.unstubAllGlobals());

// By their labels: asking each of a hundred cells for its role and name takes seconds.
const cell = (name: string) => screen.findByLabelText(name);
const focused = () => document.activeElement?.getAttribute('aria-label');

test('is one stop of Tab; arrows, Home and End move, and stop at the ends', async () => {
  const { user } = setUp({ defaultView: 'matrix' });
  const grid = await find.grid();
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await user.click(screen.getByText('Matrix'));
  await user.tab();
  await user.tab();
  expect(focused()).toBe('See members, Admin');
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(focused()).toBe('Manage members and roles, Viewer');
  await user.keyboard('{End}');
  expect(focused()).toBe('Manage members and roles, Support lead');
  await user.keyboard('{ArrowRight}');
  expect(focused()).toBe('Manage members and roles, Support lead');
  await user.keyboard('{Home}');
  expect(focused()).toBe('Manage members and roles, Admin');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(focused()).toBe('Manage workflows, Support lead');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('Manage workflows, Support lead');
  await user.keyboard('{Control>}{Home}{/Control}');
  expect(focused()).toBe('See members, Admin');
  await user.keyboard('{PageDown}');
  expect(focused()).toBe('Manage agents, Admin');
  await user.tab();
  expect(grid.contains(document.activeElement)).toBe(false);
  await user.tab({ shift: true });
  expect(focused()).toBe('Manage agents, Admin');
});

test('ticks by Space into the draft, and leads to the role to save it', async () => {
  const { user, client } = setUp({ defaultView: 'matrix' });
  const settings = await cell('Manage settings and keys, Support lead');
  await user.click(await cell('Manage billing and see usage, Support lead'));
  expect(await cell('Manage billing and see usage, Support lead')).toBeChecked();
  await user.keyboard('{ArrowDown}{ }');
  expect(settings).toBeChecked();
  expect(settings).toHaveAccessibleDescription('Gains it when saved');
  expect((await saved(client, 'support-lead'))?.scopes).not.toContain('billing:manage');
  await user.keyboard('{ }');
  expect(settings).not.toBeChecked();
  await user.click(await find.button('Support lead, 1 edit'));
  expect(await find.box('Manage billing and see usage')).toBeChecked();
  expect(await find.button('Save role')).toBeEnabled();
});

test('says why a cell stays as it is', async () => {
  const { user } = setUp({ defaultView: 'matrix', client: small('user_priya') });
  await user.click(await cell('See members, Admin'));
  expect(screen.getByText(/Every organization has this role/)).toBeVisible();
  const brought = await cell('See members, Support lead');
  expect(brought).toHaveAttribute('aria-readonly', 'true');
  await user.click(brought);
  expect(screen.getByText('Comes with: Manage members and roles')).toBeVisible();
  expect(brought).toBeChecked();
  await user.click(await cell('Manage billing and see usage, Support lead'));
  expect(screen.getByText(/You do not hold this scope/)).toBeVisible();
  expect(await cell('Manage billing and see usage, Support lead')).not.toBeChecked();
});

test('walks against the text from right to left', async () => {
  const { user } = setUp({ defaultView: 'matrix' });
  (await find.grid()).style.direction = 'rtl';
  await user.click(await cell('See members, Viewer'));
  await user.keyboard('{ArrowLeft}');
  expect(focused()).toBe('See members, Billing clerk');
});

test('gives what is saved as a file that no spreadsheet runs', async () => {
  const files: Blob[] = [];
  vi.stubGlobal('URL', {
    createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
    revokeObjectURL: () => {},
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const client = small();
  await client.roles.create(
    { name: 'evil', label: '=1+1', scopes: ['usage:write'] },
    { organizationId: 'org_northwind' },
  );
  const { user } = setUp({ defaultView: 'matrix', client });
  await user.click(await cell('Manage settings and keys, Support lead'));
  await user.click(await find.button('Export CSV'));
  await waitFor(() => expect(files).toHaveLength(1));
  click.mockRestore();
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(files[0] ?? new Blob());
  });
  const lines = text.split('\r\n');
  expect(lines[0]).toMatch(/Group,Scope,Code,Admin,Viewer,Billing clerk,Support lead,'=1\+1$/);
  expect(lines).toContain('People and access,Report usage,usage:write,Yes,No,No,No,Yes');
  // What is only ticked is not in the file.
  expect(lines).toContain(
    'People and access,Manage settings and keys,organizations:manage,Yes,No,No,No,No',
  );
});

test('compares two roles: what differs, or everything', async () => {
  const { user } = setUp({ defaultView: 'compare' });
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Second role' }),
    'Billing clerk',
  );
  const grid = await find.grid();
  expect(
    within(grid)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['Scope', 'Support lead', 'Billing clerk']);
  expect(screen.queryByRole('checkbox', { name: /^See members/ })).toBeNull();
  const billing = await cell('Manage billing and see usage, Billing clerk');
  expect(billing).toBeChecked();
  expect(billing).toHaveAttribute('aria-readonly', 'true');
  await user.click(billing);
  expect(billing).toBeChecked();
  await user.click(await find.view(/^All/));
  expect(await cell('See members, Support lead')).toBeChecked();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Second role' }), 'Support lead');
  await user.click(await find.view(/^Differences/));
  expect(await screen.findByText('No difference')).toBeVisible();
});

test('is there to read on a server without roles of its own', async () => {
  const client = createMemoryClient({ capabilities: [] });
  const { user } = setUp({ client });
  expect(await screen.findByText('Read only')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'New role' })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('complementary')).toBeNull();
  await user.click(await find.view('Matrix'));
  const grid = await find.grid();
  expect(grid).toHaveAttribute('aria-readonly', 'true');
  const viewer = await cell('Manage billing and see usage, Viewer');
  await user.click(viewer);
  await user.keyboard('{ }');
  expect(viewer).not.toBeChecked();
  expect(client.control.calls('roles.impact')).toHaveLength(0);
});

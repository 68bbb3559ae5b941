import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { RoleEditor } from '../src/components/RoleEditor/index.js';
import type { MemoryClient } from '../src/testing/index.js';
import { box, dialog, fetched, grid, press, view } from './roleSteps.js';
import { withPriya, withRoles } from './roleSeeds.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/RoleEditor',
  component: RoleEditor,
  decorators: [withKit],
  args: { defaultRole: 'support-lead' },
};
export default meta;

type Story = StoryObj;

const kit = (parameters: KitParameters) => ({ kit: parameters });
const northwind = { organizationId: 'org_northwind' };

/** A role of the organization's own, ready to be edited. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await box(canvasElement, 'Manage members and roles')).toBeChecked();
  },
};

/** The frame stands while the roles load. */
export const Loading: Story = {
  parameters: kit({ prepare: ({ control }) => control.hold('roles.list') }),
};

/** Only the roles that every organization has, and the one next step. */
export const Empty: Story = {
  parameters: kit({ seed: withRoles([]) }),
  play: async ({ canvasElement }) => {
    await expect(
      (await within(canvasElement).findAllByText(/No roles of your own yet/))[0],
    ).toBeInTheDocument();
  },
};

/** The server's own reason, a new try and the request's id. */
export const Error: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('roles.list', { error: 422, detail: 'Roles are being rebuilt.', times: 1000 }),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/being rebuilt/)).toBeVisible();
  },
};

/** Who does not belong to the organization sees none of its roles. */
export const NoAccess: Story = {
  parameters: kit({
    prepare: ({ control }) => control.fail('roles.list', { error: 'not_a_member', times: 1000 }),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('You cannot see the roles')).toBeVisible();
  },
};

/** A member without the scope to manage roles reads them. */
export const ReadOnly: Story = {
  parameters: kit({ user: 'user_jonas', ...northwind }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Read only')).toBeVisible();
  },
};

/** Three edits: the list counts them, the rows are marked, the bar keeps them in sight. */
export const Editing: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await box(canvasElement, 'Manage settings and keys'));
    await userEvent.click(await box(canvasElement, 'See transcripts and recordings'));
    await press(canvasElement, 'Rename');
    await userEvent.type(
      await within(canvasElement).findByRole('textbox', { name: 'Name' }),
      's of the desk',
    );
    await expect(await within(canvasElement).findByText('3 changes')).toBeVisible();
  },
};

/** Who gains and who loses what, from the server, before anything is saved. */
export const Impact: Story = {
  parameters: kit({ user: 'user_priya', ...northwind, seed: withPriya() }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await box(canvasElement, 'Manage members and roles'));
    await press(canvasElement, 'Show Conversations');
    await userEvent.click(await box(canvasElement, 'See transcripts and recordings'));
    await expect(
      await within(canvasElement).findByText('You lock yourself out.', undefined, fetched),
    ).toBeVisible();
  },
};

/** Every scope of every role: one stop of Tab, arrows inside, Space ticks. */
export const Matrix: Story = {
  args: { defaultView: 'matrix' },
  play: async ({ canvasElement }) => {
    const matrix = await grid(canvasElement);
    within(matrix).getByRole('checkbox', { name: 'See members, Admin' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}{ }');
    await expect(
      within(matrix).getByRole('checkbox', { name: 'Manage billing and see usage, Support lead' }),
    ).toBeChecked();
  },
};

/** Two roles: what only one of them may do. */
export const Compare: Story = {
  args: { defaultView: 'compare' },
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(
      await within(canvasElement).findByRole('combobox', { name: 'Second role' }, fetched),
      'Billing clerk',
    );
    await expect(await grid(canvasElement)).toBeVisible();
  },
};

/** The person lost a scope a moment ago: the refusal lands on the box, and the rest can be saved. */
export const ServerRefuses: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('roles.update', {
        error: 'scope_escalation',
        problem: { missing: ['billing:manage'] },
      }),
  }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await box(canvasElement, 'Manage billing and see usage'));
    await userEvent.click(await box(canvasElement, 'Manage settings and keys'));
    await press(canvasElement, 'Save role');
    await expect(
      await within(canvasElement).findByRole('button', { name: 'Untick and save' }),
    ).toBeVisible();
  },
};

let shared: MemoryClient | undefined;
const keep = (client: MemoryClient): void => {
  shared = client;
};

/** Somebody else saved the role meanwhile: both edits side by side, merged where they agree. */
export const Conflict: Story = {
  parameters: kit({ prepare: keep }),
  play: async ({ canvasElement }) => {
    await userEvent.click(await box(canvasElement, 'Manage settings and keys'));
    await press(canvasElement, 'Rename');
    const name = await within(canvasElement).findByRole('textbox', { name: 'Name' });
    await userEvent.type(name, ' (day)');
    await shared?.roles.update(
      {
        name: 'support-lead',
        label: 'Desk lead',
        scopes: ['members:manage', 'agents:manage', 'conversations:manage', 'billing:manage'],
      },
      northwind,
    );
    await press(canvasElement, 'Save role');
    await expect(
      await within(canvasElement).findByText('Needs a choice', undefined, fetched),
    ).toBeVisible();
  },
};

/** Asks where the people go, and says what they lose by it. */
export const Delete: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Delete');
    await expect(await (await dialog('alertdialog')).findByText(/They lose/)).toBeVisible();
  },
};

/** Name, identifier and the scopes to begin with. */
export const Create: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'New role');
    const page = await dialog('dialog');
    await userEvent.type(await page.findByRole('textbox', { name: 'Name' }), 'Größere Übersicht');
    await waitFor(() =>
      expect(page.getByRole('textbox', { name: 'Identifier' })).toHaveValue('grossere-ubersicht'),
    );
  },
};

/** Long words end in an ellipsis or break; nothing pushes anything out. */
export const LongText: Story = {
  args: { defaultRole: 'long' },
  parameters: kit({
    seed: withRoles([
      {
        name: 'long',
        label: 'Donaudampfschifffahrtsgesellschaftskapitänsstellvertretung Nord',
        description:
          'Vertritt den Kapitän, wenn er nicht da ist, und auch sonst, sobald die Elektrizitätswerkeinspektion es verlangt; sieht alles, was dafür nötig ist, und nichts darüber hinaus.',
        scopes: ['members:read', 'conversations:read', 'future_things:inspect_everything'],
      },
    ]),
  }),
  globals: { width: '360' },
};

/** 320 px: the list is a select, the effect stands below. */
export const Narrow: Story = { globals: { width: '320' }, play: Default.play };

/** 320 px: the matrix scrolls under its first column. */
export const NarrowMatrix: Story = {
  globals: { width: '320' },
  args: { defaultView: 'matrix' },
};

/** Right to left. */
export const RTL: Story = { globals: { direction: 'rtl' }, play: Default.play };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' }, play: Editing.play };

/** A server without roles of an organization's own: the same roles to read. */
export const CapabilityOff: Story = {
  parameters: kit({ capabilities: [] }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Read only')).toBeVisible();
    await view(canvasElement, 'Matrix');
    await expect(await grid(canvasElement)).toBeVisible();
  },
};

/** Every answer takes two seconds: what is ticked is ticked at once, the effect follows. */
export const ServerSlow: Story = { parameters: kit({ latency: 2000 }) };

/** No connection: edits go on, saving waits. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await box(canvasElement, 'Manage settings and keys'));
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await expect(await within(canvasElement).findByText('Offline.')).toBeVisible();
    Reflect.deleteProperty(navigator, 'onLine');
  },
};

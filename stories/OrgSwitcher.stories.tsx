import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { OrgCommandMenu, OrgSwitcher } from '../src/components/OrgSwitcher/index.js';
import { withKit, type KitParameters } from './withKit.js';

const remembered = {
  'orgkit:switcher:user_amara': {
    pinned: ['org_northwind', 'org_harbor', 'org_brightline'],
    recent: ['org_koenji', 'org_blue_heron', 'org_nakheel'],
  },
};

const meta: Meta = {
  title: 'Widgets/OrgSwitcher',
  component: OrgSwitcher,
  decorators: [
    (Story, { parameters }) => (
      <div style={{ maxInlineSize: parameters.wide ? 'none' : 344, minBlockSize: 640 }}>
        <Story />
      </div>
    ),
    withKit,
  ],
  args: { onSwitch: async () => {}, onOpenInNewTab: () => {} },
  parameters: { kit: { stored: remembered } satisfies KitParameters },
};
export default meta;

type Story = StoryObj;

const kit = (parameters: KitParameters) => ({ kit: { stored: remembered, ...parameters } });

/** Opens the switcher and gives its dialog. */
async function open(canvas: HTMLElement) {
  await userEvent.click(
    await within(canvas).findByRole('button', { name: /switch organization/i }),
  );
  // The list is a part of its own that is fetched on the first intent.
  return within(await within(document.body).findByRole('dialog', undefined, { timeout: 10_000 }));
}

/** Pins with their children, recents, everything else; an invitation on top. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(await dialog.findByRole('group', { name: 'Pinned' })).toBeVisible();
  },
};

/** The frame stands while the organization loads. */
export const Loading: Story = {
  parameters: kit({ prepare: ({ control }) => control.hold('organizations.get') }),
};

/** The person belongs nowhere yet. */
export const Empty: Story = { parameters: kit({ seed: 'empty', organizationId: null }) };

/** The list did not arrive: the server's sentence and a new try. */
export const Error: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('organizations.list', {
        error: 422,
        detail: 'The list of organizations is being rebuilt.',
        times: 1000,
      }),
  }),
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(await dialog.findByText(/being rebuilt/)).toBeVisible();
  },
};

/** The organization of the page is closed to the person; every other one stays in reach. */
export const NoAccess: Story = {
  parameters: kit({ organizationId: 'org_kyiv' }),
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(await dialog.findByRole('alert')).toBeVisible();
  },
};

/** Names lose their middle, since they often differ at their ends. */
export const LongNames: Story = {
  parameters: kit({ organizationId: 'org_blue_heron' }),
};

/** Ten thousand organizations; rows come as they are scrolled to. */
export const Many: Story = {
  parameters: kit({ seed: 'many', organizationId: 'org_many_00042', stored: {} }),
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    const field = dialog.getByRole('combobox');
    await expect(await dialog.findAllByRole('option')).not.toHaveLength(0);
    await userEvent.type(field, '{End}{ArrowUp}');
  },
};

/** The server searches; the path tells children apart. */
export const Searching: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.type(dialog.getByRole('combobox'), 'harb');
    await expect(await dialog.findByRole('group', { name: /matches/ })).toBeVisible();
  },
};

/** What was searched for becomes the name of a new organization. */
export const NothingMatches: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.type(dialog.getByRole('combobox'), 'harbour dental');
    await expect(await dialog.findByText(/Nothing matches/)).toBeVisible();
  },
};

/** Nowhere yet, and wanted by three. */
export const Invitations: Story = {
  parameters: kit({ seed: 'invited', organizationId: null }),
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await expect(await dialog.findByRole('region', { name: 'Invitations' })).toBeVisible();
  },
};

/** An answer that fails says so in its own row. */
export const InvitationFails: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('users.acceptInvitation', { error: 'invitation_not_pending', times: 9 }),
  }),
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(await dialog.findByRole('button', { name: /^Accept/ }));
    await expect(await dialog.findByRole('alert')).toBeVisible();
  },
};

/** Ctrl or Command with K, from anywhere. */
export const CommandMenu: Story = {
  render: (args) => <OrgCommandMenu {...args} hotKey />,
  parameters: { wide: true },
  play: async () => {
    await userEvent.keyboard('{Control>}k{/Control}');
    const dialog = within(await within(document.body).findByRole('dialog'));
    await userEvent.type(dialog.getByRole('combobox'), 'harb');
    await expect((await dialog.findAllByRole('option')).length).toBeGreaterThan(2);
  },
};

/** The page may refuse to be left. */
export const UnsavedWork: Story = {
  args: {
    beforeSwitch: () => ({
      unsaved: 'Role “Billing clerk” in Northwind Voice has 3 unsaved changes.',
    }),
  },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(await dialog.findByRole('option', { name: /^Brightline/ }));
    const question = await within(document.body).findByRole('alertdialog');
    await expect(within(question).getByRole('button', { name: 'Stay' })).toHaveFocus();
  },
};

/** The host could not open it: the person stays where they were. */
export const SwitchFails: Story = {
  args: { onSwitch: () => Promise.reject(new globalThis.Error('The region is down')) },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(await dialog.findByRole('option', { name: /^Brightline/ }));
    await expect(
      (await within(document.body).findAllByText(/Brightline Solar did not open/)).at(-1),
    ).toBeVisible();
  },
};

/** The host takes its time. */
export const Opening: Story = {
  args: { onSwitch: () => new Promise(() => {}) },
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await userEvent.click(await dialog.findByRole('option', { name: /^高円寺/ }));
    await expect(await within(canvasElement).findByText('Opening…')).toBeVisible();
  },
};

/** One line high, for top bars. */
export const Compact: Story = { args: { size: 'compact' } };

/** Without outline, in a sidebar that has one. */
export const Plain: Story = { args: { outline: false } };

/** Right to left. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  parameters: kit({ organizationId: 'org_nakheel' }),
  play: Default.play,
};

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' }, play: Default.play };

/** 320 px. */
export const Narrow: Story = { globals: { width: '320' }, play: Default.play };

/** No connection: what is known stays, and says that it may be old. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    const dialog = await open(canvasElement);
    await dialog.findByRole('group', { name: 'Pinned' });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await expect(await dialog.findByText('You are offline.')).toBeVisible();
    Reflect.deleteProperty(navigator, 'onLine');
  },
};

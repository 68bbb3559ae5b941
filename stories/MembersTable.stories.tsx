import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { Member } from '../src/contract/index.js';
import { MembersTable } from '../src/components/MembersTable/index.js';
import type { MemoryClient } from '../src/testing/index.js';
import { crowd, studio } from './membersSeeds.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/MembersTable',
  component: MembersTable,
  decorators: [withKit],
};
export default meta;

type Story = StoryObj;

/** Parts that come on intent take their time on a busy machine. */
const late = { timeout: 20_000 };

const kit = (parameters: KitParameters) => ({ kit: parameters });
const search = (canvas: HTMLElement) =>
  within(canvas).findByRole('searchbox', { name: 'Search name or email' });

/** Members by name, fifty a page. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('1–50 of 1,204')).toBeVisible();
  },
};

/** The frame stands while the members load, with rows as high as they will be. */
export const Loading: Story = {
  parameters: kit({ prepare: ({ control }) => control.hold('members.list') }),
};

/** The person is the only one. */
export const Empty: Story = {
  parameters: kit({ seed: studio('user_robin'), organizationId: 'org_studio' }),
};

/** The server's own reason, a new try and the request's id. */
export const Error: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('members.list', {
        error: 422,
        detail: 'The list of members is being rebuilt.',
        times: 1000,
      }),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/being rebuilt/)).toBeVisible();
  },
};

/** Who may not see the members is told who can help; the members are not asked for. */
export const NoAccess: Story = {
  parameters: kit({ seed: studio('user_guest'), organizationId: 'org_studio' }),
  play: async ({ canvasElement }) => {
    const title = within(canvasElement).findByText('You cannot see the members');
    await expect(await title).toBeVisible();
  },
};

/** The query is repeated, and cleared by a button or by Escape. */
export const NothingMatches: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await search(canvasElement), 'quibbleworth');
    const note = within(canvasElement).findByText(/“quibbleworth”\. 1,204 members/);
    await expect(await note).toBeVisible();
  },
};

/** The server searches names and emails; the field keeps the focus. */
export const Searching: Story = {
  play: async ({ canvasElement }) => {
    const field = await search(canvasElement);
    await userEvent.type(field, 'jonas');
    await expect(await within(canvasElement).findByText('1–1 of 1')).toBeVisible();
    await expect(field).toHaveFocus();
  },
};

/** The last of many pages, the longest ones there are. */
export const LastPage: Story = {
  args: { defaultPageSize: 200 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    for (const range of ['1–200', '201–400', '401–600', '601–800', '801–1,000', '1,001–1,200']) {
      await canvas.findByText(`${range} of 1,204`);
      await userEvent.click(canvas.getByRole('button', { name: 'Next page' }));
    }
    await expect(await canvas.findByText('1,201–1,204 of 1,204')).toBeVisible();
  },
};

/** Names and emails end in an ellipsis and stay whole for assistive technology. */
export const LongText: Story = {
  args: { defaultQuery: { search: 'hohenstein' } },
  globals: { width: '360' },
};

/** 320 px: a row is a name and one small line of what matters. */
export const Narrow: Story = { globals: { width: '320' }, play: Default.play };

/** 768 px. */
export const Medium: Story = { globals: { width: '768' }, play: Default.play };

/** Right to left. */
export const RTL: Story = { globals: { direction: 'rtl' }, play: Default.play };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' }, play: Default.play };

/** A server of the core alone neither sorts nor counts, and does not say who was active. */
export const CapabilitiesOff: Story = {
  parameters: kit({ capabilities: [] }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('1–50')).toBeVisible();
  },
};

/** Every answer takes two seconds: what is there stays until the next is. */
export const ServerSlow: Story = { parameters: kit({ latency: 2000 }) };

/** No connection: what is known stays, with its time. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('1–50 of 1,204');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await expect(await within(canvasElement).findByText('Offline.')).toBeVisible();
    Reflect.deleteProperty(navigator, 'onLine');
  },
};

let failing: MemoryClient | undefined;

/** The next page does not come: the rows stay, and say why. */
export const PageFails: Story = {
  parameters: kit({
    prepare: (client) => {
      failing = client;
    },
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('1–50 of 1,204');
    failing?.control.fail('members.list', { error: 429, times: 1000 });
    await userEvent.click(canvas.getByRole('button', { name: 'Next page' }));
    await expect(await canvas.findByText('That page did not load.')).toBeVisible();
  },
};

/** The rights were taken away meanwhile: controls leave, the reason stays. */
export const RightsLost: Story = {
  parameters: kit({
    prepare: (client) => {
      failing = client;
    },
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [, select] = await canvas.findAllByRole('combobox', { name: /^Role of/ }, late);
    if (failing && select) {
      const call = { organizationId: 'org_northwind' };
      await failing.members.setRoles({ user_id: 'user_oleksandra', roles: ['admin'] }, call);
      await failing.members.setRoles({ user_id: 'user_amara', roles: ['viewer'] }, call);
      await userEvent.selectOptions(select, 'Support lead');
    }
    const title = canvas.findByText('You can no longer manage members.', {}, late);
    await expect(await title).toBeVisible();
  },
};

/** The server refuses a role: it goes back, with the server's reason. */
export const ServerRefusing: Story = {
  args: { defaultQuery: { search: 'jonas@' } },
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('members.setRoles', {
        error: 409,
        detail: 'Roles are being synchronized.',
        times: 1000,
      }),
  }),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    const select = await page.findByRole('combobox', { name: 'Role of Jonas Weber' }, late);
    await userEvent.selectOptions(select, 'Admin');
    const [note] = await page.findAllByText('Not changed. Roles are being synchronized.', {}, late);
    await expect(note).toBeInTheDocument();
    await expect(select).toHaveValue('viewer');
  },
};

/** Columns of the host's own stand after those of the kit. */
export const HostColumns: Story = {
  args: {
    columns: [
      {
        id: 'seat',
        label: 'Seat',
        cell: ({ user_id }: Member) => `B-${user_id.length}`,
        text: ({ user_id }: Member) => `B-${user_id.length}`,
      },
    ],
  },
  play: Default.play,
};

/** A hundred thousand members in one list that scrolls. */
export const Many: Story = {
  args: { paging: 'scroll' },
  parameters: kit({ seed: crowd(100_000), organizationId: 'org_crowd' }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText('100,000 members', {}, { timeout: 20_000 })).toBeVisible();
  },
};

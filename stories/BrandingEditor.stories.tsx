import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { BrandingEditor } from '../src/components/BrandingEditor/index.js';
import { brandingSeed } from '../src/components/BrandingEditor/test-seeds.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/BrandingEditor',
  component: BrandingEditor,
  decorators: [withKit],
  parameters: { kit: { seed: brandingSeed, organizationId: 'org_harbor' } },
};
export default meta;

type Story = StoryObj;

const at = (organizationId: string, more: KitParameters = {}) => ({
  kit: { seed: brandingSeed, organizationId, ...more },
});
const shows = async (canvas: HTMLElement, text: string | RegExp): Promise<void> => {
  const [found] = await within(canvas).findAllByText(text);
  await expect(found).toBeVisible();
};
const press = async (canvas: HTMLElement, name: string | RegExp): Promise<void> =>
  userEvent.click(await within(canvas).findByRole('button', { name }));

/** One color in, a whole readable palette out, on real widgets in light and dark. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'From Northwind Voice');
    await shows(canvasElement, /^Links use/);
    await within(canvasElement).findByRole('img', { name: 'Preview in dark' });
  },
};

/** The frame stands while the brand loads. */
export const Loading: Story = {
  parameters: at('org_harbor', { prepare: ({ control }) => control.hold('branding.get') }),
};

/** No brand yet. */
export const Empty: Story = {
  parameters: at('org_plain'),
  play: async ({ canvasElement }) => shows(canvasElement, 'No changes.'),
};

/** The server's own reason, a new try and the request's id. */
export const Error: Story = {
  parameters: at('org_harbor', {
    prepare: ({ control }) =>
      control.fail('branding.get', { error: 422, detail: 'Brands are being moved.', times: 1000 }),
  }),
  play: async ({ canvasElement }) => shows(canvasElement, 'Brands are being moved.'),
};

/** Who does not manage the organization changes nothing. */
export const NoAccess: Story = {
  parameters: at('org_harbor', { user: 'user_jonas' }),
  play: async ({ canvasElement }) => shows(canvasElement, 'You cannot change the branding'),
};

/** The plan has no branding. */
export const PlanNeeded: Story = {
  args: { plansHref: '/billing' },
  parameters: at('org_small_child'),
  play: async ({ canvasElement }) => shows(canvasElement, 'Branding comes with Agency'),
};

/** A second color that cannot be read, where it fails and what would help. */
export const HardToRead: Story = {
  parameters: at('org_draft'),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Second color as text');
    await shows(canvasElement, 'Hard to read here');
  },
};

/** Only on purpose, and kept. */
export const HardToReadPublish: Story = {
  parameters: at('org_draft'),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Second color as text');
    await press(canvasElement, 'Publish');
    const page = within(canvasElement.ownerDocument.body);
    await page.findByRole('dialog', { name: /hard to read$/ });
  },
};

/** An agency locks fields for its clients. */
export const Locks: Story = {
  parameters: at('org_northwind'),
  play: async ({ canvasElement }) =>
    press(canvasElement, 'Lock brand color for organizations inside'),
};

/** The server keeps no drafts: a smaller form, which saves at once. */
export const WithoutDrafts: Story = {
  parameters: at('org_harbor', { capabilities: [] }),
  play: async ({ canvasElement }) => shows(canvasElement, 'No changes.'),
};

/** Names and addresses as long as they may be. */
export const LongText: Story = {
  parameters: at('org_long'),
  play: async ({ canvasElement }) => shows(canvasElement, 'From Northwind Voice').catch(() => {}),
};

/** 320 px. */
export const Narrow: Story = { globals: { width: '320' }, play: Default.play };

/** From right to left. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => shows(canvasElement, /^Links use/),
};

/** In the dark. */
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => shows(canvasElement, /^Links use/),
};

/** Everything takes its time. */
export const Slow: Story = {
  parameters: at('org_harbor', { latency: 600 }),
  play: async ({ canvasElement }) => shows(canvasElement, 'From Northwind Voice'),
};

/** The server refuses to save. */
export const Refused: Story = {
  parameters: at('org_plain', {
    prepare: ({ control }) =>
      control.fail('branding.saveDraft', {
        error: 422,
        detail: 'This name is reserved.',
        fields: { product_name: 'This name is reserved.' },
        times: 1000,
      }),
  }),
  play: async ({ canvasElement }) => {
    const field = await within(canvasElement).findByRole('textbox', { name: /^Product name/ });
    await userEvent.type(field, 'Anyreach');
    await press(canvasElement, 'Save draft');
    await shows(canvasElement, 'This name is reserved.');
  },
};

/** Somebody else saved first. */
export const Conflict: Story = {
  parameters: at('org_plain', {
    prepare: ({ control }) =>
      control.fail('branding.saveDraft', {
        error: 412,
        problem: { current: { version: 3 } },
        times: 1000,
      }),
  }),
  play: async ({ canvasElement }) => {
    const field = await within(canvasElement).findByRole('textbox', { name: /^Product name/ });
    await userEvent.type(field, 'Mine');
    await press(canvasElement, 'Save draft');
    await shows(canvasElement, /Somebody changed this meanwhile/);
  },
};

/** Everything that was published. */
export const History: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'History');
    const page = within(canvasElement.ownerDocument.body);
    await page.findByText('Version 1');
  },
};

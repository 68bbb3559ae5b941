import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { BillingPanel } from '../src/components/BillingPanel/index.js';
import { billingSeed } from '../src/components/BillingPanel/test-seeds.js';
import { press } from './roleSteps.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/BillingPanel',
  component: BillingPanel,
  decorators: [withKit],
  parameters: { kit: { seed: billingSeed, organizationId: 'org_agency' } },
};
export default meta;

type Story = StoryObj;

const at = (organizationId: string, more: KitParameters = {}) => ({
  kit: { seed: billingSeed, organizationId, ...more },
});
const shows = async (canvas: HTMLElement, text: string | RegExp): Promise<void> => {
  const [found] = await within(canvas).findAllByText(text);
  await expect(found).toBeVisible();
};

/** A plan in good standing: what is due next, who pays, what was paid. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Active');
    await expect(
      await within(canvasElement).findByRole('table', { name: 'Invoices' }),
    ).toBeVisible();
  },
};

/** The frame stands while billing loads. */
export const Loading: Story = {
  parameters: at('org_agency', { prepare: ({ control }) => control.hold('billing.get') }),
};

/** The server's own reason, a new try and the request's id. */
export const Error: Story = {
  parameters: at('org_agency', {
    prepare: ({ control }) =>
      control.fail('billing.get', { error: 422, detail: 'Billing is being moved.', times: 1000 }),
  }),
  play: async ({ canvasElement }) => shows(canvasElement, 'Billing is being moved.'),
};

/** Who does not manage billing sees none of it. */
export const NoAccess: Story = {
  parameters: at('org_agency', { user: 'user_jonas' }),
  play: async ({ canvasElement }) => shows(canvasElement, 'You cannot see billing'),
};

/** Nothing was paid yet: three days of the trial are left. */
export const Empty: Story = {
  parameters: at('org_trial'),
  play: async ({ canvasElement }) => shows(canvasElement, '3 days left'),
};

/** The trial is over. */
export const TrialExpired: Story = {
  parameters: at('org_expired'),
  play: async ({ canvasElement }) => shows(canvasElement, 'Trial over'),
};

/** The last fee could not be charged. */
export const PastDue: Story = {
  parameters: at('org_past_due'),
  play: async ({ canvasElement }) => shows(canvasElement, 'Past due'),
};

/** Canceled, until the end of the period. */
export const Ending: Story = {
  parameters: at('org_ending'),
  play: async ({ canvasElement }) => shows(canvasElement, /^Ends/),
};

/** A cheaper plan follows. */
export const Moving: Story = {
  parameters: at('org_moving'),
  play: async ({ canvasElement }) => shows(canvasElement, /^Moves to SMB/),
};

/** A subscription that has ended. */
export const Ended: Story = {
  parameters: at('org_ended'),
  play: async ({ canvasElement }) => shows(canvasElement, /^Ended/),
};

/** By contract: no plan can be chosen. */
export const Enterprise: Story = {
  parameters: at('org_enterprise'),
  play: async ({ canvasElement }) => shows(canvasElement, 'By contract'),
};

/** Cards and invoices fail alone, each with its own new try. */
export const PartsFail: Story = {
  parameters: at('org_agency', {
    prepare: ({ control }) => {
      control.fail('billing.paymentMethods', { error: 422, detail: 'No answer.', times: 1000 });
      control.fail('billing.invoices', { error: 422, detail: 'No answer.', times: 1000 });
    },
  }),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Payment methods did not load');
    await shows(canvasElement, 'Invoices did not load');
  },
};

/** The plans in one frame. */
export const Plans: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Change plan');
    await expect(
      await within(canvasElement).findByRole('heading', { name: 'Plans' }),
    ).toHaveFocus();
  },
};

/** Long names and addresses break; nothing pushes anything out. */
export const LongText: Story = {
  parameters: at('org_agency', {
    seed: {
      ...billingSeed,
      organizations: billingSeed.organizations.map((organization) => ({
        ...organization,
        billing_email:
          'accounts-payable.international.telecommunications@donaudampfschifffahrt.example',
      })),
    },
  }),
  globals: { width: '360' },
};

/** 320 px. */
export const Narrow: Story = { globals: { width: '320' }, play: Plans.play };

/** Right to left. */
export const RTL: Story = { globals: { direction: 'rtl' }, play: Plans.play };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' }, play: Plans.play };

/** Every answer takes two seconds. */
export const ServerSlow: Story = { parameters: at('org_agency', { latency: 2000 }) };

/** No connection: what is known stays, changes wait. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Active');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await shows(canvasElement, 'Offline.');
    Reflect.deleteProperty(navigator, 'onLine');
  },
};

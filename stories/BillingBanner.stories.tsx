import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { BillingBanner } from '../src/components/BillingBanner/index.js';
import { billingSeed } from '../src/components/BillingPanel/test-seeds.js';
import { withKit } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/BillingBanner',
  component: BillingBanner,
  decorators: [withKit],
  args: { href: '#billing' },
};
export default meta;

type Story = StoryObj;

const at = (organizationId: string, user?: string) => ({
  kit: { seed: billingSeed, organizationId, ...(user && { user }) },
});
const says = (text: RegExp): Story['play'] =>
  async function play({ canvasElement }) {
    await expect(await within(canvasElement).findByText(text)).toBeVisible();
  };

/** The last invoice is not paid. */
export const Default: Story = { parameters: at('org_past_due'), play: says(/not paid/) };

/** The trial ends within a week. */
export const TrialEnding: Story = { parameters: at('org_trial'), play: says(/ends in 3 days/) };

/** The trial is over. */
export const TrialExpired: Story = { parameters: at('org_expired'), play: says(/is over/) };

/** The plan ends with its period. */
export const Ending: Story = { parameters: at('org_ending'), play: says(/The plan ends on/) };

/** Nothing to say: nothing is drawn. */
export const AllWell: Story = { parameters: at('org_agency') };

/** Nothing is said to people who do not manage billing. */
export const NoAccess: Story = { parameters: at('org_past_due', 'user_jonas') };

/** 320 px: the action stands below. */
export const Narrow: Story = { ...Default, globals: { width: '320' } };

/** Right to left. */
export const RTL: Story = { ...Default, globals: { direction: 'rtl' } };

/** Dark. */
export const Dark: Story = { ...Default, globals: { theme: 'dark' } };

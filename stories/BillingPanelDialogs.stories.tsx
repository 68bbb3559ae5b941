import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { BillingPanel } from '../src/components/BillingPanel/index.js';
import { billingSeed } from '../src/components/BillingPanel/test-seeds.js';
import { dialog, fetched, press } from './roleSteps.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/BillingPanelDialogs',
  component: BillingPanel,
  decorators: [withKit],
  parameters: { kit: { seed: billingSeed, organizationId: 'org_agency' } },
};
export default meta;

type Story = StoryObj;

const at = (organizationId: string, more: KitParameters = {}) => ({
  kit: { seed: billingSeed, organizationId, ...more },
});

/** What an upgrade costs for the rest of the period, and the button that names the sum. */
export const Upgrade: Story = {
  parameters: at('org_smb'),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Change plan');
    await press(canvasElement, 'Upgrade to Agency');
    await expect(
      await (await dialog('dialog')).findByRole('button', { name: /^Pay/ }, fetched),
    ).toBeVisible();
  },
};

/** What a downgrade takes away, and when. */
export const Downgrade: Story = {
  play: async (context) => {
    await press(context.canvasElement, 'Change plan');
    await press(context.canvasElement, 'Downgrade to SMB');
    await expect(
      await (await dialog('dialog')).findByText('Client organizations become read-only'),
    ).toBeVisible();
  },
};

/** The first plan, without a card: it is added on the way. */
export const FirstPlan: Story = {
  parameters: at('org_trial'),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Choose Agency');
    const page = await dialog('dialog');
    await expect(await page.findByLabelText('Card number', undefined, fetched)).toBeVisible();
    await expect(
      await page.findByRole('button', { name: 'Pay $1,250.00 and start' }, fetched),
    ).toBeVisible();
  },
};

/** The bank declined it: why, and another card. */
export const Declined: Story = {
  parameters: at('org_smb', {
    prepare: ({ control }) => control.fail('billing.change', { error: 'card_declined' }),
  }),
  play: async (context) => {
    await Upgrade.play?.(context);
    const page = await dialog('dialog');
    await userEvent.click(await page.findByRole('button', { name: /^Pay/ }));
    await userEvent.click(await page.findByRole('button', { name: 'Use another card' }));
    await expect(await page.findByLabelText('Card number', undefined, fetched)).toBeVisible();
  },
};

/** The amount has changed while it was looked at: the new one is shown, nothing was charged. */
export const StalePreview: Story = {
  parameters: at('org_smb', {
    prepare: ({ control }) => control.fail('billing.change', { error: 'conflict' }),
  }),
  play: async (context) => {
    await Upgrade.play?.(context);
    const page = await dialog('dialog');
    await userEvent.click(await page.findByRole('button', { name: /^Pay/ }));
    await expect(await page.findByText(/the amount has changed/)).toBeVisible();
    await expect(await page.findByRole('button', { name: /^Pay/ })).toBeVisible();
  },
};

/** Asks before a plan is canceled. */
export const Cancel: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Cancel plan…');
    await expect(
      await (await dialog('alertdialog')).findByText(/Everything works until/),
    ).toBeVisible();
  },
};

/** What renewing costs. */
export const Renew: Story = {
  parameters: at('org_ending'),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Renew');
    await expect(await (await dialog('alertdialog')).findByText(/goes on after/)).toBeVisible();
  },
};

/** Pays what is open with another card. */
export const PayNow: Story = {
  parameters: at('org_past_due'),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Pay with another card');
    await expect(
      await (await dialog('dialog')).findByLabelText('Card number', undefined, fetched),
    ).toBeVisible();
  },
};

/** A card more, by the form for test cards. */
export const AddCard: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Add a card');
    const page = await dialog('dialog');
    await userEvent.type(
      await page.findByLabelText('Card number', undefined, fetched),
      '4111 1111 1111 1111{Enter}',
    );
    await expect(await page.findByText(/That is no test card/)).toBeVisible();
  },
};

/** Asks before a card is removed. */
export const RemoveCard: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Actions for Mastercard •••• 4444');
    await userEvent.click(
      await within(document.body).findByRole('menuitem', { name: 'Remove…' }, fetched),
    );
    await expect(
      await (await dialog('alertdialog')).findByRole('button', { name: 'Remove card' }),
    ).toBeVisible();
  },
};

/** Where invoices go. */
export const BillingEmail: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Change email');
    await expect(await (await dialog('dialog')).findByLabelText('Billing email')).toBeVisible();
  },
};

/** A contract of one's own. */
export const Contact: Story = {
  play: async (context) => {
    await press(context.canvasElement, 'Change plan');
    await press(context.canvasElement, 'Contact sales');
    await expect(await (await dialog('dialog')).findByLabelText('Name')).toBeVisible();
  },
};

/** A server that does not say beforehand what a change costs. */
export const CapabilityOff: Story = {
  parameters: at('org_smb', { capabilities: [] }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Change plan');
    await press(canvasElement, 'Upgrade to Agency');
    await expect(await (await dialog('dialog')).findByText(/It costs/)).toBeVisible();
  },
};

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { ApiKeyManager } from '../src/components/ApiKeyManager/index.js';
import { choose, openForm, page, press } from './keySteps.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/ApiKeyManagerDialogs',
  component: ApiKeyManager,
  decorators: [withKit],
  args: { guide: { apiUrl: 'https://api.northwind.example', variable: 'NORTHWIND_KEY' } },
};
export default meta;

type Story = StoryObj;

const kit = (parameters: KitParameters) => ({ kit: parameters });

/** Only scopes the person holds can be ticked; the end is spelled out. */
export const Create: Story = {
  args: { guide: { ownAddress: '198.51.100.7' } },
  play: async () => {
    const form = await openForm();
    await userEvent.type(form.getByLabelText('Name'), 'Nightly import');
    await userEvent.type(form.getByRole('searchbox'), 'kno');
    await userEvent.click(form.getByRole('checkbox', { name: /^Manage knowledge/ }));
    await userEvent.type(form.getByLabelText(/^Allowed/), '203.0.113.0/24, 2001:db8::/48');
  },
};

/** What was typed wrong is said at the field. */
export const CreateRefused: Story = {
  play: async () => {
    const form = await openForm();
    await userEvent.type(form.getByLabelText(/^Allowed/), '203.0.113.0/33, example.com');
    await userEvent.click(form.getByRole('button', { name: 'Create key' }));
  },
};

/** The secret is shown once. */
export const Reveal: Story = {
  play: async () => {
    const form = await openForm();
    await userEvent.type(form.getByLabelText('Name'), 'Nightly export');
    await userEvent.click(form.getByRole('checkbox', { name: /^See conversations/ }));
    await userEvent.click(form.getByRole('button', { name: 'Create key' }));
    await expect(await page().findByRole('textbox', { name: 'Secret' })).toHaveTextContent(/^ak_/);
  },
};

/** Closing without copying asks first. */
export const Gate: Story = {
  play: async (context) => {
    await Reveal.play?.(context);
    await press('Done');
    await page().findByRole('alertdialog', { name: 'Close without copying?' });
  },
};

/** The key was made and the answer with its secret was lost: made once, and no secret to be had. */
export const SecretLost: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('apiKeys.create', { error: 'timeout', afterCommit: true }),
  }),
  play: async () => {
    const form = await openForm();
    await userEvent.type(form.getByLabelText('Name'), 'Nightly export');
    await userEvent.click(form.getByRole('checkbox', { name: /^See conversations/ }));
    await userEvent.click(form.getByRole('button', { name: 'Create key' }));
    await form.findByText(/No answer came/);
    await userEvent.click(form.getByRole('button', { name: 'Create key' }));
    await form.findByText('It was created, but nobody saw it');
  },
};

/** How long the old key goes on working. */
export const RotationPlan: Story = {
  play: async () => {
    await choose('Production server', 'Rotate…');
    await page().findByRole('dialog', { name: 'Rotate Production server?' });
  },
};

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { ApiKeyManager } from '../src/components/ApiKeyManager/index.js';
import { seeds, type Seed } from '../src/testing/index.js';
import { choose, openForm, page, press } from './keySteps.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/ApiKeyManager',
  component: ApiKeyManager,
  decorators: [withKit],
  args: { guide: { apiUrl: 'https://api.northwind.example', variable: 'NORTHWIND_KEY' } },
};
export default meta;

type Story = StoryObj;

const kit = (parameters: KitParameters) => ({ kit: parameters });
/** Parts are fetched when they are wanted. */
const fetched = { timeout: 10_000 };

/** Organization keys by name, with sweeps beside the search and the rotation that is under way. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Data warehouse')).toBeVisible();
    await page().findByRole('img', { name: /^Old key:/ }, fetched);
  },
};

/** The frame stands while the keys load. */
export const Loading: Story = {
  parameters: kit({ prepare: ({ control }) => control.hold('apiKeys.list') }),
};

/** What keys are for, and the one next step. */
export const Empty: Story = { parameters: kit({ organizationId: 'org_harbor' }) };

/** The server's own reason, a new try and the request's id. */
export const Error: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('apiKeys.list', {
        error: 422,
        detail: 'Keys are being moved to another region.',
        times: 1000,
      }),
  }),
};

/** Who may not manage keys is told who can help; the keys are not asked for. */
export const NoAccess: Story = {
  args: { kinds: ['keys'] },
  parameters: kit({ user: 'user_siobhan' }),
};

/** The person's own tokens. */
export const Tokens: Story = {
  play: async () => {
    await userEvent.click(await page().findByRole('tab', { name: /My tokens/ }));
    await page().findByRole('table', { name: 'My tokens' });
  },
};

/** The old key is still in use. */
export const Rotation: Story = { play: Default.play };

/** Nobody calls with the old key any more. */
export const RotationQuiet: Story = {
  parameters: kit({ seed: quiet() }),
  play: async () => {
    await expect(await page().findByRole('button', { name: 'Finish rotation…' })).toBeVisible();
  },
};

/** Its maker may do less than before, and so may the key. */
export const Shrunk: Story = {
  play: async () => {
    await choose('Support desk', 'Details');
    await expect(await page().findByText('This key lost a scope.')).toBeVisible();
  },
};

/** Keys that were never used, revoked together. */
export const Sweep: Story = {
  play: async () => {
    await press(/^Never used/);
    await press(/^Select all 2/);
    await press('Revoke 2…');
    await page().findByRole('alertdialog', { name: 'Revoke 2 keys?' });
  },
};

/** A sweep before anything is revoked. */
export const SweepChosen: Story = {
  play: async () => {
    await press(/^Expiring in 14 days/);
    await press(/^Select all/);
  },
};

/** The question names the key and says how much it is used. */
export const Revoke: Story = {
  play: async () => {
    await choose('Production server', 'Revoke…');
    const question = within(await page().findByRole('alertdialog'));
    await expect(await question.findByText(/^[\d,]+ calls$/)).toBeVisible();
  },
};

/** Names and makers end in an ellipsis and stay whole for assistive technology. */
export const LongText: Story = { parameters: kit({ seed: long() }) };

/** 320 px. */
export const Narrow: Story = { globals: { width: '320' }, play: Default.play };

/** Right to left. */
export const RTL: Story = { globals: { direction: 'rtl' }, play: Default.play };

/** Dark. */
export const Dark: Story = { globals: { theme: 'dark' }, play: Default.play };

/** A server of the core alone knows names and dates. */
export const CapabilitiesOff: Story = {
  parameters: kit({ capabilities: [] }),
  play: async () => {
    await expect(await page().findByText('Data warehouse')).toBeVisible();
  },
};

/** Every answer takes two seconds. */
export const ServerSlow: Story = { parameters: kit({ latency: 2000 }) };

/** The server refuses to create; what was typed stays. */
export const ServerRefusing: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('apiKeys.create', {
        error: 422,
        detail: 'This organization has as many keys as its plan allows.',
        times: 1000,
      }),
  }),
  play: async () => {
    const form = await openForm();
    await userEvent.type(form.getByLabelText('Name'), 'One too many');
    await userEvent.click(form.getByRole('checkbox', { name: /^See agents/ }));
    await userEvent.click(form.getByRole('button', { name: 'Create key' }));
    await expect(await form.findByText(/as many keys as its plan allows/)).toBeVisible();
  },
};

/** No connection: what is known stays, with its time, and nothing can be changed. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText('Data warehouse');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await expect(await within(canvasElement).findByText('Offline.')).toBeVisible();
    Reflect.deleteProperty(navigator, 'onLine');
  },
};

type SeedKeys = NonNullable<Seed['organizations'][number]['keys']>;

function withKeys(change: (key: SeedKeys[number]) => SeedKeys[number]): Seed {
  const demo = seeds.demo();
  const organizations = demo.organizations.map((organization) => ({
    ...organization,
    keys: organization.keys?.map(change),
  }));
  return { ...demo, organizations };
}

function quiet(): Seed {
  return withKeys((key) =>
    key.key_id === 'ak_b0Nn5tYk92UcV6mHpd' ? { ...key, last_used_at: '2026-03-18T06:30:00Z' } : key,
  );
}

function long(): Seed {
  return withKeys((key) => ({
    ...key,
    name: `${key.name} of the department for international correspondence and archives`,
  }));
}

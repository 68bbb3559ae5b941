import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { CreateOrgForm, type CreateOrgFormProps } from '../src/components/CreateOrgForm/index.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/CreateOrgForm',
  component: CreateOrgForm,
  decorators: [withKit],
  args: {
    host: 'northwind.example',
    onCancel: () => {},
    onOpen: () => {},
    onInvite: () => {},
  } satisfies CreateOrgFormProps,
  parameters: { kit: { clock: 'running' } satisfies KitParameters },
};
export default meta;

type Story = StoryObj;

const kit = (parameters: KitParameters) => ({
  kit: { clock: 'running', ...parameters } satisfies KitParameters,
});

const patient = { timeout: 5000 };

async function type(canvas: HTMLElement, field: string, text: string) {
  const input = await within(canvas).findByRole('textbox', { name: field }, patient);
  await userEvent.type(input, text);
  return input;
}

/** Waits for a sentence that a person can see. */
async function see(canvas: HTMLElement, text: RegExp) {
  await waitFor(async () => {
    const [line] = within(canvas).getAllByText(text, { ignore: '.ok-visually-hidden' });
    await expect(line).toBeVisible();
  }, patient);
}

/** Types a name and presses "Create organization" once the address is free. */
async function create(canvas: HTMLElement, name = 'Cedar Works') {
  await type(canvas, 'Name', name);
  await see(canvas, /^Free/);
  await userEvent.click(within(canvas).getByRole('button', { name: 'Create organization' }));
}

/** The form as it opens. */
export const Default: Story = {};

/** The frame stands while the account loads. */
export const Loading: Story = {
  parameters: kit({ prepare: ({ control }) => control.hold('users.me') }),
};

/** The first organization of a new account. */
export const Empty: Story = { parameters: kit({ seed: 'empty', organizationId: null }) };

/** The account could not be read. */
export const Error: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('users.me', { error: 422, detail: 'This account is being moved.', times: 1000 }),
  }),
};

/** Keys cannot create organizations. */
export const NoAccess: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('users.me', { error: 'user_credential_required', times: 1000 }),
  }),
};

/** Nobody is signed in. */
export const SignedOut: Story = { parameters: kit({ user: null }) };

/** The answer about the address is on its way. */
export const Checking: Story = {
  parameters: kit({ prepare: ({ control }) => control.hold('organizations.slugAvailability') }),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Name', 'Cedar Works');
    await see(canvasElement, /^Checking/);
  },
};

/** Free, and nobody else can take it for five minutes. */
export const Free: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Name', 'Cedar Works');
    await see(canvasElement, /^Free, and held for you for [45]:\d\d/);
  },
};

/** Somebody else's, with three that are free. */
export const Taken: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Address', 'tidewater');
    await see(canvasElement, /^Taken by another organization/);
  },
};

/** A word that the app needs itself. */
export const Reserved: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Address', 'billing');
    await see(canvasElement, /^Reserved for the app/);
  },
};

/** Against the rules, with the repaired one beside it. */
export const NotAllowed: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Address', 'cedar--works_');
    await see(canvasElement, /^Use lower-case letters/);
  },
};

/** The server did not say; creating is still possible. */
export const CouldNotCheck: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('organizations.slugAvailability', { error: 503, times: 1000 }),
  }),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Name', 'Cedar Works');
    await see(canvasElement, /^Could not check/);
  },
};

/** Names of any script become addresses. */
export const AnyScript: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Name', 'Київ Тепло Північ');
    await see(canvasElement, /^Free/);
  },
};

/** Three fields that need another look; nothing typed is gone. */
export const Mistakes: Story = {
  play: async ({ canvasElement }) => {
    const email = await type(canvasElement, 'Billing email', '@');
    await userEvent.type(email, '{Enter}');
    await see(canvasElement, /^Enter a name/);
  },
};

/** Somebody was faster: the field says so, the rest stays. */
export const TakenMeanwhile: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('organizations.create', { error: 'slug_taken', afterCommit: true }),
  }),
  play: async ({ canvasElement }) => {
    await create(canvasElement);
    await see(canvasElement, /The address was taken a moment ago/);
  },
};

/** Any other refusal, in the server's words. */
export const Refused: Story = {
  parameters: kit({
    prepare: ({ control }) => control.fail('organizations.create', { error: 'email_not_verified' }),
  }),
  play: async ({ canvasElement }) => {
    await create(canvasElement);
    await see(canvasElement, /Verify your email address/);
  },
};

/** No answer: trying again gives the same organization. */
export const NoAnswer: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('organizations.create', { error: 'timeout', afterCommit: true }),
  }),
  play: async ({ canvasElement }) => {
    await create(canvasElement);
    await see(canvasElement, /^No answer yet/);
  },
};

/** Partners choose where it belongs. */
export const Child: Story = {
  args: { defaultParent: { id: 'org_northwind', name: 'Northwind Voice' } },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Name', 'Harbor Dental Salem');
    await see(canvasElement, /^Free/);
  },
};

/** The longest names there may be. */
export const LongNames: Story = {
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Name', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk mbH');
    await see(canvasElement, /^Free/);
  },
};

/** Nothing but the core of the contract. */
export const CapabilitiesOff: Story = {
  parameters: kit({ capabilities: [] }),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Name', 'Cedar Works');
    await see(canvasElement, /^Free\.$/);
  },
};

/** A server that takes all four steps inside the request. */
export const StepsInside: Story = {
  parameters: kit({
    capabilities: [],
    prepare: ({ control }) => control.hold('organizations.create'),
  }),
  play: async ({ canvasElement }) => {
    await create(canvasElement);
    await see(canvasElement, /^These four steps run now/);
  },
};

/** Every answer takes two seconds. */
export const Slow: Story = { parameters: kit({ latency: 2000 }) };

/** The network is gone; what was typed is kept. */
export const Offline: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
  play: async ({ canvasElement }) => {
    await see(canvasElement, /^You are offline/);
  },
};

/** Right to left; addresses stay left to right. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Name', 'مجموعة النخيل');
    await see(canvasElement, /^Free/);
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, play: Taken.play };

/** A phone, or a narrow column. */
export const Narrow320: Story = { globals: { width: '320' }, play: Taken.play };

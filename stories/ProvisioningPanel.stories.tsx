import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ApiError } from '../src/client/index.js';
import {
  ProvisioningPanel,
  ProvisioningPanelView,
  type ProvisioningPanelViewProps,
} from '../src/components/CreateOrgForm/index.js';
import { withKit, type KitParameters } from './withKit.js';

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

const organization = {
  id: 'org_cedar',
  name: 'Harbor Dental Group',
  slug: 'harbor-dental',
  parent_id: null,
  billing_email: 'amara@northwind.example',
  plan: 'free',
  logo_url: null,
  trial_ends_at: ago(-14 * 86_400),
  created_at: ago(12),
  updated_at: ago(12),
} as const;

const identity = {
  step: 'identity',
  status: 'done',
  attempt: 1,
  started_at: ago(24),
  finished_at: ago(22),
} as const;
const billing = {
  step: 'billing',
  status: 'done',
  attempt: 1,
  started_at: ago(22),
  finished_at: ago(19),
} as const;
const telephony = {
  step: 'telephony',
  status: 'done',
  attempt: 1,
  started_at: ago(19),
  finished_at: ago(9),
  phone_number: '+15035550142',
} as const;
const knowledge = {
  step: 'knowledge_base',
  status: 'done',
  attempt: 1,
  started_at: ago(9),
  finished_at: ago(5),
} as const;

const next = { onOpen: () => {}, onInvite: () => {}, onRetry: () => {} };

const meta: Meta = {
  title: 'Widgets/ProvisioningPanel',
  component: ProvisioningPanelView,
  decorators: [withKit],
  parameters: { kit: { clock: 'running' } satisfies KitParameters },
};
export default meta;

type Story = StoryObj & { args?: ProvisioningPanelViewProps };

const running = {
  status: 'ready',
  organization,
  ...next,
  provisioning: {
    status: 'pending',
    steps: [
      identity,
      billing,
      { step: 'telephony', status: 'running', attempt: 2, started_at: ago(6) },
      { step: 'knowledge_base', status: 'pending', attempt: 0 },
    ],
  },
} satisfies ProvisioningPanelViewProps;

const failed = {
  ...running,
  provisioning: {
    status: 'partial',
    steps: [
      identity,
      billing,
      {
        ...telephony,
        status: 'failed',
        attempt: 3,
        phone_number: null,
        error: 'No number was free in area 503.',
      },
      knowledge,
    ],
  },
} satisfies ProvisioningPanelViewProps;

const done = {
  ...running,
  provisioning: { status: 'complete', steps: [identity, billing, telephony, knowledge] },
} satisfies ProvisioningPanelViewProps;

/** Four real steps; a step that needs a second try says so. */
export const InProgress: Story = { args: running };

/** One step failed; the organization can be used all the same. */
export const StepFailed: Story = { args: failed };

/** Ready, with the number that works at once. */
export const Done: Story = { args: done };

/** The connection is gone; the set-up goes on. */
export const ConnectionLost: Story = {
  args: {
    ...running,
    stale: new ApiError({ status: 0, code: 'network', detail: 'The server cannot be reached' }),
  },
};

/** The frame stands while the state loads. */
export const Loading: Story = { args: { status: 'loading' } };

/** Somebody else's organization. */
export const NoAccess: Story = { args: { status: 'no-access' } };

/** A name of the other direction. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { ...done, organization: { ...organization, name: 'مجموعة النخيل العقارية' } },
};

/** The longest word in a narrow column. */
export const LongNames: Story = {
  globals: { width: '320' },
  args: {
    ...done,
    organization: {
      ...organization,
      name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    },
  },
};

/** From the server: a failed step of a real organization, tried again. */
export const TriedAgain: Story = {
  // An admin there; who may only look has no such button.
  parameters: { kit: { clock: 'running', user: 'user_priya' } satisfies KitParameters },
  render: () => <ProvisioningPanel organizationId="org_brightline" {...next} />,
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const canvas = within(canvasElement);
    const again = await canvas.findByRole('button', { name: /^Try again/ }, { timeout: 5000 });
    await userEvent.click(again);
    await waitFor(() => expect(canvas.getByRole('heading')).toHaveTextContent(/Setting up/));
  },
};

/** A phone. */
export const Narrow320: Story = { args: failed, globals: { width: '320' } };

/** Dark. */
export const Dark: Story = { args: failed, globals: { theme: 'dark' } };

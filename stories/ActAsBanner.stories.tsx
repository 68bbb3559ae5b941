import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import {
  ActAsBanner,
  ActAsBannerView,
  ActAsScope,
  type ActAsBannerViewProps,
  type ActAsVisit,
} from '../src/components/ActAsBanner/index.js';
import { MembersTable } from '../src/components/MembersTable/index.js';
import { useStartActing } from '../src/hooks/index.js';
import { withKit } from './withKit.js';

const partner = { id: 'org_northwind', slug: 'northwind', name: 'Northwind Voice' };
const organization = { id: 'org_kyiv', slug: 'kyiv-teplo', name: 'Київ Тепло' };
const visit: ActAsVisit = {
  grant: {
    ...{ grant_id: 'grant_1', organization_id: organization.id, role: 'admin' },
    ...{ expires_at: '2026-03-18T10:11:00Z', reason: 'Ticket 4821' },
  },
  organization,
  partner,
};

const meta: Meta = {
  title: 'Widgets/ActAsBanner',
  component: ActAsBanner,
  decorators: [withKit],
};
export default meta;

type Story = StoryObj;

/** The banner as it is at one moment. */
const shown = (props: Partial<ActAsBannerViewProps> = {}, globals = {}): Story => ({
  globals,
  render: (_args, { globals: { locale, timeZone } }) => (
    <ActAsBannerView
      {...{ visit, locale, timeZone }}
      left={28 * 60_000 + 14_000}
      ending={false}
      problem={null}
      onEnd={() => {}}
      {...props}
    />
  ),
});

const long = {
  visit: {
    grant: { ...visit.grant, role: 'Regional compliance and quality reviewer' },
    organization: {
      ...organization,
      name: 'Blue Heron Veterinary & Emergency Hospital '.repeat(2),
    },
    partner: { ...partner, name: 'Northwind Voice, Telephony and Customer Care of Oregon' },
  },
};

/** Somebody acts inside, and has time left. */
export const Default: Story = shown();

/** As a server draws it: it cannot know how much time is left when the page is read. */
export const FromServer: Story = shown({ left: null });

/** The end was asked for. */
export const Ending: Story = shown({ ending: true });

/** The server refused to end it: the reason, and another try. */
export const NotEnded: Story = shown({ problem: 'The server is being updated.' });

/** The time is over. */
export const Over: Story = shown({ left: 0 });

/** Names and a role of the longest kind. */
export const LongText: Story = shown(long);

/** 320 px: the button stays in reach. */
export const Narrow: Story = shown(long, { width: '320' });

/** Right to left, with names that are not. */
export const RTL: Story = shown({}, { direction: 'rtl' });

/** Dark. */
export const Dark: Story = shown({}, { theme: 'dark' });

function Visit() {
  const { trigger } = useStartActing();
  const [current, setCurrent] = useState<ActAsVisit | null>(null);
  if (current) {
    return (
      <ActAsScope visit={current} onEnd={() => setCurrent(null)}>
        <MembersTable />
      </ActAsScope>
    );
  }
  const begin = async (): Promise<void> => {
    const grant = await trigger({
      ...{ organization_id: organization.id, role: 'viewer' },
      ...{ reason: 'Ticket 4821', ttl_seconds: 600 },
    });
    setCurrent({ grant, organization, partner });
  };
  return (
    <button type="button" onClick={() => void begin()}>
      Act in {organization.name}
    </button>
  );
}

/** On the server in memory: a visit begins, every widget says so, and it ends. */
export const Inside: Story = {
  render: () => <Visit />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(page.getByRole('button', { name: `Act in ${organization.name}` }));
    await expect(await page.findByText(/Коваленко/)).toBeVisible();
    await expect(page.getByRole('timer')).toHaveTextContent(/^(10:00|9:5\d) left$/);
    await userEvent.click(page.getByRole('button', { name: 'End' }));
    await expect(
      await page.findByRole('button', { name: `Act in ${organization.name}` }),
    ).toBeVisible();
  },
};

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { PartnerConsole } from '../src/components/PartnerConsole/index.js';
import { agency } from '../src/testing/seeds/agency.js';
import { seeds, type Seed } from '../src/testing/index.js';
import { withKit, type KitParameters } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/PartnerConsole',
  component: PartnerConsole,
  decorators: [withKit],
  args: { onOpen: () => {}, onActAs: () => {} },
};
export default meta;

type Story = StoryObj;

const kit = (parameters: KitParameters) => ({ kit: parameters });
const below = (descendants: number): KitParameters => ({
  seed: agency(descendants),
  organizationId: 'org_agency',
});
const fetched = { timeout: 15_000 };

const row = (canvas: HTMLElement, name: RegExp) =>
  within(canvas).findByRole('row', { name }, fetched);

/** A level open, and the details of one organization beside the tree. */
export const Default: Story = {
  args: { defaultExpanded: ['org_harbor'], defaultSelected: 'org_harbor' },
  play: async ({ canvasElement }) => {
    await expect(await row(canvasElement, /Bend Clinic/)).toHaveAttribute('aria-level', '2');
    await expect(await within(canvasElement).findByText('ops@harbordental.example')).toBeVisible();
  },
};

/** The tree alone, closed. */
export const Tree: Story = {};

/** The frame stands while the first level loads. */
export const Loading: Story = {
  parameters: kit({ prepare: ({ control }) => control.hold('partners.children') }),
};

function alone(): Seed {
  const demo = seeds.demo();
  return {
    ...demo,
    organizations: demo.organizations.filter(({ parent_id }) => parent_id == null),
  };
}

/** Nothing below yet, and the one next step. */
export const Empty: Story = {
  parameters: kit({ seed: alone() }),
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByText('No organizations below yet', undefined, fetched),
    ).toBeVisible();
  },
};

/** The server's own reason, a new try and the request's id. */
export const Error: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('partners.children', {
        error: 422,
        detail: 'The tree is being moved.',
        times: 1000,
      }),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/being moved/)).toBeVisible();
  },
};

/** Who may not manage organizations below sees none. */
export const NoAccess: Story = {
  parameters: kit({ user: 'user_jonas', organizationId: 'org_northwind' }),
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByText('You cannot manage organizations below'),
    ).toBeVisible();
  },
};

function longNames(): Seed {
  const demo = seeds.demo();
  const organizations = demo.organizations.map((organization) =>
    organization.parent_id == null
      ? organization
      : {
          ...organization,
          name: `${organization.name} Gesellschaft für Fernmeldewesen und Kundenbetreuung mbH`,
        },
  );
  return { ...demo, organizations };
}

/** Names keep their beginning and their end. */
export const LongText: Story = {
  args: { defaultExpanded: ['org_harbor'], defaultSelected: 'org_harbor_bend' },
  parameters: kit({ seed: longNames() }),
};

/** A phone. */
export const Narrow: Story = {
  args: { defaultExpanded: ['org_harbor'] },
  globals: { width: '320' },
};

/** From right to left: rows open to the left. */
export const RTL: Story = {
  args: { defaultExpanded: ['org_harbor'], defaultSelected: 'org_nakheel' },
  globals: { direction: 'rtl' },
};

/** In the dark. */
export const Dark: Story = {
  args: { defaultExpanded: ['org_harbor'], defaultSelected: 'org_harbor' },
  globals: { theme: 'dark' },
};

/** A server with the core alone: no figures, no suspension, no visits, no sorting. */
export const CoreOnly: Story = {
  args: { defaultExpanded: ['org_harbor'] },
  parameters: kit({ capabilities: [] }),
  play: async ({ canvasElement }) => {
    await row(canvasElement, /Bend Clinic/);
    await expect(within(canvasElement).queryByText(/Minutes in/)).toBeNull();
  },
};

/** A slow server: a level that is opened shows where its rows will stand. */
export const Slow: Story = {
  parameters: kit({ delays: { 'partners.children': 1500, 'partners.rollup': 3000 } }),
};

/** One figure did not come: its cell says so. */
export const FigureMissing: Story = {
  parameters: kit({
    prepare: ({ control }) =>
      control.fail('partners.rollup', { error: 422, detail: 'Counting.', times: 1000 }),
  }),
  play: async ({ canvasElement }) => {
    const missing = await within(canvasElement).findAllByText('No answer', undefined, fetched);
    await expect(missing[0]).toBeVisible();
  },
};

/** Without a connection what was read stays, with its time; nothing can be changed. */
export const Offline: Story = {
  args: { defaultExpanded: ['org_harbor'] },
  play: async ({ canvasElement }) => {
    await row(canvasElement, /Bend Clinic/);
    const told = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    window.dispatchEvent(new Event('offline'));
    try {
      await expect(await within(canvasElement).findByText('You are offline')).toBeVisible();
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
      if (told) Object.defineProperty(Navigator.prototype, 'onLine', told);
    }
  },
};

/** What was found, each with the way to it. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    await row(canvasElement, /Harbor Dental Group/);
    await userEvent.type(within(canvasElement).getByRole('searchbox'), 'harbor-d');
    await expect(
      await within(canvasElement).findByText('3 organizations found', undefined, fetched),
    ).toBeVisible();
  },
};

/** Twenty thousand organizations below: only those in sight are in the page. */
export const Many: Story = {
  parameters: kit(below(20_000)),
  args: { defaultExpanded: ['org_agency_000000'] },
  play: async ({ canvasElement }) => {
    const grid = await within(canvasElement).findByRole('treegrid', undefined, fetched);
    await waitFor(() => expect(within(grid).getAllByRole('row').length).toBeGreaterThan(5));
    await expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
  },
};

const press = async (canvas: HTMLElement, name: RegExp, item: RegExp): Promise<void> => {
  const line = await row(canvas, name);
  await userEvent.click(within(line).getByRole('button', { name: /^Actions/ }));
  await userEvent.click(await within(document.body).findByRole('menuitem', { name: item }));
};

/** Suspension asks for the address of what is locked. */
export const Suspend: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /Київ/, /Suspend/);
    await expect(
      await within(document.body).findByRole('alertdialog', undefined, fetched),
    ).toHaveAccessibleName('Suspend Київ Тепло?');
  },
};

/** Work inside another organization has a reason, a role and a time. */
export const ActInside: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /Київ/, /Act inside/);
    await expect(
      await within(document.body).findByRole('dialog', undefined, fetched),
    ).toHaveAccessibleName('Act in Київ Тепло');
  },
};

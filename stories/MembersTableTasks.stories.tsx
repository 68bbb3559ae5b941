import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { MembersTable } from '../src/components/MembersTable/index.js';
import { studio } from './membersSeeds.js';
import { withKit } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/MembersTable/Tasks',
  component: MembersTable,
  decorators: [withKit],
};
export default meta;

type Story = StoryObj;

/** Parts that come on intent take their time on a busy machine. */
const late = { timeout: 20_000 };

/** Invitations that wait for an answer, with what can be done about each. */
export const Invitations: Story = {
  args: { defaultQuery: { tab: 'invitations', invitations: 'all' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole('table', { name: 'Invitations' }, late)).toBeVisible();
    await expect(await canvas.findByText('m.rossi@studio.example', {}, late)).toBeVisible();
  },
};

/** Addresses as they are pasted, then what would come of each. */
export const Invite: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByRole('button', { name: 'Invite people' }, late));
    const field = await page.findByRole('textbox', { name: /Email addresses/ }, late);
    await userEvent.click(field);
    await userEvent.paste(PASTED);
    await userEvent.click(await page.findByRole('button', { name: 'Check 7 addresses' }, late));
    await expect(await page.findByText('Nothing has been sent yet.', {}, late)).toBeVisible();
    await expect(page.getByText('Not an email address')).toBeVisible();
    await expect(page.getByText('Already a member')).toBeVisible();
  },
};

/** Mistakes are seen as they are pasted. */
export const InvitePasted: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByRole('button', { name: 'Invite people' }, late));
    await userEvent.click(await page.findByRole('textbox', { name: /Email addresses/ }, late));
    await userEvent.paste(PASTED);
    await expect(await page.findByText('7 found, 1 to look at', {}, late)).toBeVisible();
  },
};

/** Some are ticked; all that match are one press away. */
export const Selection: Story = {
  args: { defaultQuery: { role: 'viewer', search: 'kowal' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const boxes = await canvas.findAllByRole('checkbox', { name: /^Select (?!all)/ }, late);
    for (const box of boxes.slice(0, 3)) await userEvent.click(box);
    await expect(await canvas.findByText('3 selected', {}, late)).toBeVisible();
  },
};

/** What a removal would do, before it does it. */
export const BulkRemoval: Story = {
  args: Selection.args,
  play: async (context) => {
    await Selection.play?.(context);
    const page = within(context.canvasElement.ownerDocument.body);
    await userEvent.click(page.getByRole('button', { name: 'Remove…' }));
    await expect(await page.findByText(/^3 of 3 can be removed/, {}, late)).toBeVisible();
  },
};

/** Who is the only admin hears so before the click, and hands over. */
export const LastAdmin: Story = {
  parameters: {
    kit: { seed: studio('user_robin', 'user_guest'), organizationId: 'org_studio' },
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    const button = await page.findByRole('button', { name: 'Actions for Robin Ferreira' }, late);
    await userEvent.click(button);
    await userEvent.click(await page.findByRole('menuitem', { name: 'Leave…' }, late));
    await expect(await page.findByText('You are the only admin', {}, late)).toBeVisible();
    await expect(
      await page.findByRole('option', { name: 'Noor Haddad' }, late),
    ).toBeInTheDocument();
  },
};

/** Why somebody can do something: the role, what it contains, the answer. */
export const ExplainAccess: Story = {
  args: { defaultQuery: { search: 'priya@' } },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByRole('button', { name: /^Actions for Priya/ }, late));
    await userEvent.click(await page.findByRole('menuitem', { name: 'Explain access' }, late));
    await expect(await page.findByText(/Holds the role Support lead/, {}, late)).toBeVisible();
  },
};

const PASTED = [
  'Inês Duarte <ines.duarte@new.example>, k.tanaka@new.example; leon@harbor',
  'priya@northwind.example\tolu.adeyemi@new.example',
  '"Office, Main" <support@new.example> wei.chen@new.example',
].join('\n');

import { expect, test, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { acceptAll, account, type Account, type Place } from './accounts.js';
import { holdRequests, signIn, watchConsole } from './people.js';

/** An organization, and who is in it. */
interface Harbor extends Place {
  readonly slug: string;
  readonly ada: Account;
  /** Lets somebody new join. */
  join(name: string, role: string): Promise<Account>;
}

/** An organization of Ada's with a role of its own beside the built-in ones. */
async function plantHarbor(server: string): Promise<Harbor> {
  const ada = await account(server, 'Ada Admin');
  const slug = `harbor-${randomUUID().slice(0, 8)}`;
  const { id } = await ada.client.organizations.create({ name: 'Harbor', slug }, {});
  const call = { organizationId: id };
  await ada.client.roles.create(
    { name: 'helper', label: 'Helper', scopes: ['members:read'] },
    call,
  );
  return {
    ...{ id, slug, ada, client: ada.client, call },
    async join(name, role) {
      const person = await account(server, name);
      await ada.client.invitations.create({ email: person.email, role }, call);
      await acceptAll(server, person);
      return person;
    },
  };
}

async function roleIn({ client, call }: Place, { email }: Account): Promise<string | undefined> {
  const { items } = await client.members.list({}, call);
  return items.find((member) => member.email === email)?.roles[0];
}

const roleOf = (page: Page, name: string) => page.getByLabel(`Role of ${name}`);

async function askToLeave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Actions for Ada Admin' }).click();
  await page.getByRole('menuitem', { name: 'Leave' }).click();
}

test('a role is changed at once, and back when the server refuses', async ({ page, baseURL }) => {
  const harbor = await plantHarbor(baseURL ?? '');
  const mia = await harbor.join('Mia Member', 'viewer');
  await signIn(page, harbor.ada.email, harbor.ada.password);
  await page.goto(`/${harbor.slug}/members`);
  await expect(roleOf(page, 'Mia Member')).toHaveValue('viewer');

  await test.step('shown before the server has answered', async () => {
    const { count, release } = await holdRequests(page, /\/admin\/members\/[^/]+\/roles$/);
    await roleOf(page, 'Mia Member').selectOption({ label: 'Helper' });
    await expect.poll(count).toBe(1);
    await expect(roleOf(page, 'Mia Member')).toHaveValue('helper');
    expect(await roleIn(harbor, mia)).toBe('viewer');
    release();
    await expect(page.getByText('Mia Member is Helper now.').first()).toBeVisible();
    expect(await roleIn(harbor, mia)).toBe('helper');
  });

  await test.step('a role that somebody deleted in the meantime', async () => {
    await harbor.client.roles.create(
      { name: 'passing', label: 'Passing', scopes: ['members:read'] },
      harbor.call,
    );
    await page.reload();
    await expect(roleOf(page, 'Mia Member')).toHaveValue('helper');
    await harbor.client.roles.delete({ name: 'passing' }, harbor.call);
    await roleOf(page, 'Mia Member').selectOption({ label: 'Passing' });
    await expect(page.getByText(/^Not changed/).first()).toBeVisible();
    await expect(roleOf(page, 'Mia Member')).toHaveValue('helper');
    expect(await roleIn(harbor, mia)).toBe('helper');
  });
});

test('the only admin can neither leave nor step down, but hand over', async ({ page, baseURL }) => {
  const harbor = await plantHarbor(baseURL ?? '');
  const mia = await harbor.join('Mia Member', 'viewer');
  const problems = watchConsole(page);
  await signIn(page, harbor.ada.email, harbor.ada.password);
  await page.goto(`/${harbor.slug}/members`);
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));

  await askToLeave(page);
  await expect(dialog.getByText('You are the only admin')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await roleOf(page, 'Ada Admin').selectOption({ label: 'Viewer' });
  await expect(dialog.getByText('You are the only admin')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(roleOf(page, 'Ada Admin')).toHaveValue('admin');
  expect(await roleIn(harbor, harbor.ada)).toBe('admin');

  await askToLeave(page);
  await dialog.getByRole('button', { name: 'Hand over and leave' }).click();
  // To what else is theirs: nothing yet.
  await expect(page).toHaveURL(/\/new$/);
  const { items } = await mia.client.members.list({}, harbor.call);
  expect(items).toMatchObject([{ email: mia.email, roles: ['admin'] }]);
  expect(problems).toEqual([]);
});

test('nobody gives what they lack, and everybody sees beforehand who gains', async ({
  page,
  baseURL,
}) => {
  const harbor = await plantHarbor(baseURL ?? '');
  const lead = { name: 'lead', label: 'Lead', scopes: ['members:manage', 'agents:manage'] };
  await harbor.client.roles.create(lead, harbor.call);
  const mia = await harbor.join('Mia Lead', 'lead');
  const bob = await harbor.join('Bob Helper', 'helper');
  await signIn(page, mia.email, mia.password);
  await page.goto(`/${harbor.slug}/roles`);
  await page.getByRole('button', { name: /^Helper/ }).click();

  const billing = page.getByRole('checkbox', { name: 'Manage billing and see usage' });
  await expect(billing).toHaveAttribute('aria-disabled', 'true');
  await expect(billing).toHaveAccessibleDescription(
    /You do not hold this scope, so you cannot give it/,
  );
  await billing.press('Space');
  await expect(billing).not.toBeChecked();

  await page.getByLabel(/^Search \d+ scopes$/).fill('agents');
  await page.getByRole('checkbox', { name: 'Manage agents' }).click();
  const impact = page.getByRole('complementary', { name: 'What saving changes' });
  await expect(impact.getByRole('listitem').filter({ hasText: 'Manage agents' })).toContainText(
    'Gained by 1 member',
  );
  expect(await bob.client.members.myScopes({}, harbor.call)).not.toContain('agents:manage');
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByText('Helper is saved.').first()).toBeVisible();
  expect(await bob.client.members.myScopes({}, harbor.call)).toContain('agents:manage');

  // Past the page too.
  const scopes = ['members:read', 'billing:manage'];
  await expect(
    mia.client.roles.update({ name: 'helper', scopes }, harbor.call),
  ).rejects.toMatchObject({ code: 'scope_escalation' });
});

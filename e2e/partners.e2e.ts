import { expect, test, type Page } from '@playwright/test';
import { mailsTo } from './accounts.js';
import {
  details,
  openClients,
  plantClients,
  reportHour,
  rowOf,
  search,
  visitBanner,
} from './clients.js';
import { freeVerdict, readyHeading, watchConsole } from './people.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function choose(page: Page, name: string, action: string): Promise<void> {
  await rowOf(page, name)
    .getByRole('button', { name: `Actions for ${name}` })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('an agency finds a client in its tree, sets another one up, locks a third out and works inside the first', async ({
  page,
  baseURL,
}) => {
  const server = baseURL ?? '';
  const clients = await plantClients(server);
  const { agency, cascade, seattle, harbor, ada, carl, hana, mark } = clients;
  await reportHour(cascade);
  const problems = watchConsole(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/partner-console/children'))
      asked.push(searchParams.get('parent_id') ?? '');
  });

  await test.step('the first level is there with one question, a branch with one more', async () => {
    await openClients(page, clients);
    const row = rowOf(page, 'Cascade Fitness');
    await expect(row).toHaveAttribute('aria-expanded', 'false');
    await expect(rowOf(page, 'Harbor Dental')).toBeVisible();
    await expect(row).toContainText('60 min');
    expect(asked).toEqual([agency.id]);
    await row.getByRole('button', { name: 'Show what is below Cascade Fitness' }).click();
    await expect(rowOf(page, 'Seattle Studio')).toHaveAttribute('aria-level', '2');
    expect(asked).toEqual([agency.id, cascade.id]);
    await page.reload();
    await expect(rowOf(page, 'Seattle Studio')).toBeVisible();
  });

  await test.step('by address, ID or name, each with the way to it', async () => {
    const found = page.getByRole('list', { name: 'Organizations found' }).getByRole('listitem');
    const way = found.getByRole('group', { name: 'The way to it' });
    await search(page).fill('ballard');
    // As it is seen: a narrow page leaves steps out, which a wide one has.
    const seen = { useInnerText: true };
    await expect(way).toHaveText(`Alder Agency Cascade Fitness ballard-${mark}`, seen);
    await search(page).fill(seattle.id);
    await expect(found).toHaveCount(1);
    await expect(found).toContainText('Seattle Studio');
    await search(page).fill('Cascade Fit');
    await expect(found).toContainText('Cascade Fitness');
    await expect(way).toHaveText(`Alder Agency fitness-${mark}`, seen);
    await found.getByRole('button', { name: 'Show in the tree' }).click();
    await expect(rowOf(page, 'Cascade Fitness')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('its plan, its month and its members', async () => {
    const panel = details(page, 'Cascade Fitness');
    const facts = panel.getByLabel('Facts');
    await expect(facts).toContainText('PlanFree');
    await expect(facts).toContainText('Members2');
    await expect(facts).toContainText('Minutes this month60');
    await expect(panel).toContainText('Carl Cascade');
    await panel.getByRole('tab', { name: 'People' }).click();
    await expect(panel.getByText(carl.email)).toBeVisible();
    await panel.getByRole('tab', { name: 'Usage' }).click();
    const card = panel.locator('.ok-usage-chart-card').filter({ hasText: 'Voice minutes' });
    await expect(card).toContainText('60');
    await expect(card).toContainText('3 calls');
  });

  await test.step('a child below a client, with its first admin', async () => {
    await rowOf(page, 'Harbor Dental').click();
    await choose(page, 'Harbor Dental', 'Create child…');
    const dialog = page.getByRole('dialog', { name: 'Create an organization' });
    await dialog.getByLabel('Name', { exact: true }).fill('Bend Clinic');
    await dialog.getByLabel('Address').fill(`bend-${mark}`);
    await expect(freeVerdict(page)).toBeVisible();
    await dialog.getByRole('button', { name: 'Create organization' }).click();
    await expect(readyHeading(page, 'Bend Clinic')).toBeVisible({ timeout: 30_000 });
    await dialog.getByRole('button', { name: 'Close' }).click();
    await rowOf(page, 'Harbor Dental')
      .getByRole('button', { name: 'Show what is below Harbor Dental' })
      .click();
    await rowOf(page, 'Bend Clinic').click();
    const panel = details(page, 'Bend Clinic');
    await panel.getByRole('button', { name: 'Invite admin' }).click();
    const email = `bea-${mark}@example.com`;
    await panel.getByLabel('Email').fill(email);
    await panel.getByRole('button', { name: 'Send invitation' }).click();
    await expect(panel.getByText(`Invitation sent to ${email}`).first()).toBeVisible();
    const [mail] = await mailsTo(server, email);
    expect(mail?.text).toContain('Bend Clinic');
    await panel.getByRole('button', { name: 'Close the details' }).click();
  });

  await test.step('members of a suspended client are out at once', async () => {
    await expect(hana.client.members.list({}, harbor.call)).resolves.toMatchObject({ total: 2 });
    await choose(page, 'Harbor Dental', 'Suspend…');
    const question = page.getByRole('alertdialog', { name: 'Suspend Harbor Dental?' });
    await expect(question.getByRole('button', { name: 'Suspend' })).toBeDisabled();
    await question.getByLabel(`Type harbor-${mark} to confirm`).fill(`harbor-${mark}`);
    await question.getByRole('button', { name: 'Suspend' }).click();
    await expect(rowOf(page, 'Harbor Dental')).toContainText('Suspended');
    await expect(hana.client.members.list({}, harbor.call)).rejects.toMatchObject({
      code: 'suspended',
    });
  });

  await test.step('inside a client everything says so', async () => {
    await choose(page, 'Cascade Fitness', 'Act inside…');
    const dialog = page.getByRole('dialog', { name: 'Act in Cascade Fitness' });
    await dialog.getByLabel('Reason').fill('Ticket 4821');
    await dialog.getByRole('radio', { name: 'Admin' }).click();
    await dialog.getByRole('button', { name: 'Start' }).click();
    await expect(visitBanner(page)).toHaveCount(1);
    await expect(visitBanner(page)).toContainText(
      'Acting in Cascade Fitness for Alder Agency with the role Admin',
    );
    await expect(visitBanner(page).getByRole('timer')).toHaveText(/^(30:00|29:\d\d) left$/);
    await page.getByLabel('Role of Carl Cascade').selectOption({ label: 'Viewer' });
    await expect(page.getByText('Carl Cascade is Viewer now.').first()).toBeVisible();
    const pages = page.getByRole('navigation', { name: 'Pages of Cascade Fitness' });
    for (const name of ['Roles', 'Usage']) {
      await pages.getByRole('button', { name }).click();
      await expect(page.getByRole('heading', { name })).toBeVisible();
      await expect(visitBanner(page)).toHaveCount(1);
    }
    await page.reload();
    await expect(visitBanner(page)).toBeVisible();
    await visitBanner(page).getByRole('button', { name: 'End' }).click();
    await expect(rowOf(page, 'Cascade Fitness')).toBeVisible();
  });

  await test.step('both sides read the same of it, with both names', async () => {
    const told = {
      actor: { kind: 'user', label: 'Ada Agency' },
      organization_id: cascade.id,
      through: { organization_id: agency.id, reason: 'Ticket 4821' },
    };
    const sides = [
      ada.client.audit.list({}, agency.call),
      cascade.client.audit.list({}, cascade.call),
    ];
    for (const { items } of await Promise.all(sides)) {
      const visit = items.filter(({ through }) => through?.reason === 'Ticket 4821');
      expect(visit.map(({ action }) => action)).toEqual([
        ...['act_as.ended', 'member.role_changed', 'act_as.started'],
      ]);
      expect(visit).toMatchObject([told, told, told]);
    }
    const { items } = await cascade.client.partners.visits({}, cascade.call);
    expect(items).toMatchObject([
      { reason: 'Ticket 4821', actor: { email: ada.email, organization_id: agency.id } },
    ]);
  });
  expect(problems).toEqual([]);
});

test('nothing of the agency beside is ever shown: by address, by search, or by a visit', async ({
  page,
  baseURL,
}) => {
  const server = baseURL ?? '';
  const clients = await plantClients(server);
  const { ada, agency, beside, hidden, cascade, mark } = clients;
  const heard: string[] = [];
  page.on('response', async (answer) => {
    if (answer.url().includes('/admin/')) heard.push(await answer.text().catch(() => ''));
  });
  await openClients(page, clients);
  await expect(rowOf(page, 'Harbor Dental')).toBeVisible();

  for (const text of ['quiet', 'birch', 'Quiet Cove', hidden.id, beside.id]) {
    await search(page).fill(text);
    await expect(page.getByText(`Nothing found for “${text}”`)).toBeVisible();
  }
  await page.goto(
    `/${agency.slug}/clients?open=${cascade.id}.${beside.id}.${hidden.id}&client=${hidden.id}`,
  );
  await expect(page.getByText('Organization is not in your subtree')).toBeVisible();
  await expect(rowOf(page, 'Seattle Studio')).toBeVisible();
  await page.goto(`/${beside.slug}/clients`);
  await expect(
    page.getByRole('heading', { name: `Nothing of yours at “${beside.slug}”` }),
  ).toBeVisible();
  expect(heard.filter((text) => /Birch Partners|Quiet Cove/.test(text))).toEqual([]);

  const visit = await ada.client.partners.actAs(
    { organization_id: cascade.id, reason: 'Look around', role: 'admin', ttl_seconds: 600 },
    agency.call,
  );
  const actAs = visit.grant_id;
  const { partners, members, organizations, branding, audit } = ada.client;
  const month = { from: '2026-01-01', to: '2026-02-01' };
  /** Every way to ask for something of an organization from another place. */
  const attempts = (id: string) => [
    ...[beside.call, { ...beside.call, actAs }, { organizationId: id, actAs }].flatMap((call) => [
      members.list({}, call),
      organizations.get({ organization_id: call.organizationId }, call),
      branding.get({}, call),
      audit.list({}, call),
      partners.children({}, call),
    ]),
    ...[agency.call, { ...cascade.call, actAs }].flatMap((call) => [
      partners.children({ parent_id: id }, call),
      partners.rollup({ parent_id: id }, call),
      partners.get({ organization_id: id }, call),
      partners.members({ organization_id: id }, call),
      partners.invitations({ organization_id: id }, call),
      partners.childUsage({ organization_id: id, ...month }, call),
      partners.suspend({ organization_id: id }, call),
      partners.invite({ organization_id: id, email: 'spy@example.com', role: 'admin' }, call),
    ]),
    partners.actAs(
      { organization_id: id, reason: 'Look', role: 'viewer', ttl_seconds: 60 },
      agency.call,
    ),
  ];
  const answersTo = async (id: string) => {
    const answers = await Promise.allSettled(attempts(id));
    return answers.map((answer) =>
      answer.status === 'rejected' ? `${answer.reason.status} ${answer.reason.code}` : 'answered',
    );
  };
  const foreign = await answersTo(hidden.id);
  expect(new Set(foreign)).toEqual(new Set(['403 not_a_member', '403 not_in_subtree']));
  // Whoever tries ids learns nothing: one that nobody has is answered alike.
  expect(await answersTo(`org_nobody_${mark}`)).toEqual(foreign);
  for (const q of ['quiet', 'birch', hidden.id, beside.id]) {
    expect(await partners.search({ q }, agency.call)).toEqual([]);
    expect(await partners.search({ q }, { ...cascade.call, actAs })).toEqual([]);
  }
});

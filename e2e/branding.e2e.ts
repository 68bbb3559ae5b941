import { expect, test, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { acceptAll, account, createAgency } from './accounts.js';
import { readingOf } from './contrast.js';
import { signIn, watchConsole } from './people.js';
import { stageOfFile, TARGET } from './portal.js';

const stage = stageOfFile();

const GREEN = '#0B7A4B';
const VIOLET = '#6D28D9';
const YELLOW = '#F2D24B';
const DOMAIN = 'portal.halden.test';
const OLD = 'pages.old-host.test';

/** A field by its label, behind which it may say that it is optional. */
const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label}`) });
const checks = (page: Page) => page.getByRole('list', { name: 'What can be read' });
const preview = (page: Page, scheme: 'light' | 'dark') =>
  page.getByRole('img', { name: `Preview in ${scheme}` });

/** In both schemes every text of the preview can be read. */
async function expectReadable(page: Page): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    const { texts, hard } = await readingOf(preview(page, scheme));
    expect(hard, scheme).toEqual([]);
    expect(texts, scheme).toBeGreaterThan(10);
  }
}

async function copied(page: Page, button: Locator): Promise<string> {
  await button.click();
  await expect(page.getByText('Copied').first()).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('an agency makes a brand, publishes it, locks its colors, takes a domain, and its clients see all that', async ({
  browser,
}) => {
  const { url } = stage().server;
  const owner = await account(url, 'Olaf Owner');
  const halden = await createAgency(owner.client, { name: 'Halden Voice', slug: 'halden' });
  await createAgency(owner.client, { name: 'Nord Agency', slug: 'nord', parent_id: halden.id });
  const bakery = await owner.client.organizations.create(
    { name: 'Corner Bakery', slug: 'corner-bakery', parent_id: halden.id },
    {},
  );
  const bea = await account(url, 'Bea Baker');
  const inside = { organizationId: bakery.id };
  await owner.client.invitations.create({ email: bea.email, role: 'admin' }, inside);
  await acceptAll(url, bea);
  const context = await browser.newContext({ baseURL: url });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  const page = await context.newPage();
  await signIn(page, owner.email, owner.password);
  const problems = watchConsole(page);
  // The answer to whoever has no domain yet, which a browser logs.
  const missing = new Set<string>();
  page.on('response', (answer) => {
    if (answer.status() === 404) missing.add(new URL(answer.url()).pathname);
  });
  const shown = () => owner.client.branding.get({}, halden.call);
  const bar = page.getByRole('button', { name: 'Publish' }).locator('..');

  await test.step('a logo is uploaded and stands in the preview', async () => {
    await page.goto('/halden/branding');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Upload logo on light' }).click();
    const drawing = sharp({ create: { width: 240, height: 80, channels: 3, background: GREEN } });
    await (
      await choosing
    ).setFiles({
      ...{ name: 'halden.png', mimeType: 'image/png' },
      buffer: await drawing.png().toBuffer(),
    });
    const dialog = page.getByRole('dialog', { name: 'Logo on light' });
    await expect(dialog.getByText('240 × 80 pixels')).toBeVisible();
    await dialog.getByRole('button', { name: 'Upload', exact: true }).click();
    await expect(dialog).toBeHidden();
    const picture = page.getByRole('img', { name: 'Logo on light' });
    await expect(picture).toHaveJSProperty('naturalWidth', 240);
    await expect(preview(page, 'light').locator('img')).toHaveJSProperty('naturalWidth', 240);
  });

  await test.step('one color makes a palette that can be read on the real widgets', async () => {
    await field(page, 'Product name').fill('Halden Voice');
    await field(page, 'Brand color').fill(GREEN);
    for (const scheme of ['light', 'dark'] as const) {
      const button = preview(page, scheme).getByText('Answer invitation');
      await expect(button).toHaveCSS('background-color', 'rgb(11, 122, 75)');
      await expect(preview(page, scheme).getByText('Inês Duarte').first()).toBeVisible();
    }
    await expectReadable(page);
    await expect(checks(page).getByText('Hard to read')).toHaveCount(0);
  });

  await test.step('a second color is shown where it fails, with the nearest that does not', async () => {
    await field(page, 'Second color').fill(YELLOW);
    const failing = checks(page).getByRole('listitem').filter({ hasText: 'Second color as text' });
    await expect(failing).toContainText(/cards/);
    await expect(failing).toContainText(/1\.\d : 1/);
    await expect(page.getByText('Hard to read here').first()).toBeVisible();
    expect((await readingOf(preview(page, 'light'))).hard).not.toEqual([]);
    const nearest = failing.getByRole('button', { name: /^Use #\w{6} for second color$/ });
    const color = /#\w{6}/.exec(await nearest.innerText())?.[0] ?? '';
    await nearest.click();
    await expect(field(page, 'Second color')).toHaveValue(color);
    await expect(field(page, 'Brand color')).toHaveValue(GREEN);
    await expect(failing).toHaveCount(0);
    await expect(page.getByText('Hard to read here')).toHaveCount(0);
    await expectReadable(page);
  });

  await test.step('a draft is kept, and nobody sees it until it is published', async () => {
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByText(/^Saved .*Nobody sees it/)).toBeVisible();
    expect(await shown()).toMatchObject({ primary_color: null, product_name: null });
    await page.reload();
    await expect(field(page, 'Brand color')).toHaveValue(GREEN);
    await expect(bar).toContainText('Draft, 3 changes.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Published.')).toBeVisible();
    expect(await shown()).toMatchObject({ primary_color: GREEN, product_name: 'Halden Voice' });
  });

  await test.step('what was published before comes back', async () => {
    const { version = 0 } = await shown();
    await field(page, 'Brand color').fill(VIOLET);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Published.')).toBeVisible();
    await expect.poll(shown).toMatchObject({ primary_color: VIOLET, version: version + 1 });
    await page.getByRole('button', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'History' });
    const live = history.getByRole('listitem').filter({ hasText: 'Live' });
    await expect(live).toContainText(`Version ${version + 1}`);
    await expect(live).toContainText('Olaf Owner');
    await history.getByRole('button', { name: `Revert to version ${version}` }).click();
    const question = page.getByRole('alertdialog', { name: `Show version ${version} again?` });
    await question.getByRole('button', { name: `Revert to version ${version}` }).click();
    await expect(question).toBeHidden();
    await expect(field(page, 'Brand color')).toHaveValue(GREEN);
    expect(await shown()).toMatchObject({ primary_color: GREEN, version: version + 2 });
  });

  await test.step('locked colors are closed to an organization inside, which says who did it', async () => {
    for (const name of ['brand', 'second', 'page']) {
      const lock = page.getByRole('button', {
        name: `Lock ${name} color for organizations inside`,
      });
      await lock.click();
      await expect(lock).toHaveAttribute('aria-pressed', 'true');
    }
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Published.')).toBeVisible();
    await page.goto('/nord/branding');
    await expect(page.getByText('Nord Agency, inside Halden Voice')).toBeVisible();
    await expect(page.getByText('Locked by Halden Voice')).toHaveCount(3);
    await expect(field(page, 'Brand color')).toHaveValue(GREEN);
    await expect(field(page, 'Brand color')).toHaveAttribute('readonly');
    await expect(field(page, 'Product name')).toHaveValue('Halden Voice');
    await expect(page.getByRole('button', { name: 'Override brand color' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Override product name' }).click();
    await field(page, 'Product name').fill('Nord Voice');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Published.')).toBeVisible();
  });

  const steps = page.getByRole('list', { name: 'Steps of the domain' }).getByRole('listitem');
  const record = (type: string) =>
    page
      .getByRole('list', { name: 'Records to publish' })
      .getByRole('listitem')
      .filter({ has: page.getByText(type, { exact: true }) });
  const check = () => page.getByRole('button', { name: 'Check now' }).click();

  await test.step('a domain says which two records it waits for', async () => {
    await page.goto('/halden/branding');
    await page.getByRole('tab', { name: 'Domain' }).click();
    await expect(page).toHaveURL(/part=domain/);
    await field(page, 'Domain').fill(DOMAIN);
    await page.getByRole('button', { name: 'Add domain' }).click();
    await expect(page.getByRole('heading', { name: DOMAIN })).toBeVisible();
    await expect(steps).toHaveText([
      ...[/^Domain done/, /Records under way/, /Certificate waits/, /Live waits/],
    ]);
    await expect(record('CNAME')).toContainText('Waiting');
    await expect(record('TXT')).toContainText('Waiting');
  });

  await test.step('it says why it waits: nobody sees the records, then one has another value', async () => {
    await check();
    await expect(record('CNAME')).toContainText('No resolver sees it yet.');
    await expect(record('TXT')).toContainText('No resolver sees it yet.');
    expect(stage().dns.asked).toContain(`CNAME ${DOMAIN}`);
    stage().dns.set(DOMAIN, 'CNAME', [OLD]);
    await check();
    await expect(record('CNAME')).toContainText('Conflict');
    await expect(record('CNAME')).toContainText(`Delete ${DOMAIN} CNAME ${OLD}`);
    await expect(record('CNAME')).toContainText('The old answer may last 5 more minutes.');
    await expect(record('TXT')).toContainText('Waiting');
    await expect(steps.nth(1)).toHaveText(/Records failed/);
    const message = page.getByLabel('Message', { exact: true });
    await expect(message).toContainText(`Delete  ${DOMAIN} CNAME ${OLD}`);
  });

  await test.step('the copied records make it live', async () => {
    for (const type of ['CNAME', 'TXT'] as const) {
      const name = await copied(page, page.getByRole('button', { name: `Copy name of ${type}` }));
      const value = await copied(page, page.getByRole('button', { name: `Copy value of ${type}` }));
      stage().dns.set(name, type, [value]);
    }
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^anyreach-verify=/);
    await check();
    await expect(record('CNAME')).toContainText('Found');
    await expect(record('CNAME')).toContainText(TARGET);
    await expect(record('TXT')).toContainText('Found');
    await expect(page.getByText(`People reach you at ${DOMAIN}.`)).toBeVisible();
    await expect(steps.nth(3)).toHaveText(/Live done/);
  });
  expect([...missing]).toEqual(['/admin/custom-domain/refresh']);
  expect(problems.filter((text) => !text.includes('status of 404'))).toEqual([]);
  await context.close();

  await test.step('a client finds the portal in the name, logo and colors of the agency', async () => {
    const elsewhere = await browser.newContext();
    const portal = await elsewhere.newPage();
    const portalProblems = watchConsole(portal);
    await portal.goto(stage().at(DOMAIN));
    await expect(portal).toHaveTitle('Sign in · Halden Voice');
    await expect(portal.getByRole('img', { name: 'Halden Voice' })).toHaveJSProperty(
      'naturalWidth',
      240,
    );
    const enter = portal.getByRole('button', { name: 'Sign in' });
    await expect(enter).toHaveCSS('background-color', 'rgb(11, 122, 75)');
    await portal.getByLabel('Email').fill(bea.email);
    await portal.getByLabel('Password').fill(bea.password);
    await enter.click();
    await expect(portal).toHaveURL(stage().at(DOMAIN, '/corner-bakery/members'));
    await expect(portal.getByRole('img', { name: 'Halden Voice' })).toBeVisible();
    await expect(portal.getByRole('button', { name: 'Invite people' }).first()).toHaveCSS(
      'background-color',
      'rgb(11, 122, 75)',
    );
    expect(portalProblems).toEqual([]);
    await elsewhere.close();
  });
});

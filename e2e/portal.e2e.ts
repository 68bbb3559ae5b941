import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { acceptAll, account } from './accounts.js';
import { watchConsole } from './people.js';
import { agency, claimDomain, stageOfFile, type PortalStage } from './portal.js';

/** Names that must be nowhere: those of the kit, of the platform, of the API and of the other agency. */
const foreign = (stage: PortalStage, others: readonly string[]): RegExp =>
  new RegExp(
    [
      'org-?kit',
      'anyreach',
      'localhost',
      '127\\.0\\.0\\.1',
      new URL(stage.server.url).port,
      ...others,
    ].join('|'),
    'i',
  );

const stage = stageOfFile();

const logo = async (background: string): Promise<Blob> => {
  const image = sharp({ create: { width: 120, height: 40, channels: 3, background } });
  return new Blob([Uint8Array.from(await image.png().toBuffer())], { type: 'image/png' });
};

/** Everything that a page is, asks for and is told: what a person with the developer tools open can read. */
function listen(page: Page): { read(): Promise<string[]> } {
  const traffic: string[] = [];
  page.on('request', (request) => {
    const headers = Object.entries(request.headers()).filter(([name]) => name !== 'user-agent');
    traffic.push(`${request.method()} ${request.url()} ${JSON.stringify(headers)}`);
  });
  page.on('response', async (response) => {
    traffic.push(JSON.stringify(await response.headersArray().catch(() => [])));
    const type = response.headers()['content-type'] ?? '';
    if (/json|css|html/.test(type)) traffic.push(await response.text().catch(() => ''));
  });
  return {
    read: async () => [
      ...traffic,
      await page.evaluate(() => document.documentElement.outerHTML),
      await page.evaluate(() =>
        [...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
          .join('\n'),
      ),
      await page.evaluate(
        () => `${document.title} ${JSON.stringify([{ ...localStorage }, { ...sessionStorage }])}`,
      ),
      JSON.stringify(await page.context().cookies()),
    ],
  };
}

function expectNoTrace(texts: readonly string[], names: RegExp): void {
  const found = texts.flatMap((text) => {
    const at = text.search(names);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 80), at + 60)];
  });
  expect(found).toEqual([]);
}

test('a client finds the portal in the name, logo and colors of the agency, and no other name', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const [halden, other] = [
    await agency(stage(), {
      name: 'Halden Voice',
      slug: 'halden',
      color: '#0B7A4B',
      logo: await logo('#0B7A4B'),
    }),
    await agency(stage(), {
      name: 'Rivalia Calls',
      slug: 'rivalia',
      color: '#B0203A',
      logo: await logo('#B0203A'),
    }),
  ];
  expect(await claimDomain(stage(), halden, 'portal.halden.test')).toEqual(['pending', 'verified']);
  await claimDomain(stage(), other, 'portal.rivalia.test');
  const names = foreign(stage(), ['rivalia', 'B0203A']);
  const at = (path?: string): string => stage().at('portal.halden.test', path);

  // A client organization, and an invitation to the person who is to run it.
  const child = await halden.client.organizations.create(
    { name: 'Corner Bakery', slug: 'corner-bakery', parent_id: halden.id },
    {},
  );
  const inside = { organizationId: child.id };
  const email = `baker-${child.id.slice(-6).toLowerCase()}@example.com`;
  await halden.client.invitations.create({ email, role: 'admin' }, inside);
  const [invitation] = await stage().mails(email);
  expect(invitation?.sender).toBe('Halden Voice');
  const link = /http\S+/.exec(invitation?.text ?? '')?.[0] ?? '';
  expect(link).toContain(at('/invitations?id='));

  // Before sign-in, and without any script: the first byte has it all.
  const still = await browser.newContext({ javaScriptEnabled: false });
  const bare = await still.newPage();
  const answer = await bare.goto(link);
  expect(answer?.headers()['content-security-policy']).not.toContain('unsafe-inline');
  await expect(bare).toHaveURL(/\/sign-in\?next=/);
  await expect(bare.getByRole('img', { name: 'Halden Voice' })).toBeVisible();
  await expect(bare.getByRole('button', { name: 'Sign in' })).toHaveCSS(
    'background-color',
    'rgb(11, 122, 75)',
  );
  await still.close();

  const problems = watchConsole(page);
  const heard = listen(page);
  await page.goto(link);
  await expect(page).toHaveTitle('Sign in · Halden Voice');
  await page.getByRole('link', { name: 'Create one' }).click();
  await page.getByLabel('Name').fill('Bea Baker');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('correct-horse-battery');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText(`We sent a mail to ${email}`)).toBeVisible();
  const confirmation = (await stage().mails(email)).find(({ kind }) => kind === 'verify-email');
  expect(confirmation?.sender).toBe('Halden Voice');
  const confirm = /http\S+/.exec(confirmation?.text ?? '')?.[0] ?? '';
  expect(confirm).toContain(at('/api/auth/verify-email'));
  await page.goto(confirm);
  await page.getByRole('button', { name: 'Join Corner Bakery' }).click();
  await expect(page).toHaveURL(at('/corner-bakery/members'));
  await expect(page.getByRole('img', { name: 'Halden Voice' })).toBeVisible();

  // Every page of the portal, with everything that it brings.
  for (const [path, text] of [
    ['members', 'Bea Baker'],
    ['roles', 'Viewer'],
    ['api-keys', 'API keys'],
    ['usage', 'Usage'],
    ['billing', 'Free'],
    ['clients', 'No organizations below yet'],
    ['brand', 'Brand'],
  ] as const) {
    await page.goto(at(`/corner-bakery/${path}`));
    await expect(page.getByText(text).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const primary = await page.evaluate(() =>
      getComputedStyle(document.body).getPropertyValue('--ok-color-primary'),
    );
    expect(primary.trim()).toBe('#0B7A4B');
    expectNoTrace(await heard.read(), names);
  }
  expectNoTrace(
    (await stage().mails(email)).map((mail) => JSON.stringify(mail)),
    names,
  );
  expect(problems).toEqual([]);
});

test('a name of nobody shows nothing, and a session is worth nothing on another name', async ({
  page,
}) => {
  const first = await agency(stage(), {
    name: 'First House',
    slug: 'first-house',
    color: '#224488',
    logo: await logo('#224488'),
  });
  const second = await agency(stage(), {
    name: 'Second House',
    slug: 'second-house',
    color: '#884422',
    logo: await logo('#884422'),
  });
  await claimDomain(stage(), first, 'app.first.test');
  await claimDomain(stage(), second, 'app.second.test');
  for (const host of ['unknown.first.test', '127.0.0.1', 'first.test']) {
    const answer = await page.goto(stage().at(host));
    expect(answer?.status(), host).toBe(421);
    expect(await page.content(), host).not.toMatch(/house|sign in/i);
  }
  const someone = await account(stage().server.url, 'Sam Both');
  for (const { client, call } of [first, second]) {
    await client.invitations.create({ email: someone.email, role: 'viewer' }, call);
  }
  await acceptAll(stage().server.url, someone);
  await page.goto(stage().at('app.first.test', '/sign-in'));
  await page.getByLabel('Email').fill(someone.email);
  await page.getByLabel('Password').fill(someone.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(stage().at('app.first.test', '/first-house/members'));
  await expect(page.getByText('Sam Both').first()).toBeVisible();
  // A member of both sees, through one, nothing of the other.
  await page.goto(stage().at('app.first.test', '/second-house/members'));
  await expect(page).toHaveURL(stage().at('app.first.test', '/first-house/members'));
  const status = await page.evaluate(
    async (id) => (await fetch('/admin/members', { headers: { 'X-Organization': id } })).status,
    second.id,
  );
  expect(status).toBe(403);
  await page.goto(stage().at('app.second.test'));
  await expect(page).toHaveURL(/sign-in/);
});

import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createOrganization, newcomer, signUp, watchConsole } from './people.js';

/** A minute into the first day of a month, counted from this one: in the past whenever it is now. */
function firstDay(months: number): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1, 0, 1));
}

/** A key of the organization that may report usage, made the way a backend would. */
async function keyOf(page: Page, organizationId: string, name: string): Promise<string> {
  return page.evaluate(
    async ([id, label]) => {
      const session = await fetch('/api/auth/get-session').then((answer) => answer.json());
      const answer = await fetch('/admin/organization-pats', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${session.session.token}`,
          'X-Anyreach-Org': id ?? '',
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ name: label, scopes: ['usage:write'] }),
      });
      const made = (await answer.json()) as { pat_key: string };
      return made.pat_key;
    },
    [organizationId, name] as const,
  );
}

type Usage = { id: string; at: Date; seconds: number; type?: string; direction?: string };

async function report(request: APIRequestContext, key: string, usage: Usage[]): Promise<void> {
  const answer = await request.post('/admin/usage/events', {
    headers: { Authorization: `Bearer ${key}` },
    data: {
      events: usage.map(({ at, type = 'call', ...event }) => ({
        ...event,
        type,
        started_at: at.toISOString(),
      })),
    },
  });
  const { results } = (await answer.json()) as { results: { code: string }[] };
  expect(results.map(({ code }) => code)).toEqual(usage.map(() => 'ok'));
}

const numbers = (text: string): number[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) => Number(one.replaceAll(',', '')));

test('what a key reports is counted, compared, split, budgeted and followed back to the key', async ({
  page,
  request,
}) => {
  const problems = watchConsole(page);
  const admin = newcomer('Uma Usage');
  const slug = `usage-${admin.mark}`;
  await signUp(page, admin);
  await createOrganization(page, 'Meter Harbor', slug);
  await page.goto(`/${slug}/usage`);
  await expect(page.getByText('No usage in this range')).toBeVisible();
  const organizationId =
    (await page.locator('.ok-usage-chart').getAttribute('data-ok-org')) ?? 'none';
  const key = await keyOf(page, organizationId, 'Autumn dialer');

  const call = (id: string, at: Date, direction: string): Usage => ({
    ...{ id: `${admin.mark}-${id}`, at, direction, seconds: 600 },
  });
  await report(request, key, [
    ...['1', '2', '3'].map((id) => call(id, firstDay(0), 'outbound')),
    call('4', firstDay(0), 'inbound'),
    { id: `${admin.mark}-5`, at: firstDay(0), seconds: 300, type: 'chat', direction: 'inbound' },
    ...['6', '7'].map((id) => call(id, firstDay(-1), 'outbound')),
  ]);

  await test.step('this month beside the last', async () => {
    await page.reload();
    const card = page.locator('.ok-usage-chart-card').filter({ hasText: 'Voice minutes' });
    await expect(card).toContainText('40');
    await expect(card).toContainText('100% more than');
    await expect(card).toContainText('4 calls');
  });

  await test.step('split by direction, which the address keeps', async () => {
    await page.getByLabel('Group by').selectOption({ label: 'By direction' });
    await expect(page.getByRole('button', { name: 'Outbound' })).toBeVisible();
    await expect(page).toHaveURL(/group=direction/);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Inbound' })).toBeVisible();
  });

  await test.step('table and file say the same', async () => {
    await page.getByRole('button', { name: 'Show as table' }).click();
    const row = page.getByRole('table').getByRole('row').nth(1);
    await expect(row).toBeVisible();
    const cells = await row.getByRole('cell').allInnerTexts();
    const [outbound, inbound, total] = cells.slice(1, 4).map((text) => numbers(text).at(-1));
    expect([outbound, inbound, total]).toEqual([30, 15, 45]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    const [head, first] = file.replace('\uFEFF', '').split('\r\n');
    expect(head).toBe('time_utc,Outbound,Inbound,total,final,previous');
    expect(first?.split(',').slice(1, 4).map(Number)).toEqual([outbound, inbound, total]);
    await page.getByRole('button', { name: 'Show as chart' }).click();
  });

  await test.step('what changed leads to the key', async () => {
    const chart = page.getByRole('slider');
    await chart.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: /more than usual/ });
    await expect(card).toContainText('Key Autumn dialer placed all of the rise.');
    await card.getByRole('button', { name: 'Open key' }).click();
    await expect(page).toHaveURL(new RegExp(`/${slug}/api-keys`));
    await expect(page.getByText('Autumn dialer')).toBeVisible();
    await page.goBack();
  });

  await test.step('a budget says once that four fifths are used', async () => {
    const mails = async () => {
      const answer = await request.get(
        `/dev/outbox.json?to=${encodeURIComponent(`ops-${admin.mark}@example.com`)}`,
      );
      return ((await answer.json()) as { subject: string }[]).map(({ subject }) => subject);
    };
    await page.getByRole('button', { name: 'Add budget' }).click();
    const form = page.getByRole('dialog', { name: 'Add budget' });
    await form.getByLabel('Limit a month').fill('100');
    await form.getByLabel('Thresholds in percent').fill('80, 100');
    await form.getByLabel('Mail to').fill(`ops-${admin.mark}@example.com`);
    await form.getByRole('button', { name: 'Save budget' }).click();
    await expect(form).toBeHidden();
    await expect(page.getByText('40 of 100')).toBeVisible();
    expect(await mails()).toEqual([]);
    await report(
      request,
      key,
      ['8', '9', '10', '11'].map((id) => call(id, firstDay(0), 'outbound')),
    );
    await expect.poll(mails).toHaveLength(1);
    await report(request, key, [call('12', firstDay(0), 'outbound')]);
    await page.reload();
    await expect(page.getByText('90 of 100')).toBeVisible();
    await expect(page.getByText(/80%, sent/)).toBeVisible();
    expect(await mails()).toHaveLength(1);
    expect((await mails())[0]).toContain('80');
  });
  expect(problems).toEqual([]);
});

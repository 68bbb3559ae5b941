import { expect, test } from '@playwright/test';
import { freeVerdict, newcomer, readyHeading, signUp } from './people.js';

test('two people race for one address: one gets it, the other loses nothing that was typed', async ({
  browser,
}) => {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  const people = [newcomer('Ada First'), newcomer('Bea Second')];
  const slug = `race-${people[0]?.mark}`;
  await Promise.all(pages.map((page, index) => signUp(page, people[index] ?? newcomer())));

  // Neither holds the address: both verdicts came before either could.
  await Promise.all(
    pages.map((page) => page.route('**/slug-holds', (route) => route.abort('failed'))),
  );
  await Promise.all(
    pages.map(async (page, index) => {
      await page.getByLabel('Name', { exact: true }).fill(`Racer ${index}`);
      await page.getByLabel('Address').fill(slug);
      await expect(freeVerdict(page)).toBeVisible();
    }),
  );
  await Promise.all(
    pages.map((page) => page.getByRole('button', { name: 'Create organization' }).click()),
  );

  const outcomes = await Promise.all(
    pages.map(async (page, index) => {
      const won = readyHeading(page, `Racer ${index}`);
      const lost = page.getByText('The address was taken a moment ago');
      await expect(won.or(lost).first()).toBeVisible({ timeout: 30_000 });
      return (await won.isVisible()) ? 'won' : 'lost';
    }),
  );
  expect([...outcomes].sort()).toEqual(['lost', 'won']);

  const loser = pages[outcomes.indexOf('lost')];
  if (!loser) throw new Error('Nobody lost.');
  await expect(loser.getByLabel('Name', { exact: true })).toHaveValue(
    `Racer ${outcomes.indexOf('lost')}`,
  );
  await expect(loser.getByLabel('Address')).toHaveValue(slug);
  await expect(loser.getByLabel('Address')).toBeFocused();
  await loser.unroute('**/slug-holds');
  await loser
    .getByRole('button', { name: new RegExp(`^(Use )?${slug}-`) })
    .first()
    .click();
  await expect(freeVerdict(loser)).toBeVisible();
  await loser.getByRole('button', { name: 'Create organization' }).click();
  await expect(readyHeading(loser, '')).toBeVisible({ timeout: 30_000 });
  await Promise.all(contexts.map((context) => context.close()));
});

test('a held address is taken for everybody else', async ({ browser }) => {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const [holder, other] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!holder || !other) throw new Error('No pages.');
  const person = newcomer();
  const slug = `held-${person.mark}`;
  await signUp(holder, person);
  await holder.getByLabel('Name', { exact: true }).fill('Holder');
  await holder.getByLabel('Address').fill(slug);
  await holder.getByLabel('Billing email').focus();
  await expect(freeVerdict(holder)).toBeVisible();

  await signUp(other, newcomer());
  await other.getByLabel('Name', { exact: true }).fill('Other');
  await other.getByLabel('Address').fill(slug);
  await expect(other.getByText('Taken by another organization.').first()).toBeVisible();
  await Promise.all(contexts.map((context) => context.close()));
});

import { expect, test } from '@playwright/test';
import { freeVerdict, newcomer, signUp } from './people.js';

test('everything from sign-up to the second organization works with the keyboard alone', async ({
  page,
}) => {
  const person = newcomer();
  await page.goto('/sign-up');
  await page.getByLabel('Name').focus();
  await page.keyboard.type(person.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(person.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');

  await expect(page.getByText('Create your first organization').first()).toBeVisible();
  const name = page.getByLabel('Name', { exact: true });
  for (const title of ['Keyboard One', 'Keyboard Two']) {
    // The frame that stands while the form loads has the same field, not yet to be used.
    await expect(name).toBeEnabled();
    await name.focus();
    await page.keyboard.type(`${title} ${person.mark}`);
    await expect(freeVerdict(page)).toBeVisible();
    await page.keyboard.press('Enter');
    const open = page.getByRole('button', { name: `Open ${title} ${person.mark}` });
    await expect(open).toBeVisible({ timeout: 30_000 });
    await open.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/members/);
    if (title === 'Keyboard One') await page.goto('/new');
  }

  await expect(page.getByRole('row', { name: /Ines Duarte/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: /organization/i });
  await expect(search).toBeFocused();
  await page.keyboard.type('Keyboard One');
  await expect(page.getByRole('option', { name: /Keyboard One/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`keyboard-one-${person.mark}/members`));

  // Escape closes what is open and gives the focus back.
  const switcher = page.getByRole('button', { name: /Keyboard One/ });
  await switcher.focus();
  await page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(switcher).toBeFocused();
});

test('every stop of the Tab key is visible and marked', async ({ page }) => {
  const person = newcomer();
  await signUp(page, person);
  await expect(page.getByLabel('Name', { exact: true })).toBeEnabled();
  await page.getByRole('link', { name: 'Relay, home' }).focus();
  await page.keyboard.press('Tab');
  const seen: string[] = [];
  for (let stop = 0; stop < 14; stop += 1) {
    const marked = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const group = element.closest('.ok-input-group');
      const rings = [element, group].map((one) => one && getComputedStyle(one));
      const hasRing = rings.some(
        (style) => style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      );
      return { name: element.tagName, visible: box.width > 0 && box.height > 0, hasRing };
    });
    if (marked === null) break;
    seen.push(marked.name);
    expect(marked, `stop ${stop}: ${marked.name}`).toMatchObject({ visible: true, hasRing: true });
    await page.keyboard.press('Tab');
  }
  expect(seen.length).toBeGreaterThan(4);
});

import { expect, test } from '@playwright/test';
import { freeVerdict, newcomer, signUp, watchConsole } from './people.js';

test('every page is served under a strict policy and breaks none of it', async ({ page }) => {
  const problems = watchConsole(page);
  await page.exposeFunction('reportViolation', (text: string) => problems.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      if (typeof report === 'function') report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const person = newcomer();
  const answer = await page.goto('/sign-in');
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-inline');
  await signUp(page, person);
  await page.getByLabel('Name', { exact: true }).fill('<img src=x onerror=alert(1)>');
  await expect(freeVerdict(page)).toBeVisible();
  expect(problems).toEqual([]);
});

test('the browser keeps no token where a script of another page could find it', async ({
  page,
  context,
}) => {
  const person = newcomer();
  await signUp(page, person);
  const { token } = await page.evaluate(async () => {
    const answer = await fetch('/api/auth/get-session');
    const body = (await answer.json()) as { session: { token: string } };
    return body.session;
  });
  expect(token.length).toBeGreaterThan(20);
  const places = await page.evaluate(() => ({
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    cookie: document.cookie,
    history: JSON.stringify(history.state),
    markup: document.documentElement.outerHTML,
    address: location.href,
    requests: JSON.stringify(performance.getEntries().map(({ name }) => name)),
  }));
  const found = Object.entries(places).filter(([, text]) => text.includes(token));
  expect(found.map(([place]) => place)).toEqual([]);
  const cookies = await context.cookies();
  expect(cookies.filter(({ httpOnly }) => !httpOnly)).toEqual([]);
});

// Takes the pictures of docs/screenshots: the widgets from Storybook, the host app from a fresh demo.
// Usage: npm run build && npx storybook build && node scripts/screenshots.mjs
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from './find-browser.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/screenshots');
const widths = { 360: 780, 1280: 860 };
const themes = /** @type {const} */ (['light', 'dark']);

/** Pictures of widgets; their stories do what is to be done before the picture. */
const widgets = [
  { name: 'org-switcher', story: 'widgets-orgswitcher--default' },
  { name: 'create-org-form', story: 'widgets-createorgform--default' },
  { name: 'create-org-form-in-progress', story: 'widgets-provisioningpanel--in-progress' },
  { name: 'create-org-form-done', story: 'widgets-provisioningpanel--done' },
  { name: 'members-table', story: 'widgets-memberstable--default' },
  { name: 'role-editor', story: 'widgets-roleeditor--default' },
  { name: 'api-key-manager', story: 'widgets-apikeymanager--default' },
  { name: 'usage-chart', story: 'widgets-usagechart--default' },
  { name: 'billing-panel', story: 'widgets-billingpanel--default' },
  { name: 'partner-console', story: 'widgets-partnerconsole--default' },
  { name: 'branding-editor', story: 'widgets-brandingeditor--default' },
  { name: 'branding-editor-domain', story: 'widgets-brandingeditor-domain--conflicting' },
];

async function startServer(dataDir) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      ORGKIT_SEED: 'demo',
      DEMO_TRAFFIC: 'off',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ORGKIT_READY ')) resolve(JSON.parse(line.slice(13)));
    });
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)));
  });
  return { child, ...ready };
}

async function inEveryLook(browser, take) {
  for (const [width, height] of Object.entries(widths)) {
    for (const theme of themes) {
      const context = await browser.newContext({
        viewport: { width: Number(width), height },
        colorScheme: theme,
        deviceScaleFactor: 2,
        reducedMotion: 'reduce',
        locale: 'en-US',
        timezoneId: 'UTC',
      });
      await take(await context.newPage(), `${width}-${theme}`, theme);
      await context.close();
    }
  }
}

const shoot = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });

mkdirSync(folder, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'orgkit-shots-'));
const browser = await chromium.launch(launchOptions());
const storybook = await preview({
  root,
  configFile: false,
  build: { outDir: 'storybook-static' },
  preview: { port: 0, host: '127.0.0.1' },
});
const server = await startServer(dataDir);
try {
  const [stories] = storybook.resolvedUrls?.local ?? [];
  for (const { name, story } of widgets) {
    await inEveryLook(browser, async (page, look, theme) => {
      const query = new URLSearchParams({
        id: story,
        viewMode: 'story',
        globals: `theme:${theme}`,
      });
      await page.goto(`${stories}iframe.html?${query}`, { waitUntil: 'networkidle' });
      await page.waitForTimeout(2000);
      await shoot(page, `${name}-${look}`);
    });
  }
  const [person] = server.demo;
  await inEveryLook(browser, async (page, look) => {
    await page.goto(`${server.url}/sign-in`);
    await page.waitForTimeout(600);
    await shoot(page, `host-app-sign-in-${look}`);
    await page.getByLabel('Email').fill(person.email);
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('table').waitFor();
    await page.goto(`${server.url}/northwind/members`);
    await page.getByRole('table').waitFor();
    await page.waitForTimeout(600);
    await shoot(page, `host-app-${look}`);
    await page.goto(`${server.url}/new`);
    await page.getByLabel('Name', { exact: true }).fill(`Lakeside Dental ${look}`);
    await page.getByText(/^Free/).first().waitFor({ timeout: 60_000 });
    await shoot(page, `host-app-new-${look}`);
  });
} finally {
  server.child.kill('SIGTERM');
  await storybook.close();
  await browser.close();
  rmSync(dataDir, { recursive: true, force: true });
}

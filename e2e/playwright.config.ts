import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { launchOptions } from '../scripts/find-browser.mjs';

const root = join(import.meta.dirname, '..');
const port = Number(process.env['ORGKIT_E2E_PORT'] ?? 4480);
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: join(root, 'test-results'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A test that passes at the second try hides a race, which is what these tests look for.
  retries: 0,
  // A whole story takes a minute where two browsers share a slow machine; each wait in it has its own end.
  timeout: 240_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
    locale: 'en-US',
    timezoneId: 'UTC',
  },
  // The server that most tests share. One that stops or kills its server starts its own.
  webServer: {
    command: 'node --import tsx server/src/main.ts --reset',
    cwd: root,
    url: `${baseURL}/readyz`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_DIR: join(root, 'examples/host-app/dist'),
      DATA_DIR: join(root, 'node_modules/.cache/orgkit/e2e-data'),
      DATABASE_URL: '',
      ORGKIT_SEED: 'demo',
      ORGKIT_TEST: '1',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'warn',
    },
  },
});

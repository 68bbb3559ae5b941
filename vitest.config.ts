import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/find-browser.mjs';

const setupFiles = ['src/testing/test-setup.ts'];
const pure = [
  'src/{contract,client,lib,chart,testing,theme}/**/*.test.ts',
  'src/architecture*.test.ts',
];

// The stories need Storybook's own configuration, which takes a second to load.
const withStories = !process.argv.includes('--project') || process.argv.includes('stories');

// A factory: two projects that share one such object fail to start.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  // Still pictures: axe would measure a colour half-way through its transition.
  provider: playwright({
    launchOptions: launchOptions(),
    contextOptions: { reducedMotion: 'reduce' },
  }),
  instances: [{ browser: 'chromium' as const }],
});

/** Another React than the installed one, from a folder of packages, for whoever asks for React. */
function withReact(folder: string | undefined) {
  if (!folder) return {};
  return {
    alias: [{ find: /^(react|react-dom)(?=\/|$)/, replacement: `${folder}/$1` }],
    execArgv: ['--import', join(import.meta.dirname, 'scripts/matrix/redirect-react.mjs')],
  };
}

export default defineConfig({
  plugins: [react()],
  // Every dependency that a browser test may load. One found in mid-run makes Vite start over,
  // which fails tests on a machine with a cold cache, and only there.
  optimizeDeps: {
    include: [
      ...['react', 'react-dom', 'react-dom/client', 'react-dom/server'],
      ...['react/jsx-runtime', 'react/jsx-dev-runtime', '@radix-ui/react-dialog', 'swr'],
      ...['swr/mutation', 'swr/infinite', 'zod', 'zod/mini', 'axe-core', '@testing-library/react'],
      ...['@testing-library/user-event', '@testing-library/jest-dom/vitest'],
    ],
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          // Loading the kit and its tools again for each file took longer than most files' tests. What a test leaves
          // behind is cleared after it all the same.
          isolate: false,
          ...withReact(process.env['ORGKIT_REACT']),
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['**/*.{ssr,browser}.test.*', ...pure],
          setupFiles,
          // How long a test may take says nothing about the product: speed is measured by the benchmarks.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // The architecture tests parse every file, which takes seconds on a busy machine.
      {
        extends: true,
        test: {
          name: 'node',
          include: pure,
          exclude: ['**/*.sweep.test.ts'],
          setupFiles,
          testTimeout: 30_000,
        },
      },
      // All 16,777,216 colors: a minute of arithmetic, for every change that is about to be kept.
      {
        extends: true,
        test: {
          name: 'palette',
          include: ['src/theme/*.sweep.test.ts'],
          setupFiles,
          // A minute and a half of work, on a machine that may be busy with other things.
          testTimeout: 1_800_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'ssr',
          include: ['src/**/*.ssr.test.{ts,tsx}'],
          setupFiles,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          setupFiles,
          testTimeout: 60_000,
          browser: browser(),
        },
      },
      ...(withStories
        ? [
            {
              extends: true as const,
              plugins: [storybookTest({ configDir: '.storybook' })],
              // Every story is drawn and looked through four times over.
              test: { name: 'stories', browser: browser(), testTimeout: 60_000 },
            },
          ]
        : []),
      {
        extends: true,
        test: {
          name: 'server',
          // As in the pages: the database engine alone takes longer to load than most files' tests.
          isolate: false,
          include: ['server/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.pg.test.ts'],
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server-pg',
          include: ['server/**/*.pg.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['scripts/require-postgres.mjs'],
          setupFiles,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

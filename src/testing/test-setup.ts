import { afterAll, afterEach, vi } from 'vitest';
import { requireSilence, watchConsole } from './test-console.js';

watchConsole();
// Hooks after a test run last one first, so this looks when the page is already cleared.
afterEach(requireSilence);
afterAll(requireSilence);

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { act, cleanup, configure } = await import('@testing-library/react');
  // Parts come when they are wanted, searches after a pause, and a busy machine takes its time on top of it. Only
  // what fails waits as long as this.
  configure({ asyncUtilTimeout: 20_000 });
  // Real browsers get real events, whose updates come outside act() by nature.
  if (navigator.userAgent.includes('jsdom')) {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    // A part that a test has asked for and not waited for would come in the middle of another one.
    afterEach(() => act(() => vi.dynamicImportSettled()));
  }
  afterEach(cleanup);
}

import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryClient } from '../../testing/index.js';
import { find, setUp } from './test-kit.js';

afterEach(() => void vi.useRealTimers());

test('begins with this month so far: totals, chart, forecast, comparison, budgets, inventory', async () => {
  const { client, container } = setUp();
  await find.chart('Minutes, Daily, 1–18 Mar 2026');
  expect(screen.getByRole('button', { name: 'Range: 1–18 Mar 2026' })).toBeVisible();
});

import type { Locator } from '@playwright/test';
import { readContrast, type Contrast } from '../src/testing/test-contrast.js';

/** Measures every text in a part of a page against what lies behind it, as the browser paints both. */
export function readingOf(part: Locator): Promise<Contrast> {
  return part.evaluate(readContrast);
}

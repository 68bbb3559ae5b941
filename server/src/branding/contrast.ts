import { contrastProblems } from '../../../src/theme/index.js';
import type { BrandColumns } from '../db/brandingSchema.js';
import { problem } from '../http/problem.js';
import { merged, type LineRow } from './line.js';

/**
 * Throws 422 when text would be unreadable with the colours that a draft leads to, inherited ones among them, unless
 * that was accepted. Answers whether something was accepted.
 */
export function refuseUnreadable(
  [own, ...above]: readonly [LineRow, ...LineRow[]],
  fields: Partial<BrandColumns>,
  accepted: boolean,
): boolean {
  // A brand that was never shown has no version yet.
  const next = { ...own, ...fields, version: own.version + 1 };
  const { primary_color, accent_color, background_color } = merged([next, ...above], '').values;
  const pairs = contrastProblems({ primary_color, accent_color, background_color });
  if (pairs.length > 0 && !accepted) throw problem('contrast', { pairs });
  return pairs.length > 0;
}

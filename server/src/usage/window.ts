import { readUsageWindow, type UsageSpan } from '../../../src/contract/index.js';
import { invalid } from '../http/problem.js';

/** The window that a query asks for; throws 422 naming the field. */
export function windowOf(query: { readonly from: string; readonly to: string }): UsageSpan {
  const window = readUsageWindow(query);
  if ('problem' in window) throw invalid(window.field, window.problem);
  return window;
}

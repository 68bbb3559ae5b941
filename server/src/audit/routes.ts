import { readUsageTime } from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import { invalid } from '../http/problem.js';
import { pageReply } from '../lists/page.js';
import { listEvents } from './queries.js';

function instantOf(name: 'from' | 'to', text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const at = readUsageTime(text);
  if (at === null) throw invalid(name, `'${name}' must be an ISO 8601 time`);
  return new Date(at);
}

/** The audit log of an organization; nothing changes it. */
export const registerAudit: Register = (route, { database: { db } }) => {
  route('audit', 'list', async ({ organization: { id }, query, request }) => {
    const { actor, action, target, from, to, ...page } = query;
    const span = { from: instantOf('from', from), to: instantOf('to', to) };
    const { rows, next } = await listEvents(db, id, { actor, action, target, ...span }, page);
    return pageReply(request, rows, { next, total: null });
  });
};

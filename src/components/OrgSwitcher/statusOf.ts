import type { Page } from '../../client/index.js';
import type { Organization } from '../../contract/index.js';
import { errorOf } from '../../hooks/errorOf.js';
import type { OrgSwitcherStatus } from './SwitcherFrame.js';

type Read<Data> = { data?: Data | undefined; error?: unknown };

/** The one state in which the closed switcher is. */
export function statusOf(
  organizationId: string | null,
  here: Organization | null,
  { error, mutate }: Read<Organization> & { mutate: () => Promise<unknown> },
  first: Read<Page<Organization>>,
): OrgSwitcherStatus {
  if (organizationId === null) {
    if (first.data) {
      const none = first.data.items.length === 0 && !first.data.nextCursor;
      return none ? { status: 'empty' } : { status: 'ready', current: null };
    }
    // A list that failed says so where it is opened.
    return errorOf(first.error) ? { status: 'ready', current: null } : { status: 'loading' };
  }
  if (here) return { status: 'ready', current: here };
  const problem = errorOf(error);
  if (!problem) return { status: 'loading' };
  return { status: 'error', error: problem, onRetry: () => void mutate() };
}

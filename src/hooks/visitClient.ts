import { ApiError, type OrgClient } from '../client/index.js';
import { beginVisit, endOf } from './endingVisits.js';

/** Whether a call is inside an organization; other calls are the person's own. */
function isInside(call: unknown, organizationId: string): call is object {
  return (
    typeof call === 'object' &&
    call !== null &&
    'organizationId' in call &&
    call.organizationId === organizationId
  );
}

function refuse(): never {
  throw new ApiError({ status: 0, code: 'aborted', detail: 'The visit has ended.' });
}

/**
 * The same client under a grant: whatever is asked inside the organization is asked as a visitor. While the
 * visit is being ended it waits, since the server would refuse what comes after; once it has ended, nothing is asked.
 */
export function visitClient(
  client: OrgClient,
  { grant_id, organization_id }: { grant_id: string; organization_id: string },
): OrgClient {
  beginVisit(grant_id);
  const resource: ProxyHandler<object> = {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (input: unknown, call: unknown): unknown => {
        if (!isInside(call, organization_id)) return Reflect.apply(method, target, [input, call]);
        const send = (): unknown =>
          Reflect.apply(method, target, [input, { ...call, actAs: grant_id }]);
        return endOf(grant_id)?.then(refuse, send) ?? send();
      };
    },
  };
  return new Proxy(client, {
    get: (target, name) => {
      const part: unknown = Reflect.get(target, name);
      return typeof part === 'object' && part !== null ? new Proxy(part, resource) : part;
    },
  });
}

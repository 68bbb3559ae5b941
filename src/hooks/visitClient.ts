import type { OrgClient } from '../client/index.js';

/** Adds the grant to a call inside the organization it is for; other calls are the person's own. */
function withGrant(call: unknown, organizationId: string, grantId: string): unknown {
  const isInside =
    typeof call === 'object' &&
    call !== null &&
    'organizationId' in call &&
    call.organizationId === organizationId;
  return isInside ? { ...call, actAs: grantId } : call;
}

/** The same client under a grant: whatever is asked inside the organization is asked as a visitor. */
export function visitClient(
  client: OrgClient,
  { grant_id, organization_id }: { grant_id: string; organization_id: string },
): OrgClient {
  const resource: ProxyHandler<object> = {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (input: unknown, call: unknown): unknown =>
        Reflect.apply(method, target, [input, withGrant(call, organization_id, grant_id)]);
    },
  };
  return new Proxy(client, {
    get: (target, name) => {
      const part: unknown = Reflect.get(target, name);
      return typeof part === 'object' && part !== null ? new Proxy(part, resource) : part;
    },
  });
}

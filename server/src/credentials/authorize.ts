import { holdsAny, isAddressIn, type Access } from '../../../src/contract/index.js';
import { problem } from '../http/problem.js';
import type { Caller } from './caller.js';
import type { ResolvedOrganization } from './organization.js';

/** Whether the kind of credential may call a route at all; throws 403 otherwise. */
export function authorizeCredential(access: Access, caller: Caller): void {
  if ((access === 'user' || access === 'login') && caller.kind === 'key')
    throw problem('user_credential_required');
  if (access === 'login' && caller.kind !== 'login') {
    throw problem('user_credential_required', {
      detail: 'Sign in to do this; a token is not enough',
    });
  }
}

/** Whether a key works from an address; throws 403 otherwise. */
export function authorizeAddress(caller: Caller, ip: string): void {
  if (caller.kind !== 'key' || caller.allowedIps === null) return;
  if (!isAddressIn(ip, caller.allowedIps)) throw problem('ip_not_allowed');
}

/** What a suspended organization keeps: paying, and the scopes by which a client knows that it may. */
function isLeftOpen(route: string): boolean {
  return route.startsWith('billing.') || route === 'members.myScopes';
}

/** Throws 403 where an organization is suspended for the caller. */
export function refuseSuspended(
  route: string,
  { suspended }: Pick<ResolvedOrganization, 'suspended'>,
): void {
  if (suspended && !isLeftOpen(route)) throw problem('suspended');
}

/** Whether the caller holds a scope that a route accepts; throws 403 unless that is certain. */
export function authorize(access: Access, organization: ResolvedOrganization): void {
  if (access === 'member') return;
  const accepted = Array.isArray(access) ? access : [];
  if (!holdsAny(organization.scopes, accepted)) {
    throw problem('missing_scope', { detail: `Missing required scope: ${accepted.join(' or ')}` });
  }
}

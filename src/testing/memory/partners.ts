import type { OrgClient } from '../../client/OrgClient.js';
import { unsupported } from './unsupported.js';

/** Child organizations: not part of the in-memory server. */
export function partners(): OrgClient['partners'] {
  return {
    children: unsupported('partners.children'),
    search: unsupported('partners.search'),
    get: unsupported('partners.get'),
    members: unsupported('partners.members'),
    setMemberRoles: unsupported('partners.setMemberRoles'),
    removeMember: unsupported('partners.removeMember'),
    invitations: unsupported('partners.invitations'),
    invite: unsupported('partners.invite'),
    resendInvitation: unsupported('partners.resendInvitation'),
    revokeInvitation: unsupported('partners.revokeInvitation'),
    usage: unsupported('partners.usage'),
    childUsage: unsupported('partners.childUsage'),
    rollup: unsupported('partners.rollup'),
    suspend: unsupported('partners.suspend'),
    resume: unsupported('partners.resume'),
    actAs: unsupported('partners.actAs'),
    endActAs: unsupported('partners.endActAs'),
    visits: unsupported('partners.visits'),
  };
}

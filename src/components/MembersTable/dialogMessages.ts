import { scopeName } from '../../lib/scopeName.js';

/** English texts of the questions about one person, and of what explains their access. */
export const dialogMessages = {
  removeTitle: (name: string) => `Remove ${name}?`,
  removeLead: (name: string) =>
    `${name} loses access at once. Their account and their other organizations stay.`,
  removeAction: 'Remove member',
  leaveTitle: 'Leave this organization?',
  leaveLead: 'You lose access at once. Only an admin can invite you back.',
  leaveAction: 'Leave',
  stay: 'Stay',
  ownRoleTitle: (role: string) => `Make yourself ${role}?`,
  ownRoleLead: 'You can no longer manage members. Only an admin can give that back.',
  ownRoleAction: 'Change my role',
  revokeTitle: (email: string) => `Revoke the invitation of ${email}?`,
  revokeLead: 'The link that was sent stops working.',
  revokeAction: 'Revoke invitation',

  onlyAdmin: 'You are the only admin',
  onlyAdminOther: (name: string) => `${name} is the only admin`,
  onlyAdminLeave:
    'Leaving would lock everyone out of people, billing and keys. Make someone else an admin first.',
  onlyAdminChange:
    'Without an admin, everyone is locked out of people, billing and keys. Make someone else an admin first.',
  onlyAdminAbove:
    'Without an admin, nobody in this organization manages its people, billing and keys until you invite another one.',
  nobodyElse:
    'Without an admin, everyone is locked out of people, billing and keys. There is nobody else here yet: invite someone first.',
  newAdmin: 'New admin',
  findAdmin: 'Search name or email',
  findNote: 'Search to see more people.',
  noSuccessor: 'Nobody fits that search.',
  handOverLeave: 'Hand over and leave',
  handOverRemove: 'Hand over and remove',
  handOverChange: 'Hand over and change',
  removeAnyway: 'Remove anyway',
  changeAnyway: 'Change anyway',

  linkTitle: (email: string) => `Link for ${email}`,
  linkLead:
    'The browser did not allow copying by itself. The link works for this address only; the one sent before stops working.',
  link: 'Invitation link',
  copy: 'Copy',
  copied: 'Copied',

  explainTitle: (name: string) => `What ${name} may do`,
  explainAbout: 'About',
  explainYes: 'Yes.',
  explainNo: 'No.',
  explainHolds: (role: string) => `Holds the role ${role}`,
  explainSince: (date: string) => `a member since ${date}`,
  explainContains: 'The role contains',
  explainIncludes: 'which includes',
  explainLacks: 'The role does not contain',
  explainRoles: (roles: string) => `Roles that do: ${roles}`,
  explainNoRole: 'No role here does',
  explainFailed: 'Not known right now.',
  explainLoading: 'Reading what they may do',
  scopeName,
};

/** Type of {@link dialogMessages}. */
export type DialogMessages = typeof dialogMessages;

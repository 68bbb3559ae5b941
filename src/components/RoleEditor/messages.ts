import type { LaterMessages } from './laterMessages.js';
import { scopeName } from '../../lib/scopeName.js';
import { scopeMessages } from './scopeMessages.js';

/** A number with what it counts. */
const count = (one: string, many: string) => (number: number, formatted: string) =>
  number === 1 ? `1 ${one}` : `${formatted} ${many}`;

/** English texts of the role editor; names of scopes and groups are among them, by their code. */
export const roleEditorMessages = {
  ...scopeMessages,
  scopeName,

  title: 'Roles',
  loading: 'Loading roles',
  view: 'View',
  viewRoles: 'Roles',
  viewMatrix: 'Matrix',
  viewCompare: 'Compare',
  /** What to call a role that the server gives no label. */
  roleName: (role: string) => role.charAt(0).toUpperCase() + role.slice(1).replaceAll(/[_-]/g, ' '),
  roles: 'Roles of this organization',
  role: 'Role',
  newRole: 'New role',
  members: count('member', 'members'),
  keys: count('key', 'keys'),
  edits: count('edit', 'edits'),
  holders: (members: string, keys: string) => `${members}, ${keys}`,
  pick: (label: string, holders: string, edits: string) =>
    [label, holders, edits].filter(Boolean).join(', '),
  noneOfYourOwn: 'No roles of your own yet. Make one with exactly the scopes its people need.',

  lockedSystem: 'Every organization has this role. It cannot be changed, only copied.',
  lockedServer: 'Roles are the same in every organization here and cannot be changed.',
  lockedRights: 'You can see roles. An admin can give you the scope to manage them.',
  lockedBeyond: 'This role can do more than you, so you cannot change it.',
  lockedBeyondNote: (scopes: string) => `You do not hold: ${scopes}.`,
  readOnly: 'Read only',
  keptEdits: (edits: string) => `Your ${edits} are kept.`,

  rename: 'Rename',
  duplicate: 'Duplicate',
  remove: 'Delete',
  label: 'Name',
  description: 'Description',
  optional: 'Optional',
  noDescription: 'No description',
  labelEmpty: 'Give the role a name.',
  labelLong: 'A name has at most 60 characters.',

  search: (scopes: string) => `Search ${scopes} scopes`,
  clear: 'Clear search',
  show: 'Which scopes are shown',
  all: 'All',
  held: 'Held',
  changed: 'Changed',
  ofGroup: (on: string, all: string) => `${on} of ${all}`,
  expand: (group: string) => `Show ${group}`,
  collapse: (group: string) => `Hide ${group}`,
  has: 'Held',
  hasNot: 'Not held',
  comesWith: (scopes: string) => `Comes with: ${scopes}`,
  notHeld: 'You do not hold this scope, so you cannot give it.',
  internal: 'No role of an organization may have this scope.',
  refused: 'You do not hold this scope. Untick it to save the rest.',
  nothingFound: 'No scope matches',
  nothingFoundNote: (query: string) => `Nothing is called “${query}”.`,
  nothingHeld: 'This role holds no scopes',
  nothingHeldNote: 'Its people can sign in and see nothing else.',
  nothingChanged: 'Nothing is changed',
  nothingChangedNote: 'What you tick or untick stands here until you save.',

  changes: count('change', 'changes'),
  notSaved: 'not saved',
  discard: 'Discard',
  save: 'Save role',
  untickAndSave: 'Untick and save',
  saved: (label: string) => `${label} is saved.`,
  created: (label: string) => `${label} is created.`,
  deleted: (label: string) => `${label} is deleted.`,
  notSavedTitle: 'Role not saved.',
  escalated: (lost: number, formatted: string) =>
    lost === 1
      ? 'You do not hold 1 of these scopes, so you cannot give it.'
      : `You do not hold ${formatted} of these scopes, so you cannot give them.`,
  gone: 'Somebody deleted this role.',
  goneNote: 'What you edited is kept. Make it a new role, or discard it.',
  makeNew: 'Make a new role',
  unsaved: (label: string, changes: string) => `Role “${label}” has ${changes} not saved.`,
  unsavedRoles: (roles: string) => `${roles} roles have changes that are not saved.`,

  impact: 'What saving changes',
  impactNow: 'Who holds it',
  holdNow: 'hold this role now',
  impactNone: 'Tick or untick a scope, and what it does to people stands here before you save.',
  impactText: 'Only the name and description change. Nobody gains or loses anything.',
  impactNobody: 'Nobody holds this role, so nobody gains or loses anything yet.',
  working: 'Working out who gains and loses what',
  gain: (members: string) => `Gained by ${members}`,
  lose: (members: string) => `Lost by ${members}`,
  keysGain: (keys: string) => `${keys} can use it`,
  keysLose: (keys: string) => `${keys} can no longer use it`,
  seeWho: 'See who',
  youLose: (scopes: string) => `You lose this too: ${scopes}.`,
  youStay: 'You can still manage roles afterwards.',
  youLockOut: 'You lock yourself out.',
  youLockOutNote: 'You could no longer manage members and roles. Somebody else has to undo it.',
  impactUnknown: 'It could not be worked out who this touches.',
  retry: 'Try again',

  conflict: 'Somebody saved this role while you edited it.',
  review: 'Review',

  failed: 'Roles did not load',
  stale: 'Roles did not load again.',
  requestId: (id: string) => `Request ${id}`,
  offline: 'Offline.',
  offlineNote: 'You can go on editing. Save once you are back.',
  noAccess: 'You cannot see the roles',
  noAccessNote: 'Roles are shown to people of the organization only.',
  signIn: 'Sign in to see the roles',
};

/** Texts that are there at once; those of dialogs, matrix, comparison and review come with them. */
export type FirstMessages = typeof roleEditorMessages;

/** Every text of the role editor; a translation has every key. */
export type RoleEditorMessages = FirstMessages & LaterMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    roleEditor: RoleEditorMessages;
  }
}

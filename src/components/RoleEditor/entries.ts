import type { Role } from '../../contract/index.js';
import { expandScopes, isSystemRole, missingScopes } from '../../contract/scopes.js';
import { changesOf, countChanges, labelOf, type Draft } from './draft.js';
import type { Drafts } from './draftStore.js';
import { mergeFields } from './merge.js';
import type { FirstMessages } from './messages.js';
import type { RoleEntry, RoleLock } from './types.js';

/** What the person and the server can do about roles. */
export type Powers = { held: ReadonlySet<string>; manages: boolean; custom: boolean };

function lockOf(role: Role, lacking: readonly string[], powers: Powers): RoleLock | null {
  if (!powers.custom) return 'server';
  if (role.system ?? isSystemRole(role.name)) return 'system';
  if (!powers.manages) return 'rights';
  return lacking.length > 0 ? 'beyond' : null;
}

/** Whether somebody saved a role after these edits began, and changed what they would not. */
export function isNewer(draft: Draft, role: Role): boolean {
  if (draft.base.version === role.version) return false;
  return mergeFields(draft, role).some(({ from }) => from !== 'mine');
}

function entryOf(role: Role, draft: Draft | undefined, powers: Powers): RoleEntry {
  const lacking = missingScopes(powers.held, role.scopes);
  return {
    role,
    draft: draft ?? null,
    // Words that only differ by blanks at their ends are a draft, but no change.
    edits: draft ? countChanges(changesOf(draft)) : 0,
    lock: lockOf(role, lacking, powers),
    lacking,
    gone: false,
    newer: draft !== undefined && isNewer(draft, role),
  };
}

/** Roles with their drafts; drafts of roles that are gone come last. */
export function entriesOf(roles: readonly Role[], drafts: Drafts, powers: Powers): RoleEntry[] {
  const here = roles.map((role) => entryOf(role, drafts[role.name], powers));
  const gone = Object.values(drafts).filter(
    ({ base }) => !roles.some(({ name }) => name === base.name),
  );
  return [
    ...here,
    ...gone.map((draft) => ({ ...entryOf(draft.base, draft, powers), gone: true, newer: false })),
  ];
}

/** The newer one of two readings of each role: a refusal may bring one that no list has shown yet. */
export function withNewer(roles: readonly Role[], seen: Readonly<Record<string, Role>>): Role[] {
  return roles.map((role) => {
    const other = seen[role.name];
    return other && (other.version ?? 0) > (role.version ?? 0) ? other : role;
  });
}

/** The role in the body of a refusal, if it is one. Checked by hand: the schemas weigh more. */
export function currentRole(value: unknown, name: string): Role | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  const [label, description, scopes, version] = ['label', 'description', 'scopes', 'version'].map(
    (field) => fields.get(field),
  );
  if (fields.get('name') !== name || typeof version !== 'number' || !Array.isArray(scopes)) {
    return null;
  }
  const count = (field: string): Partial<Role> => {
    const found = fields.get(field);
    return typeof found === 'number' ? { [field]: found } : {};
  };
  return {
    name,
    ...(typeof label === 'string' ? { label } : {}),
    description: typeof description === 'string' ? description : null,
    scopes: expandScopes(scopes.filter((scope) => typeof scope === 'string')),
    system: false,
    version,
    ...count('member_count'),
    ...count('key_count'),
  };
}

/** What an entry is called: as typed, as saved, or by its name where the server gives no label. */
export function entryLabel({ role, draft }: RoleEntry, messages: FirstMessages): string {
  const typed = draft?.label.trim();
  if (typed) return typed;
  return role.label === undefined ? messages.roleName(role.name) : labelOf(role);
}

/** The draft of an entry, begun if there is none. */
export function scopesOf({ role, draft }: RoleEntry): readonly string[] {
  return expandScopes(draft?.scopes ?? role.scopes);
}

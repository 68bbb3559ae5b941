/** What one organization holds, as far as granting is concerned. */
export interface Ground {
  /** Scopes by role, as they were given. */
  readonly roles: Map<string, readonly string[]>;
  /** Role by person. */
  readonly members: Map<string, string>;
}

/** What somebody asks for. */
export type Grant =
  | { readonly kind: 'create'; readonly name: string; readonly scopes: readonly string[] }
  | { readonly kind: 'update'; readonly name: string; readonly scopes: readonly string[] }
  | { readonly kind: 'delete'; readonly name: string; readonly reassign: string }
  | { readonly kind: 'set'; readonly user: string; readonly role: string }
  | { readonly kind: 'bulk'; readonly user: string; readonly role: string }
  | { readonly kind: 'invite'; readonly email: string; readonly role: string }
  | { readonly kind: 'bulk invite'; readonly email: string; readonly role: string };

/** What must be answered: done, or a refusal, with what is missing when that is the reason. */
export type Verdict = 'done' | string;

// Written down once more, from the tables of the documentation: an oracle that asks the code agrees with it always.
const PAIRED = [
  ...['agents', 'campaigns', 'concurrency', 'conversations', 'email_addresses', 'email_domains'],
  ...['knowledge_bases', 'members', 'phone_numbers', 'trunks', 'web_widgets', 'workflows'],
];
const ALONE = [
  ...['billing:manage', 'organizations:manage', 'child_organizations:manage', 'usage:write'],
  ...['resources:manage', 'managed_accounts:manage', 'conversations:read_sensitive'],
];

/** Every scope that a role may contain. */
export const grantable: readonly string[] = [
  ...PAIRED.flatMap((name) => [`${name}:read`, `${name}:manage`]),
  ...ALONE,
];

const viewer = PAIRED.map((name) => `${name}:read`);

function whole(scopes: readonly string[]): Set<string> {
  const all = new Set(scopes);
  for (const scope of scopes) {
    const [name = '', verb] = scope.split(':');
    const pairs = PAIRED.includes(name) && (verb === 'manage' || verb === 'read_sensitive');
    if (pairs) all.add(`${name}:read`);
  }
  return all;
}

/** Everything that a role of the organization contains; null when it has none of that name. */
export function contents({ roles }: Ground, name: string): Set<string> | null {
  if (name === 'admin') return new Set(grantable);
  if (name === 'viewer') return new Set(viewer);
  const given = roles.get(name);
  return given ? whole(given) : null;
}

function lacking(held: ReadonlySet<string>, wanted: Iterable<string>): string | null {
  const missing = [...whole([...wanted])].filter((scope) => !held.has(scope)).sort();
  return missing.length > 0 ? `403 scope_escalation ${missing.join(' ')}` : null;
}

function unknown(scopes: readonly string[]): string | null {
  const known = new Set([...grantable, 'conversations:dial']);
  return scopes.every((scope) => known.has(scope)) ? null : '422 validation_error';
}

/** Judges a grant by somebody who has a role, and carries it out on the ground when it is allowed. */
export function judge(ground: Ground, actor: string, grant: Grant): Verdict {
  const { roles, members } = ground;
  const held = contents(ground, members.get(actor) ?? '') ?? new Set<string>();
  if (!held.has('members:manage')) return '403 missing_scope';
  const isLocked = (name: string): boolean => name === 'admin' || name === 'viewer';

  switch (grant.kind) {
    case 'create': {
      if (contents(ground, grant.name)) return '409 role_exists';
      const refusal = unknown(grant.scopes) ?? lacking(held, grant.scopes);
      if (refusal) return refusal;
      roles.set(grant.name, grant.scopes);
      return 'done';
    }
    case 'update': {
      if (isLocked(grant.name)) return '403 role_locked';
      const now = contents(ground, grant.name);
      if (!now) return '404 not_found';
      const refusal = lacking(held, now) ?? unknown(grant.scopes) ?? lacking(held, grant.scopes);
      if (refusal) return refusal;
      roles.set(grant.name, grant.scopes);
      return 'done';
    }
    case 'delete': {
      if (isLocked(grant.name)) return '403 role_locked';
      const now = contents(ground, grant.name);
      if (!now) return '404 not_found';
      const refusal = lacking(held, now);
      if (refusal) return refusal;
      const next = contents(ground, grant.reassign);
      if (!next || grant.reassign === grant.name) return '422 validation_error';
      const more = lacking(held, next);
      if (more) return more;
      for (const [user, role] of members)
        if (role === grant.name) members.set(user, grant.reassign);
      roles.delete(grant.name);
      return 'done';
    }
    default: {
      const wanted = contents(ground, grant.role);
      if (!wanted) return '422 validation_error';
      const refusal = lacking(held, wanted);
      const isSame = grant.kind === 'set' && members.get(grant.user) === grant.role;
      if (refusal && !isSame) return grant.kind.startsWith('bulk') ? 'row forbidden' : refusal;
      if ('user' in grant) members.set(grant.user, grant.role);
      return 'done';
    }
  }
}

/** The service that enforces a scope; groups the catalogue in role editors. */
export type Service = 'admin' | 'core' | 'campaign' | 'knowledge_base' | 'workflow';

/** One permission of the catalogue. The catalogue is open: servers may send scopes that are not in it. */
export interface ScopeDefinition {
  readonly service: Service;
  /** Scopes that holding this one gives as well. */
  readonly implies?: readonly string[];
  /** Held by one internal service alone; no role of an organization may contain it. */
  readonly internal?: true;
}

/** Every scope the platform documents, in the order in which editors list them. */
export const scopeCatalogue = {
  'members:read': { service: 'admin' },
  'members:manage': { service: 'admin', implies: ['members:read'] },
  'billing:manage': { service: 'admin' },
  'organizations:manage': { service: 'admin' },
  'child_organizations:manage': { service: 'admin' },
  'resources:manage': { service: 'admin' },
  'usage:write': { service: 'admin' },
  'agents:read': { service: 'core' },
  'agents:manage': { service: 'core', implies: ['agents:read'] },
  'conversations:read': { service: 'core' },
  'conversations:read_sensitive': { service: 'core', implies: ['conversations:read'] },
  'conversations:manage': { service: 'core', implies: ['conversations:read'] },
  'conversations:dial': { service: 'core', internal: true },
  'phone_numbers:read': { service: 'core' },
  'phone_numbers:manage': { service: 'core', implies: ['phone_numbers:read'] },
  'managed_accounts:manage': { service: 'core' },
  'trunks:read': { service: 'core' },
  'trunks:manage': { service: 'core', implies: ['trunks:read'] },
  'web_widgets:read': { service: 'core' },
  'web_widgets:manage': { service: 'core', implies: ['web_widgets:read'] },
  'email_domains:read': { service: 'core' },
  'email_domains:manage': { service: 'core', implies: ['email_domains:read'] },
  'email_addresses:read': { service: 'core' },
  'email_addresses:manage': { service: 'core', implies: ['email_addresses:read'] },
  'campaigns:read': { service: 'campaign' },
  'campaigns:manage': { service: 'campaign', implies: ['campaigns:read'] },
  'concurrency:read': { service: 'campaign' },
  'concurrency:manage': { service: 'campaign', implies: ['concurrency:read'] },
  'knowledge_bases:read': { service: 'knowledge_base' },
  'knowledge_bases:manage': { service: 'knowledge_base', implies: ['knowledge_bases:read'] },
  'workflows:read': { service: 'workflow' },
  'workflows:manage': { service: 'workflow', implies: ['workflows:read'] },
} as const satisfies Record<string, ScopeDefinition>;

/** A scope of the catalogue, such as `members:manage`. */
export type Scope = keyof typeof scopeCatalogue;

/** All catalogue scopes in display order. */
export const scopes = Object.keys(scopeCatalogue) as readonly Scope[];

/** Whether a string is a scope of the catalogue. */
export function isScope(value: string): value is Scope {
  return Object.hasOwn(scopeCatalogue, value);
}

function definitionOf(scope: string): ScopeDefinition | undefined {
  return isScope(scope) ? scopeCatalogue[scope] : undefined;
}

/** Adds every implied scope. Keeps unknown scopes, drops doubles, sorts by catalogue order, unknown ones last. */
export function expandScopes(held: Iterable<string>): string[] {
  const all = new Set<string>();
  const add = (scope: string): void => {
    if (all.has(scope)) return;
    all.add(scope);
    definitionOf(scope)?.implies?.forEach(add);
  };
  for (const scope of held) add(scope);
  const order = (scope: string): number => (isScope(scope) ? scopes.indexOf(scope) : scopes.length);
  return [...all].sort((a, b) => order(a) - order(b) || a.localeCompare(b, 'en'));
}

/** Whether the caller holds at least one of the scopes a route accepts, implied ones included. Nothing accepted means no. */
export function holdsAny(held: Iterable<string>, accepted: readonly string[]): boolean {
  const all = new Set(expandScopes(held));
  return accepted.some((scope) => all.has(scope));
}

/** The scopes of `wanted` that `held` does not contain; empty when all may be granted. */
export function missingScopes(held: Iterable<string>, wanted: Iterable<string>): string[] {
  const all = new Set(expandScopes(held));
  return expandScopes(wanted).filter((scope) => !all.has(scope));
}

/** The two roles every organization has. They cannot be edited or deleted. */
export const systemRoles = ['admin', 'viewer'] as const;

/** A role that every organization has. */
export type SystemRole = (typeof systemRoles)[number];

/** What each system role contains: admin everything but internal scopes, viewer every plain `:read`. */
export const systemRoleScopes: Record<SystemRole, readonly Scope[]> = {
  admin: scopes.filter((scope) => !definitionOf(scope)?.internal),
  viewer: scopes.filter((scope) => scope.endsWith(':read')),
};

/** Whether a role name belongs to every organization and is therefore locked. */
export function isSystemRole(name: string): name is SystemRole {
  return name === 'admin' || name === 'viewer';
}

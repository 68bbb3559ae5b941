/** A person behind a credential. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly avatar_url: string | null;
  readonly created_at: string;
}

/** A signed-in person, or a personal token acting as one. */
export interface UserCaller {
  readonly kind: 'login' | 'token';
  /** The session, or `pat_<id>`. */
  readonly credentialId: string;
  readonly user: Person;
  /** Organization that the login token itself names; personal tokens name none. */
  readonly claimedOrganizationId: string | null;
}

/** A key of one organization. */
export interface KeyCaller {
  readonly kind: 'key';
  /** `ak_<id>`. */
  readonly credentialId: string;
  readonly name: string;
  readonly organizationId: string;
  /** Whose rights bound the key; null for a key that the server made itself. */
  readonly createdBy: string | null;
  /** The creator's role in the organization, read with the key; null when they are no longer a member. */
  readonly creator: { readonly role: string; readonly scopes: readonly string[] | null } | null;
  /** How many members the organization has, read with the key. */
  readonly memberCount: number;
  /** Whether the organization is suspended, read with the key. */
  readonly suspended: boolean;
  /** Null: everything its creator holds. */
  readonly scopes: readonly string[] | null;
  readonly allowedIps: readonly string[] | null;
}

/** Whoever a request comes from. */
export type Caller = UserCaller | KeyCaller;

/** Owner of what is kept for a caller across requests, such as idempotency keys. */
export function principalOf(caller: Caller): string {
  return caller.kind === 'key' ? `key:${caller.credentialId}` : `user:${caller.user.id}`;
}

/** The name that people know a person by. */
export function displayName(person: Pick<Person, 'first_name' | 'last_name' | 'email'>): string {
  return [person.first_name, person.last_name].filter(Boolean).join(' ') || person.email;
}

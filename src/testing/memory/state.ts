import type { Plan, Provisioning, Scope } from '../../contract/index.js';
import type { BillingRow } from './billingRows.js';
import type { BrandRow, DomainRow } from './brandRows.js';
import type { ZoneTable } from './dns.js';
import type { GrantRow } from './grantRow.js';
import type { StoredAnswer } from './idempotency.js';
import type { UsageBook } from './usageBook.js';

/** One person's account. */
export interface UserRow {
  readonly id: string;
  readonly email: string;
  email_verified: boolean;
  first_name: string | null;
  last_name: string | null;
  avatar_url: string | null;
  readonly created_at: string;
  /** A session that ended answers 401 until the person signs in again. */
  signed_in: boolean;
}

/** One organization. */
export interface OrganizationRow {
  readonly id: string;
  name: string;
  readonly slug: string;
  readonly parent_id: string | null;
  billing_email: string;
  plan: Plan;
  logo_url: string | null;
  trial_ends_at: string | null;
  readonly created_at: string;
  updated_at: string;
  provisioning: Provisioning;
  concurrency_limit: number;
  /** Suspended by an organization above: closed to all but those above and billing. */
  suspended: boolean;
}

/** One person's place in an organization. */
export interface MemberRow {
  readonly user_id: string;
  role: string;
  readonly created_at: string;
  last_active_at: string | null;
}

/** One invitation; `Expired` is read from the clock, never stored. */
export interface InvitationRow {
  readonly id: string;
  readonly organization_id: string;
  readonly email: string;
  role: string;
  status: 'Pending' | 'Accepted' | 'Revoked';
  readonly invited_by: string | null;
  /** Organization above from which it was sent; null for a member's own. */
  readonly invited_through: string | null;
  readonly created_at: string;
  expires_at: string;
  last_sent_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
  declined_at: string | null;
}

/** A slug kept for one person until it expires. */
export interface HoldRow {
  readonly user_id: string;
  readonly slug: string;
  readonly hold_token: string;
  readonly expires_at: number;
}

/** A role of one organization's own. */
export interface RoleRow {
  readonly name: string;
  label: string;
  description: string | null;
  scopes: readonly (Scope | (string & {}))[];
  version: number;
}

/** Requests by the hour they were made in (epoch milliseconds of its start). */
export type HourlyRequests = Map<number, number>;

/** A key of an organization; its status is read from the clock, never stored. */
export interface KeyRow {
  readonly key_id: string;
  readonly organization_id: string;
  name: string;
  readonly created_by: string;
  /** What it was given; what it may do now depends on its creator. */
  readonly scopes: readonly string[];
  allowed_ips: string[] | null;
  readonly created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  last_used_at: number | null;
  last_used_ip: string | null;
  readonly generation: number;
  readonly replaces: string | null;
  replaced_by: string | null;
  /** When it would have ended without the rotation. */
  own_expires_at: number | null;
  readonly requests: HourlyRequests;
}

/** A personal token. */
export interface TokenRow {
  readonly key_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly created_at: number;
  readonly expires_at: number | null;
  last_used_at: number | null;
  last_used_ip: string | null;
}

/** What telephony assigned. */
export interface PhoneNumberRow {
  readonly phone_number: string;
  readonly trunk_id: string;
  readonly created_at: string;
}

/** A trunk or a knowledge base. */
export interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
}

/** Everything the server knows. */
export interface MemoryState {
  readonly users: Map<string, UserRow>;
  readonly organizations: Map<string, OrganizationRow>;
  /** Ids of the organizations directly below one, oldest first. */
  readonly children: Map<string, Set<string>>;
  /** Organization id by slug. */
  readonly slugs: Map<string, string>;
  /** Members by organization and user. */
  readonly members: Map<string, Map<string, MemberRow>>;
  /** Organization ids by user. */
  readonly memberships: Map<string, Set<string>>;
  readonly invitations: Map<string, InvitationRow>;
  /** Leaves to act inside, ended ones included. */
  readonly grants: Map<string, GrantRow>;
  /** Holds by user: one each. */
  readonly holds: Map<string, HoldRow>;
  readonly roles: Map<string, Map<string, RoleRow>>;
  /** Keys and tokens by their public part. */
  readonly keys: Map<string, KeyRow>;
  readonly tokens: Map<string, TokenRow>;
  /** Billing by organization; made when it is first looked at. */
  readonly billing: Map<string, BillingRow>;
  readonly phoneNumbers: Map<string, PhoneNumberRow[]>;
  /** Numbers that belong to somebody. */
  readonly takenNumbers: Set<string>;
  readonly trunks: Map<string, NamedRow[]>;
  readonly datasets: Map<string, NamedRow[]>;
  /** Usage by organization, made when it is first asked for. */
  readonly usage: Map<string, UsageBook>;
  /** Makes the usage that an organization begins with. */
  readonly usageSeeds: Map<string, () => UsageBook>;
  readonly answers: Map<string, StoredAnswer>;
  /** Brands by organization, made when one is first looked at; and claims on host names. */
  readonly brands: Map<string, BrandRow>;
  readonly domains: Map<string, DomainRow>;
  /** What resolvers answer. */
  readonly zone: ZoneTable;
}

/** A server without people. */
export function emptyState(): MemoryState {
  return {
    users: new Map(),
    organizations: new Map(),
    children: new Map(),
    slugs: new Map(),
    members: new Map(),
    memberships: new Map(),
    invitations: new Map(),
    grants: new Map(),
    holds: new Map(),
    roles: new Map(),
    keys: new Map(),
    tokens: new Map(),
    billing: new Map(),
    phoneNumbers: new Map(),
    takenNumbers: new Set(),
    trunks: new Map(),
    datasets: new Map(),
    usage: new Map(),
    usageSeeds: new Map(),
    answers: new Map(),
    brands: new Map(),
    domains: new Map(),
    zone: new Map(),
  };
}

/** Stores an organization, its slug and its place in the tree. */
export function addOrganizationRow(state: MemoryState, row: OrganizationRow): void {
  state.organizations.set(row.id, row);
  state.slugs.set(row.slug, row.id);
  if (row.parent_id === null) return;
  const siblings = state.children.get(row.parent_id) ?? new Set<string>();
  state.children.set(row.parent_id, siblings.add(row.id));
}

/** Forgets an organization without children; its slug stays taken. */
export function dropOrganizationRow(state: MemoryState, row: OrganizationRow): void {
  state.organizations.delete(row.id);
  if (row.parent_id !== null) state.children.get(row.parent_id)?.delete(row.id);
}

/** Makes somebody a member, or answers with the place they have already. */
export function addMember(state: MemoryState, organizationId: string, row: MemberRow): MemberRow {
  const members = state.members.get(organizationId) ?? new Map<string, MemberRow>();
  state.members.set(organizationId, members);
  const existing = members.get(row.user_id);
  if (existing) return existing;
  members.set(row.user_id, row);
  const organizations = state.memberships.get(row.user_id) ?? new Set<string>();
  state.memberships.set(row.user_id, organizations.add(organizationId));
  return row;
}

/** Ends somebody's membership; the account stays. */
export function dropMember(state: MemoryState, organizationId: string, userId: string): void {
  state.members.get(organizationId)?.delete(userId);
  state.memberships.get(userId)?.delete(organizationId);
}

import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Plan } from '../../../src/contract/index.js';
import type { BillingTables } from './billingSchema.js';
import type { BrandingTables } from './brandingSchema.js';
import type { PartnersTables } from './partnersSchema.js';
import type { ProvisioningTables } from './provisioningSchema.js';
import type { UsageTables } from './usageSchema.js';

/** An instant: read as ISO 8601 in UTC with microseconds, written as the same, a Date, or left to the database. */
export type Timestamp = ColumnType<string, string | Date, string | Date>;

/** The same with a default of the database. */
export type MadeTimestamp = ColumnType<string, string | Date | undefined, string | Date>;

/** JSON of any shape; parse at the edge. */
export type Json = JSONColumnType<Record<string, unknown>, string, string>;

interface UsersTable {
  id: string;
  email: string;
  email_verified: Generated<boolean>;
  name: Generated<string>;
  first_name: string | null;
  last_name: string | null;
  avatar_url: string | null;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
}

interface AuthSessionsTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Timestamp;
  ip_address: string | null;
  user_agent: string | null;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
}

interface AuthAccountsTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  password: string | null;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
}

interface AuthVerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Timestamp;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
}

interface OrganizationsTable {
  id: string;
  name: string;
  slug: string;
  parent_id: string | null;
  plan: Generated<Plan>;
  billing_email: string;
  trial_ends_at: Timestamp | null;
  logo_url: string | null;
  version: Generated<number>;
  member_count: Generated<number>;
  admin_count: Generated<number>;
  /** Organizations right below it that are not deleted; the database counts them. */
  child_count: ColumnType<number, never, never>;
  suspended_at: Timestamp | null;
  created_by: string | null;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
  deleted_at: Timestamp | null;
}

interface SlugHoldsTable {
  slug: string;
  user_id: string;
  token_hash: Buffer;
  expires_at: Timestamp;
}

interface SlugTombstonesTable {
  slug: string;
  organization_id: string;
  free_at: Timestamp;
}

interface RolesTable {
  organization_id: string;
  name: string;
  label: string;
  description: string | null;
  /** Null for system roles, whose scopes come from the catalogue. */
  scopes: string[] | null;
  system: Generated<boolean>;
  version: Generated<number>;
  /** Whether its members count as admins; the database decides. */
  manages: ColumnType<boolean, never, never>;
  member_count: ColumnType<number, never, never>;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
}

interface MembersTable {
  organization_id: string;
  user_id: string;
  role: string;
  /** Filled and kept by the database from the person's row. */
  email: Generated<string>;
  /** Filled and kept by the database from the person's row. */
  name: Generated<string>;
  created_at: MadeTimestamp;
  last_active_at: Timestamp | null;
}

interface InvitationsTable {
  organization_id: string;
  id: string;
  email: string;
  role: string;
  state: Generated<'pending' | 'accepted' | 'revoked' | 'expired'>;
  /** The role while it can still be given. */
  pending_role: ColumnType<string | null, never, never>;
  token_hash: Buffer | null;
  invited_by: string | null;
  /** Organization above, in whose name a partner invited. */
  invited_through: string | null;
  created_at: MadeTimestamp;
  expires_at: Timestamp;
  last_sent_at: Timestamp;
  accepted_at: Timestamp | null;
  revoked_at: Timestamp | null;
  declined_at: Timestamp | null;
}

interface CredentialColumns {
  id: string;
  name: string;
  secret_hash: Buffer;
  created_at: MadeTimestamp;
  expires_at: Timestamp | null;
  revoked_at: Timestamp | null;
  last_used_at: Timestamp | null;
  last_used_ip: string | null;
}

interface ApiKeysTable extends CredentialColumns {
  organization_id: string;
  scopes: string[] | null;
  allowed_ips: string[] | null;
  created_by: string | null;
  generation: Generated<number>;
  /** Id of the first generation; null on that itself. */
  family: string | null;
  replaces: string | null;
  replaced_by: string | null;
  /** When it would end without having been replaced. */
  own_expires_at: Timestamp | null;
}

interface KeyUsageTable {
  organization_id: string;
  key_id: string;
  hour: Timestamp;
  requests: number;
}

interface PersonalTokensTable extends CredentialColumns {
  user_id: string;
}

interface IdempotencyKeysTable {
  owner: string;
  route: string;
  key: string;
  request_hash: Buffer;
  attempt: Generated<number>;
  lease_until: Timestamp | null;
  checkpoint: Json | null;
  status: number | null;
  body: string | null;
  content_type: string | null;
  headers: JSONColumnType<Record<string, string>, string, string> | null;
  secret: Generated<boolean>;
  created_at: MadeTimestamp;
}

interface AuditEventsTable {
  id: string;
  organization_id: string | null;
  at: MadeTimestamp;
  actor_kind: 'user' | 'key' | 'widget_token' | 'system';
  actor_id: string;
  actor_label: string | null;
  through: Json | null;
  action: string;
  target_kind: string;
  target_id: string;
  before: Json | null;
  after: Json | null;
  request_id: string | null;
}

interface MailsTable {
  id: string;
  recipient: string;
  sender: string | null;
  subject: string;
  text: string;
  kind: string;
  created_at: MadeTimestamp;
  attempts: Generated<number>;
  next_attempt_at: MadeTimestamp;
  sent_at: Timestamp | null;
  error: string | null;
}

/** Every table of the server. */
export interface Schema
  extends ProvisioningTables, BillingTables, UsageTables, BrandingTables, PartnersTables {
  server_secrets: { name: string; value: string };
  users: UsersTable;
  auth_sessions: AuthSessionsTable;
  auth_accounts: AuthAccountsTable;
  auth_verifications: AuthVerificationsTable;
  organizations: OrganizationsTable;
  slug_holds: SlugHoldsTable;
  slug_tombstones: SlugTombstonesTable;
  roles: RolesTable;
  members: MembersTable;
  invitations: InvitationsTable;
  api_keys: ApiKeysTable;
  key_usage: KeyUsageTable;
  personal_tokens: PersonalTokensTable;
  idempotency_keys: IdempotencyKeysTable;
  audit_events: AuditEventsTable;
  rate_limits: { key: string; window_start: Timestamp; hits: number };
  mails: MailsTable;
}

import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { ProvisioningStepName } from '../../../src/contract/index.js';
import type { MadeTimestamp, Timestamp } from './schema.js';

type Document = JSONColumnType<object, string | undefined, string>;

export interface ProvisioningRunsTable {
  organization_id: string;
  status: Generated<'pending' | 'complete' | 'partial' | 'compensating' | 'compensated'>;
  input: JSONColumnType<object, string, string>;
  fence: Generated<number>;
  lease_owner: string | null;
  lease_until: Timestamp | null;
  due_at: Timestamp | null;
  failures: Generated<number>;
  settle: Generated<boolean>;
  version: Generated<number>;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
}

export interface ProvisioningStepsTable {
  organization_id: string;
  step: ProvisioningStepName;
  status: Generated<'pending' | 'running' | 'done' | 'failed'>;
  attempt: Generated<number>;
  failures: Generated<number>;
  intent: Document;
  result: Document;
  error: string | null;
  started_at: Timestamp | null;
  finished_at: Timestamp | null;
}

export interface TrunksTable {
  organization_id: string;
  id: string;
  name: string;
  managed: Generated<boolean>;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
}

export interface NumberClaimsTable {
  phone_number: string;
  organization_id: string;
  claimed_at: MadeTimestamp;
  released_at: Timestamp | null;
}

export interface PhoneNumbersTable {
  organization_id: string;
  phone_number: string;
  /** The carrier's own name of the number. */
  carrier_id: string;
  trunk_id: string | null;
  inbound_agent_version_id: string | null;
  outbound_agent_version_id: string | null;
  outbound_shareable: Generated<boolean>;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
}

export interface ConcurrencySettingsTable {
  organization_id: string;
  concurrency_limit: number;
  updated_at: MadeTimestamp;
}

export interface DatasetsTable {
  organization_id: string;
  id: string;
  name: string;
  created_at: MadeTimestamp;
  updated_at: MadeTimestamp;
}

export interface DirectoryOrganizationsTable {
  id: string;
  external_id: string;
  name: string;
  slug: string;
  created_at: MadeTimestamp;
}

export interface DirectoryMembershipsTable {
  directory_organization_id: string;
  user_id: string;
  role: string;
  created_at: MadeTimestamp;
}

export interface LedgerCustomersTable {
  id: string;
  organization_id: string;
  name: string;
  email: string;
  request_key: string;
  created_at: MadeTimestamp;
  deleted_at: Timestamp | null;
  /** Grows with every customer. */
  made: GeneratedAlways<string>;
}

export interface LedgerSubscriptionsTable {
  id: string;
  organization_id: string;
  customer_id: string;
  plan: string;
  trial_ends_at: Timestamp | null;
  request_key: string;
  created_at: MadeTimestamp;
  ended_at: Timestamp | null;
  /** Grows with every subscription. */
  made: GeneratedAlways<string>;
}

export interface CarrierTrunksTable {
  id: string;
  tag: string;
  created_at: MadeTimestamp;
  /** Grows with every trunk. */
  made: GeneratedAlways<string>;
}

export interface CarrierNumbersTable {
  id: string;
  phone_number: string;
  tag: string;
  trunk_id: string | null;
  bought_at: Timestamp;
  released_at: Timestamp | null;
}

/** Tables of `sql/0010_provisioning.sql`. */
export interface ProvisioningTables {
  provisioning_runs: ProvisioningRunsTable;
  provisioning_steps: ProvisioningStepsTable;
  trunks: TrunksTable;
  number_claims: NumberClaimsTable;
  phone_numbers: PhoneNumbersTable;
  concurrency_settings: ConcurrencySettingsTable;
  datasets: DatasetsTable;
  directory_organizations: DirectoryOrganizationsTable;
  directory_memberships: DirectoryMembershipsTable;
  ledger_customers: LedgerCustomersTable;
  ledger_subscriptions: LedgerSubscriptionsTable;
  carrier_trunks: CarrierTrunksTable;
  carrier_numbers: CarrierNumbersTable;
}

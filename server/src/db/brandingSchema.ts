import type { Generated, JSONColumnType } from 'kysely';
import type { CustomDomain } from '../../../src/contract/index.js';
import type { MadeTimestamp, Timestamp } from './schema.js';

type Seen = NonNullable<CustomDomain['dns_records'][number]['seen']>;
type RecordStatus = CustomDomain['dns_records'][number]['status'];

interface BrandFilesTable {
  name: string;
  organization_id: string;
  type: 'image/png' | 'image/webp';
  bytes: number;
  width: number;
  height: number;
  created_at: MadeTimestamp;
}

/** Fields of a brand as columns; logos by the names of their files. */
export interface BrandColumns {
  product_name: string | null;
  primary_color: string | null;
  accent_color: string | null;
  background_color: string | null;
  support_email: string | null;
  support_url: string | null;
  logo_light: string | null;
  logo_dark: string | null;
  favicon: string | null;
}

interface BrandingsTable extends BrandColumns {
  organization_id: string;
  locks: Generated<string[]>;
  version: Generated<number>;
  updated_at: MadeTimestamp;
}

interface BrandingVersionsTable {
  organization_id: string;
  version: number;
  fields: JSONColumnType<Partial<BrandColumns>, string, string>;
  locks: string[];
  published_by: string | null;
  accept_contrast: Generated<boolean>;
  published_at: MadeTimestamp;
}

interface BrandingDraftsTable {
  organization_id: string;
  fields: JSONColumnType<Partial<BrandColumns>, string | null, string | null> | null;
  locks: string[] | null;
  version: Generated<number>;
  updated_at: MadeTimestamp;
}

interface CustomDomainsTable {
  organization_id: string;
  id: string;
  domain: string;
  challenge: string;
  challenge_expires_at: Timestamp;
  status: Generated<CustomDomain['status']>;
  reason: NonNullable<CustomDomain['reason']> | null;
  certificate_status: Generated<CustomDomain['certificate_status']>;
  cname_status: Generated<RecordStatus>;
  txt_status: Generated<RecordStatus>;
  cname_seen: JSONColumnType<Seen, string | undefined, string>;
  txt_seen: JSONColumnType<Seen, string | undefined, string>;
  verification_initiated_at: Timestamp | null;
  verified_at: Timestamp | null;
  checked_at: Timestamp | null;
  missing_since: Timestamp | null;
  due_at: Timestamp | null;
  removed_at: Timestamp | null;
  created_at: MadeTimestamp;
}

/** Tables of brands and domains, and of the name server that stands in for real ones. */
export interface BrandingTables {
  brand_files: BrandFilesTable;
  brandings: BrandingsTable;
  branding_versions: BrandingVersionsTable;
  branding_drafts: BrandingDraftsTable;
  custom_domains: CustomDomainsTable;
  embedded_dns: {
    name: string;
    type: 'TXT' | 'CNAME' | 'A' | 'AAAA';
    texts: string[];
    ttl: Generated<number>;
  };
}

import type { BrandingField, CustomDomain } from '../../contract/index.js';

/** Values of a brand as far as they are set. */
export type BrandFields = { [Field in BrandingField]?: string | null };

/** A state of a brand that was shown. */
export interface BrandVersion {
  readonly version: number;
  readonly fields: BrandFields;
  readonly locks: readonly string[];
  readonly published_at: string;
  readonly published_by: string;
  readonly accept_contrast: boolean;
}

/** Changes that nobody sees yet. Published ones leave nothing but the count of saves. */
export interface BrandDraftRow {
  fields: BrandFields | null;
  locks: readonly string[] | null;
  version: number;
  updated_at: string | null;
}

/** What one organization says of its brand. */
export interface BrandRow {
  fields: BrandFields;
  locks: readonly string[];
  /** 0 when it never had a brand. */
  version: number;
  updated_at: string;
  readonly versions: BrandVersion[];
  readonly draft: BrandDraftRow;
}

/** What one resolver says of one name. */
export interface DnsAnswer {
  resolver: string;
  values: string[];
  ttl: number | null;
  error: 'timeout' | 'refused' | 'failed' | null;
}

/** A claim on a host name; the challenge is new with each claim. */
export interface DomainRow {
  readonly id: string;
  readonly domain: string;
  challenge: string;
  challenge_expires_at: number;
  status: CustomDomain['status'];
  reason: CustomDomain['reason'];
  certificate_status: CustomDomain['certificate_status'];
  cname: { status: CustomDomain['status']; seen: DnsAnswer[] };
  txt: { status: CustomDomain['status']; seen: DnsAnswer[] };
  initiated_at: number | null;
  verified_at: number | null;
  checked_at: number | null;
  missing_since: number | null;
  /** When it is looked at next, in epoch milliseconds. */
  due_at: number | null;
  /** When people asked for a look, as long as it counts. */
  asked: number[];
  readonly created_at: string;
}

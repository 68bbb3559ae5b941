import {
  provisioningSteps,
  type Plan,
  type Provisioning,
  type ProvisioningStep,
} from '../../contract/index.js';
import { addBrand, type SeedBrand } from './seedBrand.js';
import { addBilling, type SeedBilling } from './seedBilling.js';
import { toInstant } from './clock.js';
import { addUsage, type SeedUsage } from './seedUsage.js';
import { addKeys, addTokens, type SeedKey, type SeedToken } from './seedKeys.js';
import { newId, type MemoryParts } from './server.js';
import { addMember, addOrganizationRow, type OrganizationRow } from './state.js';
import { assignNumber, prepareDataset } from './telephony.js';

/** A person to begin with. */
export interface SeedUser {
  id: string;
  email: string;
  first_name?: string | null;
  last_name?: string | null;
  avatar_url?: string | null;
  /** @default true */
  email_verified?: boolean;
  created_at?: string;
}

/** A member to begin with. */
export interface SeedMember {
  user_id: string;
  /** @default 'viewer' */
  role?: string;
  created_at?: string;
  last_active_at?: string | null;
}

/** An invitation to begin with. */
export interface SeedInvitation {
  email: string;
  /** @default 'viewer' */
  role?: string;
  /** @default 'Pending' */
  status?: 'Pending' | 'Accepted' | 'Revoked' | 'Declined' | 'Expired';
  /** User id of the inviter. */
  invited_by?: string;
  /** How many days ago it was sent. @default 1 */
  days_ago?: number;
}

/** A role of an organization's own to begin with. */
export interface SeedRole {
  name: string;
  label: string;
  description?: string | null;
  scopes: readonly string[];
}

/** An organization to begin with, set up completely unless steps are named. */
export interface SeedOrganization {
  id: string;
  name: string;
  slug: string;
  parent_id?: string | null;
  /** @default 'smb' */
  plan?: Plan;
  billing_email?: string;
  logo_url?: string | null;
  /** @default false */
  suspended?: boolean;
  /** Days until the free trial ends. @default 14 on the free plan */
  trial_days_left?: number;
  created_at?: string;
  members?: readonly SeedMember[];
  invitations?: readonly SeedInvitation[];
  roles?: readonly SeedRole[];
  keys?: readonly SeedKey[];
  /** @default nothing was used */
  usage?: SeedUsage;
  /**
   * What it has paid so far.
   * @default a paid plan was given to it: no card, and a period from the first look on
   */
  billing?: SeedBilling;
  /** @default no brand of its own */
  brand?: SeedBrand;
  /** Steps that failed, with what people read about them. */
  failed_steps?: Partial<Record<(typeof provisioningSteps)[number], string>>;
}

/** All an in-memory server begins with. */
export interface Seed {
  /**
   * Time at which the data was true. Its dates move with the server's clock, so that what was
   * yesterday stays yesterday.
   * @default the server's time at the start: dates stay as they are
   */
  as_of?: string;
  users: readonly SeedUser[];
  organizations: readonly SeedOrganization[];
  /** Personal tokens. */
  tokens?: readonly SeedToken[];
  /** Id of the person a client acts as unless told otherwise. */
  user: string;
}

const DAY = 86_400_000;

interface Stamps {
  /** Epoch milliseconds of a date of the seed, moved with the server's clock. */
  at(wanted: string | undefined): number | undefined;
  /** A time, or one invented, made one of its own as the server would. */
  unique(ms: number | undefined): string;
}

function createStamps(now: number, asOf: string | undefined): Stamps {
  const shift = asOf === undefined ? 0 : now - Date.parse(asOf);
  const used = new Set<number>();
  // Of a hundred thousand rows with one time, each would else try all those before it.
  const next = new Map<number, number>();
  let invented = now - 30 * DAY;
  return {
    at: (wanted) => (wanted === undefined ? undefined : Date.parse(wanted) + shift),
    unique: (ms) => {
      const start = (ms ?? (invented += 1000)) * 1000;
      let micros = next.get(start) ?? start;
      while (used.has(micros)) micros += 1;
      used.add(micros);
      next.set(start, micros + 1);
      return toInstant(micros);
    },
  };
}

function provisioned(parts: MemoryParts, row: SeedOrganization, at: string): Provisioning {
  const steps = provisioningSteps.map((step): ProvisioningStep => {
    const error = row.failed_steps?.[step] ?? null;
    const status = error === null ? 'done' : 'failed';
    const attempt = error === null ? 1 : 3;
    const base = { step, status, error, attempt, started_at: at, finished_at: at } as const;
    if (error !== null) return base;
    if (step === 'telephony') return { ...base, ...assignNumber(parts, row.id) };
    if (step === 'knowledge_base') return { ...base, ...prepareDataset(parts, row.id) };
    return base;
  });
  return { status: row.failed_steps ? 'partial' : 'complete', steps };
}

function addOrganization(
  parts: MemoryParts,
  seed: SeedOrganization,
  stamps: Stamps,
): OrganizationRow {
  const created_at = stamps.unique(stamps.at(seed.created_at));
  const plan = seed.plan ?? 'smb';
  const trial = plan === 'free' ? (seed.trial_days_left ?? parts.switches.trialDays) : null;
  const row: OrganizationRow = {
    id: seed.id,
    name: seed.name,
    slug: seed.slug,
    parent_id: seed.parent_id ?? null,
    billing_email: seed.billing_email ?? `billing@${seed.slug}.example`,
    plan,
    logo_url: seed.logo_url ?? null,
    trial_ends_at: trial === null ? null : parts.clock.instant(trial * DAY),
    created_at,
    updated_at: created_at,
    provisioning: provisioned(parts, seed, created_at),
    concurrency_limit: 10,
    suspended: seed.suspended ?? false,
  };
  addOrganizationRow(parts.state, row);
  for (const member of seed.members ?? []) {
    const active = stamps.at(member.last_active_at ?? undefined);
    addMember(parts.state, row.id, {
      user_id: member.user_id,
      role: member.role ?? 'viewer',
      created_at: stamps.unique(stamps.at(member.created_at)),
      last_active_at: active === undefined ? null : new Date(active).toISOString(),
    });
  }
  const roles = (seed.roles ?? []).map((role) => ({ description: null, ...role, version: 1 }));
  parts.state.roles.set(row.id, new Map(roles.map((role) => [role.name, role])));
  return row;
}

function addInvitation(
  parts: MemoryParts,
  organizationId: string,
  seed: SeedInvitation,
  stamps: Stamps,
): void {
  const { clock, switches } = parts;
  const status = seed.status ?? 'Pending';
  const ttl = switches.invitationTtlHours * 3_600_000;
  const age = (seed.days_ago ?? (status === 'Expired' ? 20 : 1)) * DAY;
  const created_at = stamps.unique(clock.now() - age);
  const answered = clock.instant(-age / 2);
  const id = newId(parts, 'inv');
  parts.state.invitations.set(id, {
    id,
    organization_id: organizationId,
    email: seed.email,
    role: seed.role ?? 'viewer',
    status: status === 'Declined' ? 'Revoked' : status === 'Expired' ? 'Pending' : status,
    invited_by: seed.invited_by ?? null,
    invited_through: null,
    created_at,
    expires_at: clock.instant(ttl - age),
    last_sent_at: created_at,
    accepted_at: status === 'Accepted' ? answered : null,
    revoked_at: status === 'Revoked' ? answered : null,
    declined_at: status === 'Declined' ? answered : null,
  });
}

/** Fills an empty server. */
export function plant(parts: MemoryParts, seed: Seed): void {
  const stamps = createStamps(parts.clock.now(), seed.as_of);
  for (const user of seed.users) {
    parts.state.users.set(user.id, {
      id: user.id,
      email: user.email,
      email_verified: user.email_verified ?? true,
      first_name: user.first_name ?? null,
      last_name: user.last_name ?? null,
      avatar_url: user.avatar_url ?? null,
      created_at: stamps.unique(stamps.at(user.created_at)),
      signed_in: true,
    });
  }
  for (const organization of seed.organizations) {
    const row = addOrganization(parts, organization, stamps);
    if (organization.brand) addBrand(parts, row, organization.brand);
    for (const invitation of organization.invitations ?? []) {
      addInvitation(parts, organization.id, invitation, stamps);
    }
    if (organization.billing) addBilling(parts, organization, organization.billing, stamps.at);
    addKeys(parts, organization.id, organization.keys ?? [], stamps.at);
    addUsage(parts, organization.id, organization.usage, stamps.at(organization.created_at));
  }
  addTokens(parts, seed.tokens ?? [], stamps.at);
}

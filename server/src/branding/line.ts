import { sql, type RawBuilder } from 'kysely';
import {
  mergeBranding,
  noBranding,
  type BrandingLink,
  type BrandingValues,
  type MergedBranding,
  type Plan,
} from '../../../src/contract/index.js';
import type { BrandColumns } from '../db/brandingSchema.js';
import type { Queryable } from '../db/transaction.js';
import { filePath } from './files.js';

/** Own brand of one organization in a line, the asked one first. */
export interface LineRow extends BrandColumns {
  readonly organization_id: string;
  readonly plan: Plan;
  readonly locks: string[];
  /** 0 when it never had a brand. */
  readonly version: number;
  readonly updated_at: string;
}

/** Values of a row; pictures by their addresses. */
export function valuesOf(row: Partial<BrandColumns>, baseUrl: string): BrandingValues {
  const { logo_light = null, logo_dark = null, favicon = null, ...texts } = row;
  const address = (name: string | null): string | null =>
    name === null ? null : `${baseUrl}${filePath(name)}`;
  const { product_name, primary_color, accent_color, background_color } = texts;
  const { support_email, support_url } = texts;
  const given = { product_name, primary_color, accent_color, background_color, support_email };
  return {
    ...noBranding,
    ...Object.fromEntries(
      Object.entries({ ...given, support_url }).map(([k, v]) => [k, v ?? null]),
    ),
    logo_light_url: address(logo_light),
    logo_dark_url: address(logo_dark),
    favicon_url: address(favicon),
  };
}

/** An organization and everything above it, with what each says of its brand. One query. */
async function findLine(db: Queryable, start: RawBuilder<string | null>): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    with recursive up (id, parent_id, plan, created_at, depth) as (
      select id, parent_id, plan, created_at, 0 from organizations where id = ${start} and deleted_at is null
      union all
      select o.id, o.parent_id, o.plan, o.created_at, up.depth + 1 from up join organizations o on o.id = up.parent_id
    )
    select up.id as organization_id, up.plan, coalesce(b.locks, '{}') as locks, coalesce(b.version, 0) as version,
      coalesce(b.updated_at, up.created_at) as updated_at, b.product_name, b.primary_color, b.accent_color,
      b.background_color, b.support_email, b.support_url, b.logo_light, b.logo_dark, b.favicon
    from up left join brandings b on b.organization_id = up.id order by up.depth
  `.execute(db);
  return rows;
}

/** The line of an organization. */
export function lineOf(db: Queryable, organizationId: string): Promise<LineRow[]> {
  return findLine(db, sql`${organizationId}`);
}

/** The organization that a host name shows, as part of a statement; null when it shows none. */
export function servedOrganization(host: string): RawBuilder<string | null> {
  return sql`(select d.organization_id from custom_domains d join organizations o on o.id = d.organization_id
    where d.domain = ${host} and d.status = 'verified' and d.certificate_status = 'issued' and d.removed_at is null
    and o.deleted_at is null and o.plan in ('agency', 'enterprise'))`;
}

/** The line of the organization that a host name shows; empty when it shows none. */
export function lineOfHost(db: Queryable, host: string): Promise<LineRow[]> {
  return findLine(db, servedOrganization(host));
}

/** What a line adds up to. */
export function merged(line: readonly LineRow[], baseUrl: string): MergedBranding {
  return mergeBranding(
    line.map((row): BrandingLink => ({
      organization_id: row.organization_id,
      plan: row.plan,
      locks: row.locks,
      values: row.version === 0 ? null : valuesOf(row, baseUrl),
    })),
  );
}

import { sql } from 'kysely';
import { servedOrganization } from '../branding/line.js';
import type { Db } from '../db/pool.js';
import { problem } from './problem.js';

/** Whose site a request came through. */
export interface Tenant {
  readonly organizationId: string;
}

/**
 * The organization whose domain a request came through; null on the server's own address. A name that is nobody's is
 * refused: it must never show somebody else's organization.
 */
export async function tenantOf(db: Db, baseUrl: string, publicUrl: string): Promise<Tenant | null> {
  if (baseUrl === publicUrl) return null;
  const host = new URL(baseUrl).hostname;
  const { rows } = await sql<{
    id: string | null;
  }>`select ${servedOrganization(host)} as id`.execute(db);
  const id = rows[0]?.id ?? null;
  if (id === null) throw problem('misdirected');
  return { organizationId: id };
}

/** Those of some organizations that are the tenant or below it; all of them on the server's own address. */
export async function idsWithin(
  db: Db,
  tenant: Tenant | null,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (tenant === null) return new Set(ids);
  const { rows } = await sql<{ leaf: string }>`
    with recursive up (leaf, id, parent_id) as (
      select id, id, parent_id from organizations where id = any(${ids}::text[])
      union all
      select up.leaf, o.id, o.parent_id from up join organizations o on o.id = up.parent_id
    )
    select leaf from up where id = ${tenant.organizationId}`.execute(db);
  return new Set(rows.map(({ leaf }) => leaf));
}

/** Throws 403, as for somebody who is no member, when an organization is neither the tenant nor below it. */
export async function requireWithin(
  db: Db,
  tenant: Tenant | null,
  organizationId: string,
): Promise<void> {
  const within = await idsWithin(db, tenant, [organizationId]);
  if (!within.has(organizationId)) throw problem('not_a_member');
}

import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { sqlIn, type Queryable } from '../db/transaction.js';
import type { StorageProvider } from '../providers/storage/index.js';

const DAY = 86_400;
const AT_ONCE = 100;
/** Versions that can be brought back. */
const KEPT_VERSIONS = 200;

/** Deletes old versions, and pictures that no version shows any more. */
export async function sweepBrandFiles(
  db: Queryable,
  clock: Clock,
  storage: StorageProvider,
): Promise<void> {
  await sql`delete from branding_versions v using brandings b
    where b.organization_id = v.organization_id and v.version <= b.version - ${KEPT_VERSIONS}`.execute(
    db,
  );
  // The day is for an upload that is still being put into its brand.
  const { rows } = await sql<{ name: string }>`
    select f.name from brand_files f where f.created_at < ${sqlIn(clock, -DAY)}
      and not exists (select 1 from brandings b where b.organization_id = f.organization_id
        and f.name in (b.logo_light, b.logo_dark, b.favicon))
      and not exists (select 1 from branding_versions v where v.organization_id = f.organization_id
        and f.name in (v.fields ->> 'logo_light', v.fields ->> 'logo_dark', v.fields ->> 'favicon'))
    limit ${AT_ONCE}`.execute(db);
  for (const { name } of rows) {
    await storage.delete(name);
    await db.deleteFrom('brand_files').where('name', '=', name).execute();
  }
}

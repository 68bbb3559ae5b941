import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { BrandColumns } from '../db/brandingSchema.js';
import { sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { fetchPage, pageColumns, type Order, type PageQuery } from '../lists/page.js';
import { filePath } from './files.js';
import type { Picture } from './picture.js';

const columns = [
  ...(['product_name', 'primary_color', 'accent_color', 'background_color'] as const),
  ...(['support_email', 'support_url', 'logo_light', 'logo_dark', 'favicon'] as const),
] as const;

/** A state of a brand that is shown from now on. */
export interface NewState {
  readonly organizationId: string;
  readonly fields: Partial<BrandColumns>;
  readonly locks?: string[] | undefined;
  readonly publishedBy: string | null;
  readonly acceptContrast?: boolean;
}

/** Changes a brand and keeps its new state as a version. Fields that are not given stay. */
export async function showState(trx: Trx, clock: Clock, state: NewState): Promise<number> {
  const { organizationId: organization_id, fields, locks, publishedBy, acceptContrast } = state;
  const changes = { ...fields, ...(locks && { locks }), updated_at: sqlNow(clock) };
  const row = await trx
    .insertInto('brandings')
    .values({ organization_id, ...changes })
    .onConflict((conflict) =>
      conflict
        .column('organization_id')
        .doUpdateSet({ ...changes, version: sql`brandings.version + 1` }),
    )
    .returning([...columns, 'locks', 'version'])
    .executeTakeFirstOrThrow();
  const { version, locks: all, ...kept } = row;
  // Lists of organizations show the logo without asking for the whole brand.
  await trx
    .updateTable('organizations')
    .set({ logo_url: kept.logo_light === null ? null : filePath(kept.logo_light) })
    .where('id', '=', organization_id)
    .execute();
  await trx
    .insertInto('branding_versions')
    .values({
      ...{ organization_id, version, locks: all, published_by: publishedBy },
      fields: JSON.stringify(kept),
      accept_contrast: acceptContrast ?? false,
      published_at: sqlNow(clock),
    })
    .execute();
  return version;
}

/** Notes a picture before it is stored. */
export async function insertFile(
  trx: Trx,
  clock: Clock,
  organization_id: string,
  name: string,
  { type, width, height, bytes }: Picture,
): Promise<void> {
  await trx
    .insertInto('brand_files')
    .values({
      ...{ name, organization_id, type, width, height, bytes: bytes.byteLength },
      created_at: sqlNow(clock),
    })
    .execute();
}

const newestFirst: Order = {
  name: '-version',
  key: sql`lpad(v.version::text, 9, '0')`,
  type: 'text',
  id: sql`v.version::text`,
  isUnique: true,
};

/** One page of the versions of a brand, newest first. */
export function listVersions(db: Queryable, organizationId: string, query: PageQuery) {
  return fetchPage(newestFirst, query, ({ behind, order, take }) =>
    db
      .selectFrom('branding_versions as v')
      .select(['v.version', 'v.fields', 'v.locks', 'v.published_by', 'v.published_at'])
      .select(['v.accept_contrast', ...pageColumns(newestFirst)])
      .where('v.organization_id', '=', organizationId)
      .where(behind)
      .orderBy(order)
      .limit(take)
      .execute(),
  );
}

/** One version of a brand. */
export function findVersion(db: Queryable, organizationId: string, version: number) {
  return db
    .selectFrom('branding_versions')
    .select(['fields', 'locks', 'accept_contrast'])
    .where('organization_id', '=', organizationId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** The draft of a brand; its fields are null when it was published. */
export function findDraft(db: Queryable, organizationId: string) {
  return db
    .selectFrom('branding_drafts')
    .select(['fields', 'locks', 'version', 'updated_at'])
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
}

/** Replaces the draft; null fields say that there is none any more. */
export async function writeDraft(
  trx: Trx,
  clock: Clock,
  organization_id: string,
  draft: { fields: Partial<BrandColumns> | null; locks: string[] | null },
): Promise<void> {
  const values = {
    fields: draft.fields === null ? null : JSON.stringify(draft.fields),
    locks: draft.locks,
    updated_at: sqlNow(clock),
  };
  await trx
    .insertInto('branding_drafts')
    .values({ organization_id, ...values })
    .onConflict((conflict) =>
      conflict
        .column('organization_id')
        .doUpdateSet({ ...values, version: sql`branding_drafts.version + 1` }),
    )
    .execute();
}

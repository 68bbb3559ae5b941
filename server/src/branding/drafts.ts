import {
  brandingFields,
  type BrandingDraft,
  type SavedBrandingDraft,
} from '../../../src/contract/index.js';
import type * as z from 'zod/mini';
import type { BrandColumns } from '../db/brandingSchema.js';
import { invalid } from '../http/problem.js';
import { valuesOf, type LineRow } from './line.js';
import type { findDraft } from './queries.js';

type Draft = Awaited<ReturnType<typeof findDraft>>;

/** A draft as it came: typed fields and locks apart. */
export function partsOf({ locks, ...fields }: z.output<typeof BrandingDraft>): {
  fields: Partial<BrandColumns>;
  locks: string[] | null;
} {
  const unknown = locks?.find((name) => !brandingFields.some((field) => field === name));
  if (unknown !== undefined) throw invalid('locks', `${unknown} is not a field of a brand`);
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    fields: Object.fromEntries(given),
    locks: locks ? brandingFields.filter((field) => locks.includes(field)) : null,
  };
}

/** What publishing would show. */
export function draftView(own: LineRow, draft: Draft): SavedBrandingDraft {
  const { product_name, primary_color, accent_color, background_color, ...rest } = valuesOf(
    { ...own, ...draft?.fields },
    '',
  );
  const { support_email, support_url } = rest;
  return {
    ...{ product_name, primary_color, accent_color, background_color, support_email, support_url },
    locks: draft?.locks ?? own.locks,
    version: draft?.version ?? 0,
    updated_at: draft?.fields ? draft.updated_at : null,
  };
}

import type { Branding, PublicBranding } from '../../../src/contract/index.js';
import { notFound } from '../http/problem.js';
import { merged, valuesOf, type LineRow } from './line.js';

/** A brand as its organization sees it: what it says itself, or what it shows with what comes from above. */
export function brandingView(
  line: readonly LineRow[],
  { baseUrl, effective }: { baseUrl: string; effective: boolean },
): Branding {
  const [own] = line;
  if (!own) throw notFound('Organization');
  const { organization_id, locks, version, updated_at } = own;
  const { values, inherited, inherited_from, locked_by } = merged(line, baseUrl);
  return {
    ...(effective ? values : valuesOf(own, baseUrl)),
    ...{ organization_id, updated_at, locks, locked_by, version },
    inherited: effective ? inherited : {},
    inherited_from: effective ? inherited_from : null,
  };
}

/** What everybody may know of a brand. */
export function publicView(line: readonly LineRow[], baseUrl: string): PublicBranding {
  const { values } = merged(line, baseUrl);
  const { product_name, primary_color, accent_color, background_color } = values;
  const { logo_light_url, logo_dark_url, favicon_url } = values;
  return {
    ...{ product_name, primary_color, accent_color, background_color },
    ...{ logo_light_url, logo_dark_url, favicon_url },
  };
}

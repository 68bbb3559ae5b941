import type { Plan } from './organizations.js';

/** Fields of a brand that are typed. */
export const brandingTextFields = [
  'product_name',
  'primary_color',
  'accent_color',
  'background_color',
  'support_email',
  'support_url',
] as const;

/** Fields of a brand that are uploaded. */
export const brandingLogoFields = ['logo_light_url', 'logo_dark_url', 'favicon_url'] as const;

/** Every field of a brand that a child may inherit and an ancestor may lock. */
export const brandingFields = [...brandingTextFields, ...brandingLogoFields] as const;

/** One field of a brand. */
export type BrandingField = (typeof brandingFields)[number];

/** Values of a brand; null where it has none. */
export type BrandingValues = Readonly<Record<BrandingField, string | null>>;

/** What may be uploaded as a logo. */
export const logoLimits = {
  /** Bytes of a file, by variant. */
  bytes: { light: 1_048_576, dark: 1_048_576, favicon: 262_144 },
  /** Pixels of the longer side. */
  side: 2048,
  /** Pixels of the whole picture. */
  pixels: 16_000_000,
} as const;

/** Field that a logo variant is kept in. */
export const logoFieldOf = {
  light: 'logo_light_url',
  dark: 'logo_dark_url',
  favicon: 'favicon_url',
} as const satisfies Record<string, BrandingField>;

/** Whether a plan includes a brand and a domain of one's own. */
export function includesBranding(plan: Plan): boolean {
  return plan === 'agency' || plan === 'enterprise';
}

/** Own brand of one organization of a line of ancestors. */
export interface BrandingLink {
  readonly organization_id: string;
  readonly plan: Plan;
  /** Own values; null when it never had any. */
  readonly values: BrandingValues | null;
  /** Fields that those below it may not override. */
  readonly locks: readonly string[];
}

/** What an organization shows, with where it comes from. */
export interface MergedBranding {
  readonly values: BrandingValues;
  /** Organization above that a field comes from, by field. */
  readonly inherited: Readonly<Record<string, string>>;
  /** Organization above that locked a field, by field. */
  readonly locked_by: Readonly<Record<string, string>>;
  /** The nearest organization above that any field comes from. */
  readonly inherited_from: string | null;
}

/** A brand without values. */
export const noBranding: BrandingValues = {
  ...{ product_name: null, primary_color: null, accent_color: null, background_color: null },
  ...{ support_email: null, support_url: null },
  ...{ logo_light_url: null, logo_dark_url: null, favicon_url: null },
};

/**
 * Merges a line of organizations, the own one first and the root last: field by field, the nearest value counts,
 * unless one further up locked the field. Without a plan that includes it, own values and locks count for nothing.
 */
export function mergeBranding(line: readonly BrandingLink[]): MergedBranding {
  const values: Record<BrandingField, string | null> = { ...noBranding };
  const sources: Partial<Record<BrandingField, number>> = {};
  const locked_by: Record<string, string> = {};
  for (let at = line.length - 1; at >= 0; at -= 1) {
    const link = line[at];
    if (!link || !includesBranding(link.plan)) continue;
    for (const field of brandingFields) {
      const value = link.values?.[field] ?? null;
      if (value === null || field in locked_by) continue;
      values[field] = value;
      sources[field] = at;
    }
    if (at === 0) continue;
    for (const field of brandingFields) {
      if (link.locks.includes(field)) locked_by[field] ??= link.organization_id;
    }
  }
  const inherited: Record<string, string> = {};
  let nearest = Infinity;
  for (const field of brandingFields) {
    const at = sources[field] ?? 0;
    if (at === 0) continue;
    inherited[field] = line[at]?.organization_id ?? '';
    nearest = Math.min(nearest, at);
  }
  return { values, inherited, locked_by, inherited_from: line[nearest]?.organization_id ?? null };
}

/** The sentence for a field that an organization above has locked. */
export const lockedFieldProblem = 'This field is locked by an organization above';

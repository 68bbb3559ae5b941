import * as z from 'zod/mini';
import { Email, Instant, nameOf, pageQuery } from './common.js';

const HexColor = z.pipe(
  z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/, 'Enter a color such as #3350D4')),
  z.transform((value: string) => value.toUpperCase()),
);

const fields = {
  product_name: z.optional(z.nullable(nameOf('Product name', 60))),
  primary_color: z.optional(z.nullable(HexColor)),
  accent_color: z.optional(z.nullable(HexColor)),
  background_color: z.optional(z.nullable(HexColor)),
  support_email: z.optional(z.nullable(Email)),
  support_url: z.optional(
    z.nullable(
      z
        .string()
        .check(z.maxLength(500), z.regex(/^https:\/\/[^\s<>"'\\]+$/, 'Enter an https address')),
    ),
  ),
};

export const UpdateBranding = z.strictObject(fields);
export type UpdateBranding = z.input<typeof UpdateBranding>;

export const PublicBranding = z.object({
  product_name: z.nullable(z.string()),
  primary_color: z.nullable(z.string()),
  accent_color: z.nullable(z.string()),
  background_color: z.nullable(z.string()),
  logo_light_url: z.nullable(z.string()),
  logo_dark_url: z.nullable(z.string()),
  favicon_url: z.nullable(z.string()),
});
export type PublicBranding = z.infer<typeof PublicBranding>;

export const Branding = z.extend(PublicBranding, {
  organization_id: z.string(),
  support_email: z.nullable(z.string()),
  support_url: z.nullable(z.string()),
  inherited_from: z.nullable(z.string()),
  updated_at: Instant,
  /** Organization that each inherited field comes from, by field. */
  inherited: z.optional(z.record(z.string(), z.string())),
  /** Fields that children may not override (`branding_drafts`). */
  locks: z.optional(z.array(z.string())),
  /** Organization above that locked a field, by field. */
  locked_by: z.optional(z.record(z.string(), z.string())),
  version: z.optional(z.int()),
});
export type Branding = z.infer<typeof Branding>;

export const LogoParams = z.strictObject({
  variant: z.enum(['light', 'dark', 'favicon'], { error: 'Logo not found' }),
});
export const PublicBrandingQuery = z.strictObject({
  host: z.string().check(z.minLength(1), z.maxLength(253)),
});

export const BrandingDraft = z.strictObject({
  ...fields,
  locks: z.optional(z.array(z.string().check(z.maxLength(60)))),
});
export type BrandingDraft = z.input<typeof BrandingDraft>;

/** What publishing would show: the draft over what is published. Without a draft, what is published. */
export const SavedBrandingDraft = z.object({
  ...fields,
  locks: z.optional(z.array(z.string())),
  /** Counts saves; for `If-Match`. */
  version: z.optional(z.int()),
  /** When it was saved; null without a draft. */
  updated_at: z.optional(z.nullable(Instant)),
});
export type SavedBrandingDraft = z.infer<typeof SavedBrandingDraft>;

export const PublishBranding = z.strictObject({ accept_contrast: z.optional(z.boolean()) });
export const RevertBranding = z.strictObject({ version: z.int().check(z.positive()) });
export const ListBrandingHistoryQuery = z.strictObject({ ...pageQuery });

export const BrandingVersion = z.object({
  version: z.int(),
  published_at: Instant,
  published_by: z.nullable(z.string()),
  /** Whether unreadable text was accepted when it was published. */
  accept_contrast: z.optional(z.boolean()),
  branding: Branding,
});
export type BrandingVersion = z.infer<typeof BrandingVersion>;

export const AddCustomDomain = z.strictObject({
  domain: z.string().check(z.minLength(1), z.maxLength(300)),
});

export const CustomDomain = z.object({
  id: z.string(),
  domain: z.string(),
  status: z.enum(['pending', 'verified', 'failed']),
  /** Why it is not verified although its records may be right. */
  reason: z.optional(z.nullable(z.enum(['domain_taken', 'challenge_expired', 'records_missing']))),
  certificate_status: z.enum(['none', 'pending', 'issued', 'failed']),
  dns_records: z.array(
    z.object({
      type: z.enum(['CNAME', 'TXT']),
      name: z.string(),
      value: z.string(),
      status: z.enum(['pending', 'verified', 'failed']),
      /** What each resolver answered at the last check. */
      seen: z.optional(
        z.array(
          z.object({
            resolver: z.string(),
            /** Texts or names; for a CNAME that is missing, the addresses that the name has instead. */
            values: z.array(z.string()),
            /** Seconds for which the resolver keeps the answer. */
            ttl: z.nullable(z.int()),
            /** Why the resolver gave no answer. */
            error: z.optional(z.nullable(z.enum(['timeout', 'refused', 'failed']))),
          }),
        ),
      ),
    }),
  ),
  /** When the records were last looked at. */
  checked_at: z.optional(z.nullable(Instant)),
  /** Until when the challenge can be answered. Checking later gives a new one. */
  challenge_expires_at: z.optional(z.nullable(Instant)),
  /** Since when records of a verified domain are missing. */
  missing_since: z.optional(z.nullable(Instant)),
  verification_initiated_at: z.nullable(Instant),
  verified_at: z.nullable(Instant),
  created_at: Instant,
});
export type CustomDomain = z.infer<typeof CustomDomain>;

import * as z from 'zod/mini';
import { isAddressRange } from './addresses.js';
import { EpochMs, nameOf, pageQuery } from './common.js';

const Scopes = z.array(z.string().check(z.maxLength(100))).check(z.maxLength(200));

const AllowedIps = z
  .array(
    z
      .string()
      .check(
        z.maxLength(64),
        z.refine(isAddressRange, 'Enter an address or a range, such as 203.0.113.0/24'),
      ),
  )
  .check(z.maxLength(50));

export const keyStatuses = ['active', 'rotating', 'expired', 'revoked'] as const;

export const ApiKey = z.object({
  /** The whole non-secret part, `ak_<id>` or `pat_<id>`. */
  key_id: z.string(),
  name: z.string(),
  expires_at: z.nullable(EpochMs),
  created_at: EpochMs,
  /** What the key may do now; null means whatever its creator may. */
  scopes: z.optional(z.nullable(z.array(z.string()))),
  /** What it was given and may no longer do, because its creator may not. */
  lost_scopes: z.optional(z.array(z.string())),
  created_by: z.optional(
    z.nullable(z.object({ user_id: z.string(), email: z.string(), name: z.string() })),
  ),
  last_used_at: z.optional(z.nullable(EpochMs)),
  last_used_ip: z.optional(z.nullable(z.string())),
  status: z.optional(z.enum(keyStatuses)),
  /** Addresses and ranges the key works from; null means from anywhere. */
  allowed_ips: z.optional(z.nullable(z.array(z.string()))),
  /** A revoked key stays in the list for thirty days. */
  revoked_at: z.optional(z.nullable(EpochMs)),
  /** 1 for a key that replaces none; one more with each rotation. */
  generation: z.optional(z.int()),
  /** Key that this one took over from. */
  replaces: z.optional(z.nullable(z.string())),
  /** Key that takes over from this one, which works until `expires_at`. */
  replaced_by: z.optional(z.nullable(z.string())),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const ListKeysQuery = z.strictObject({ ...pageQuery });

// The last millisecond of the year 9999: later ones cannot be written as an instant.
const LATEST = 253_402_300_799_999;

const expiry = z.optional(
  z.nullable(
    z
      .int({ error: 'expires_at must be epoch milliseconds' })
      .check(z.maximum(LATEST, 'expires_at is too far away')),
  ),
);

export const CreateKey = z.strictObject({
  name: nameOf('Name', 100),
  expires_at: expiry,
  /** At most what the caller holds; everything the caller holds without it. */
  scopes: z.optional(Scopes.check(z.minLength(1, 'Choose at least one scope'))),
  allowed_ips: z.optional(z.nullable(AllowedIps)),
});
export type CreateKey = z.input<typeof CreateKey>;

export const CreateToken = z.strictObject({ name: nameOf('Name', 100), expires_at: expiry });
export type CreateToken = z.input<typeof CreateToken>;

export const UpdateKey = z.strictObject({
  name: z.optional(nameOf('Name', 100)),
  expires_at: expiry,
  allowed_ips: z.optional(z.nullable(AllowedIps)),
});
export type UpdateKey = z.input<typeof UpdateKey>;

/** Answer to a creation: the only one that ever carries the secret. */
export const CreatedKey = z.object({
  pat_key: z.string(),
  key_id: z.string(),
  name: z.string(),
  expires_at: z.nullable(EpochMs),
  created_at: EpochMs,
});
export type CreatedKey = z.infer<typeof CreatedKey>;

/** Longest time that the old key of a rotation goes on working. */
export const MAX_GRACE_SECONDS = 604_800;

const GRACE = 'grace_seconds must be a whole number from 0 to 604800';

export const RotateKey = z.strictObject({
  grace_seconds: z
    .int({ error: GRACE })
    .check(z.minimum(0, GRACE), z.maximum(MAX_GRACE_SECONDS, GRACE)),
});
export type RotateKey = z.input<typeof RotateKey>;

export const RotatedKey = z.extend(CreatedKey, {
  /** The old key. */
  replaces: z.string(),
  /** When the old key stops working: the end of the grace time, or its own expiry if that is sooner. */
  old_expires_at: z.nullable(EpochMs),
});
export type RotatedKey = z.infer<typeof RotatedKey>;

export const KeyUsage = z.object({
  /** For each generation one row an hour, the present hour last, for seven days; oldest first. */
  hours: z.array(z.object({ hour: z.string(), generation: z.int(), requests: z.int() })),
});
export type KeyUsage = z.infer<typeof KeyUsage>;

export const CreateWidgetToken = z.strictObject({
  scopes: Scopes,
  origin: z
    .string()
    .check(
      z.regex(/^https?:\/\/[A-Za-z0-9.[\]:-]+$/, 'Enter an origin such as https://app.example.com'),
    ),
  ttl_seconds: z.optional(z.int().check(z.minimum(60), z.maximum(3600))),
});

export const WidgetToken = z.object({ token: z.string(), expires_at: z.string() });

import * as z from 'zod/mini';
import { Instant, pageQuery } from './common.js';

/** Default and largest number of simultaneous calls of one organization. */
export const CONCURRENCY = { default: 10, min: 1, max: 10_000 } as const;

export const ConcurrencySettings = z.object({
  organization_id: z.string(),
  concurrency_limit: z.int(),
  active_calls: z.int(),
});
export type ConcurrencySettings = z.infer<typeof ConcurrencySettings>;

export const UpdateConcurrency = z.strictObject({
  concurrency_limit: z
    .int()
    .check(
      z.minimum(CONCURRENCY.min, 'concurrency_limit must be 1 to 10000'),
      z.maximum(CONCURRENCY.max, 'concurrency_limit must be 1 to 10000'),
    ),
});

const Text = z.optional(z.string().check(z.maxLength(100)));
const dates = {
  created_after: Text,
  created_before: Text,
  updated_after: Text,
  updated_before: Text,
};

export const ListPhoneNumbersQuery = z.strictObject({
  ...pageQuery,
  ...dates,
  phone_number: Text,
  trunk_id: Text,
});

export const PhoneNumber = z.object({
  phone_number: z.string(),
  trunk_id: z.nullable(z.string()),
  inbound_agent_version_id: z.nullable(z.string()),
  outbound_agent_version_id: z.nullable(z.string()),
  outbound_shareable: z.boolean(),
  created_at: Instant,
});
export type PhoneNumber = z.infer<typeof PhoneNumber>;

export const ListTrunksQuery = z.strictObject({ ...pageQuery, ...dates, name: Text });

export const Trunk = z.object({
  id: z.string(),
  name: z.string(),
  managed: z.boolean(),
  created_at: Instant,
});
export type Trunk = z.infer<typeof Trunk>;

export const ListDatasetsQuery = z.strictObject({ ...pageQuery });

export const Dataset = z.object({ id: z.string(), name: z.string(), created_at: Instant });
export type Dataset = z.infer<typeof Dataset>;

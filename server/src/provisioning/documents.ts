import * as z from 'zod/mini';
import { provisioningSteps } from '../../../src/contract/index.js';

/** What the steps need to know of a new organization, as it was when it was made. */
export const RunInput = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  billing_email: z.string(),
  trial_ends_at: z.nullable(z.string()),
  /** The creator, who becomes its admin. */
  owner_id: z.string(),
});
/** What the steps need to know of a new organization. */
export type RunInput = z.infer<typeof RunInput>;

/** The calls that make something outside, in order. */
export const actions = [
  'organization',
  'membership',
  'customer',
  'subscription',
  'trunk',
  'number',
  'counter',
  'dataset',
] as const;
/** One call that makes something outside. */
export type Action = (typeof actions)[number];

/** What a step was about to do. */
export const Intent = z.object({
  /** Calls that may have been made, each with the number that makes its request key. */
  calls: z._default(z.partialRecord(z.enum(actions), z.int()), {}),
  /** The number that is about to be bought. */
  number: z.optional(z.nullable(z.string())),
  /** Numbers that turned out to be somebody else's. */
  excluded: z._default(z.array(z.string()), []),
});
export type Intent = z.infer<typeof Intent>;

/** What a step has made. */
export const Result = z.object({
  organization: z.optional(z.string()),
  membership: z.optional(z.string()),
  customer: z.optional(z.string()),
  subscription: z.optional(z.string()),
  trunk: z.optional(z.string()),
  /** The carrier's id of the number. */
  number: z.optional(z.string()),
  phone_number: z.optional(z.string()),
  counter: z.optional(z.string()),
  concurrency_limit: z.optional(z.int()),
  dataset: z.optional(z.string()),
});
export type Result = z.infer<typeof Result>;

/** One step as the database keeps it. */
export const StepRow = z.object({
  step: z.enum(provisioningSteps),
  status: z.enum(['pending', 'running', 'done', 'failed']),
  attempt: z.int(),
  failures: z.int(),
  intent: Intent,
  result: Result,
  error: z.nullable(z.string()),
  started_at: z.nullable(z.string()),
  finished_at: z.nullable(z.string()),
});
export type StepRow = z.infer<typeof StepRow>;

/** How a whole run stands. */
export type RunStatus = 'pending' | 'complete' | 'partial' | 'compensating' | 'compensated';

/** The right to work on one run until the lease ends. */
export interface Claim {
  organizationId: string;
  fence: number;
  status: RunStatus;
  input: RunInput;
  settle: boolean;
  failures: number;
}

import * as z from 'zod/mini';
import { Instant, pageQuery } from './common.js';

const Text = z.optional(z.string().check(z.maxLength(200)));

export const ListAuditEventsQuery = z.strictObject({
  ...pageQuery,
  actor: Text,
  action: Text,
  target: Text,
  from: Text,
  to: Text,
});

export const AuditEvent = z.object({
  id: z.string(),
  at: Instant,
  organization_id: z.string(),
  /** Who did it: a user, a key or a widget token. */
  actor: z.object({
    kind: z.enum(['user', 'key', 'widget_token', 'system']),
    id: z.string(),
    label: z.nullable(z.string()),
  }),
  /** The partner's organization when somebody acted on a child; with the visit when they acted inside it. */
  through: z.nullable(
    z.object({
      organization_id: z.string(),
      grant_id: z.nullable(z.string()),
      reason: z.nullable(z.string()),
    }),
  ),
  action: z.string(),
  target: z.object({ kind: z.string(), id: z.string() }),
  before: z.nullable(z.unknown()),
  after: z.nullable(z.unknown()),
  request_id: z.nullable(z.string()),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

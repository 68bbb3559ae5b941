import * as z from 'zod/mini';
import { Instant, nameOf } from './common.js';
import { Invitation } from './members.js';
import { Organization } from './organizations.js';

export const User = z.object({
  id: z.string(),
  email: z.string(),
  email_verified: z.boolean(),
  first_name: z.nullable(z.string()),
  last_name: z.nullable(z.string()),
  avatar_url: z.nullable(z.string()),
  created_at: Instant,
});
export type User = z.infer<typeof User>;

export const UpdateUser = z.strictObject({
  first_name: z.optional(z.nullable(nameOf('First name', 100))),
  last_name: z.optional(z.nullable(nameOf('Last name', 100))),
});
export type UpdateUser = z.input<typeof UpdateUser>;

export const AcceptedInvitation = z.object({ invitation: Invitation, organization: Organization });
export type AcceptedInvitation = z.infer<typeof AcceptedInvitation>;

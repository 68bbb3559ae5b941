import * as z from 'zod/mini';
import { idParam } from '../common.js';
import * as membersSchemas from '../members.js';
import * as usersSchemas from '../users.js';
import type { ResourceOperations } from './operation.js';

const IdParams = idParam('id');
/** Schemas of `capabilities`. */
export const capabilities = {
  /** Extensions this server offers. */
  list: {
    summary: 'Extensions this server offers',
    output: z.object({ capabilities: z.array(z.string()) }),
  },
} as const satisfies ResourceOperations<'capabilities'>;

/** Schemas of `users`. */
export const users = {
  /** The signed-in person. */
  me: { summary: 'The signed-in person', output: usersSchemas.User },
  /** Changes the own name. */
  updateMe: {
    summary: 'Change your own name',
    body: usersSchemas.UpdateUser,
    output: usersSchemas.User,
  },
  /** Pending invitations to the caller's verified address, across organizations. */
  invitations: {
    summary: 'Pending invitations to your address',
    output: z.array(membersSchemas.Invitation),
  },
  /** Accepts an invitation; answers with the organization joined. */
  acceptInvitation: {
    summary: 'Accept an invitation',
    params: IdParams,
    output: usersSchemas.AcceptedInvitation,
  },
  /** Declines an invitation. */
  declineInvitation: {
    summary: 'Decline an invitation',
    params: IdParams,
    output: membersSchemas.Invitation,
  },
} as const satisfies ResourceOperations<'users'>;

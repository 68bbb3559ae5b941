import type { OperationInput } from '../client/index.js';
import { inside, user } from './keys.js';

/** Keys of the person, of organizations and of how they came to be. */
export const organizationKeys = {
  me: user<'me', []>('me'),
  writeMe: user<'me', ['write']>('me'),
  organizations: user<'organizations', ['list', OperationInput<'organizations', 'list'>]>(
    'organizations',
  ),
  organizationBySlug: user<'organizations', ['slug', string]>('organizations'),
  organizationsById: user<'organizations', ['ids', string]>('organizations'),
  createOrganization: user<'organizations', ['write']>('organizations'),
  myInvitations: user<'myInvitations', []>('myInvitations'),
  answerInvitation: user<'myInvitations', ['write']>('myInvitations'),
  organization: inside<'organization', []>('organization'),
  writeOrganization: inside<'organization', ['write']>('organization'),
  provisioning: inside<'provisioning', []>('provisioning'),
  retryProvisioning: inside<'provisioning', ['write']>('provisioning'),
} as const;

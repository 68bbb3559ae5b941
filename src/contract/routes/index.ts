import { capabilities, users } from './account.js';
import { billing } from './billing.js';
import { branding, domains } from './branding.js';
import { apiKeys, tokens, widgetTokens } from './keys.js';
import { organizations } from './organizations.js';
import { partners } from './partners.js';
import { members, invitations, roles } from './people.js';
import { resources, audit } from './resources.js';
import { usage } from './usage.js';

/** Every endpoint of the contract, by resource and operation. Hosts may override any path. */
export const routes = {
  capabilities,
  users,
  organizations,
  members,
  invitations,
  roles,
  apiKeys,
  tokens,
  widgetTokens,
  billing,
  usage,
  partners,
  branding,
  domains,
  resources,
  audit,
} as const;

/** The route table as data. */
export type Routes = typeof routes;

export { isOrganizationScoped, type Access, type Route } from './route.js';

import { capabilities, users } from './account.js';
import { billing } from './billing.js';
import { branding, domains } from './branding.js';
import { apiKeys, tokens, widgetTokens } from './keys.js';
import { organizations } from './organizations.js';
import { partners } from './partners.js';
import { members, invitations, roles } from './people.js';
import { resources, audit } from './resources.js';
import { usage } from './usage.js';

/** Input and output schemas of every endpoint, under the names of the route table. */
export const operations = {
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

/** The operations table as a type; the client's interface is derived from it. */
export type OperationTable = typeof operations;

export type { Operation } from './operation.js';

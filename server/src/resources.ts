import { registerApiKeys } from './apiKeys/routes.js';
import type { Register } from './app.js';
import { registerAudit } from './audit/routes.js';
import { registerBilling } from './billing/routes.js';
import { registerBranding } from './branding/routes.js';
import { registerCapabilities } from './capabilities/routes.js';
import { registerDomains } from './domains/routes.js';
import { registerInvitationAnswers } from './invitations/answerRoutes.js';
import { registerInvitations } from './invitations/routes.js';
import { registerMembers } from './members/routes.js';
import { registerOrganizations } from './organizations/routes.js';
import { registerPartners } from './partners/routes.js';
import { registerProvisioned } from './resources/routes.js';
import { registerRoles } from './roles/routes.js';
import { registerTokens } from './tokens/routes.js';
import { registerUsage } from './usage/routes.js';
import { registerUsers } from './users/routes.js';

/** Every resource this server carries out; a new one adds its line. */
export const registerResources: Register = (route, deps) => {
  registerCapabilities(route, deps);
  registerUsers(route, deps);
  registerOrganizations(route, deps);
  registerMembers(route, deps);
  registerInvitations(route, deps);
  registerInvitationAnswers(route, deps);
  registerRoles(route, deps);
  registerApiKeys(route, deps);
  registerTokens(route, deps);
  registerProvisioned(route, deps);
  registerUsage(route, deps);
  registerBilling(route, deps);
  registerBranding(route, deps);
  registerDomains(route, deps);
  registerPartners(route, deps);
  registerAudit(route, deps);
};

export { embeddedIdentity } from './embedded.js';
export { oidcIdentity } from './oidc.js';
export type { IdentityOrganization, IdentityProvider } from './IdentityProvider.js';

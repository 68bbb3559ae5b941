export { isAddressIn, isAddressRange } from './addresses.js';
export * from './audit.js';
export * from './billing.js';
export * from './billingHealth.js';
export * from './branding.js';
export * from './brandingRules.js';
export * from './capabilities.js';
export {
  Cents,
  Email,
  EpochMs,
  Id,
  Instant,
  nameOf,
  PAGE,
  pageQuery,
  SearchText,
} from './common.js';
export * from './domainName.js';
export * from './domainRules.js';
export * from './errors.js';
export * from './keys.js';
export * from './bulkCodes.js';
export * from './members.js';
export { operations, type Operation, type OperationTable } from './operations/index.js';
export * from './organizations.js';
export * from './partners.js';
export * from './planRules.js';
export * from './resources.js';
export * from './roles.js';
export {
  isOrganizationScoped,
  routes,
  type Access,
  type Route,
  type Routes,
} from './routes/index.js';
export * from './scopes.js';
export * from './slug.js';
export { transliterate } from './transliterate.js';
export * from './usage.js';
export * from './usageAnswers.js';
export * from './usageBudgets.js';
export * from './usageEvents.js';
export * from './usageTime.js';
export * from './users.js';

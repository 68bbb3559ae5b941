export { createProvisioning } from './createProvisioning.js';
export type { ProvisioningService } from './createProvisioning.js';
export type { Point, Providers } from './deps.js';
export type { RunInput as ProvisioningInput } from './documents.js';
export { ProvisioningFailed } from './errors.js';

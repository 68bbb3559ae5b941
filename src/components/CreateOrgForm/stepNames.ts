import type { ProvisioningStepName } from '../../contract/index.js';

/** The four steps in order; the contract's own list would bring all of its schemas along. */
export const stepNames = [
  'identity',
  'billing',
  'telephony',
  'knowledge_base',
] as const satisfies readonly ProvisioningStepName[];

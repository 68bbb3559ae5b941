import type { ProvisioningStepName, Routes } from '../../contract/index.js';

/** An operation as `resource.operation`, such as `members.list`. */
export type OperationName = {
  [R in keyof Routes]: `${R}.${keyof Routes[R] & string}`;
}[keyof Routes];

/** What can be made to fail: an operation, or a step of provisioning. */
export type FaultTarget = OperationName | `provisioning.${ProvisioningStepName}`;

// One file for what changes something. The changes are what the hooks of the kit do as well, for callers
// that are no component.
export {
  addPaymentMethod,
  cancelPlan,
  changePlan,
  removePaymentMethod,
  renewPlan,
  revivePlan,
  setDefaultPaymentMethod,
} from '../../hooks/billingChanges.js';
export { updateOrganization } from '../../hooks/organizationChanges.js';
export { BillingDialogs } from './BillingDialogs.js';

import type { OrgClient } from '../../client/OrgClient.js';
import { unsupported } from './unsupported.js';

/** Billing: not part of the in-memory server. */
export function billing(): OrgClient['billing'] {
  return {
    get: unsupported('billing.get'),
    plans: unsupported('billing.plans'),
    preview: unsupported('billing.preview'),
    change: unsupported('billing.change'),
    cancel: unsupported('billing.cancel'),
    renew: unsupported('billing.renew'),
    revive: unsupported('billing.revive'),
    paymentMethods: unsupported('billing.paymentMethods'),
    setupIntent: unsupported('billing.setupIntent'),
    addPaymentMethod: unsupported('billing.addPaymentMethod'),
    setDefaultPaymentMethod: unsupported('billing.setDefaultPaymentMethod'),
    removePaymentMethod: unsupported('billing.removePaymentMethod'),
    invoices: unsupported('billing.invoices'),
    contactEnterprise: unsupported('billing.contactEnterprise'),
  };
}

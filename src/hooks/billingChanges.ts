import type { OrgCall } from '../client/index.js';
import type { Billing, PaymentMethod } from '../contract/index.js';
import type { Kit } from '../provider/useKit.js';

/** What changes of billing need of the provider. */
export type BillingWriter = Pick<Kit, 'client' | 'emit' | 'refresh'>;

/** What a change of billing may carry: one key for each action of a person, so that it happens once. */
export type BillingChange = { idempotencyKey?: string | undefined };

/** A plan that can be taken without talking to anybody. */
export type SelfServePlan = 'smb' | 'agency';

async function changed(
  { emit, refresh }: BillingWriter,
  organizationId: string,
  answer: Promise<Billing>,
): Promise<Billing> {
  const billing = await answer;
  // The plan stands beside the organization's name, and decides what other widgets offer.
  await refresh(organizationId, 'billing', 'organization');
  emit({ type: 'billing_changed', organizationId, billing });
  return billing;
}

/** Moves to another plan: up at once, down with the end of the period. */
export function changePlan(
  kit: BillingWriter,
  organizationId: string,
  { idempotencyKey, plan }: BillingChange & { plan: SelfServePlan },
): Promise<Billing> {
  const call: OrgCall = { organizationId, idempotencyKey };
  return changed(kit, organizationId, kit.client.billing.change({ plan }, call));
}

/** Ends the subscription with its period. */
export function cancelPlan(
  kit: BillingWriter,
  organizationId: string,
  { idempotencyKey }: BillingChange,
): Promise<Billing> {
  const call: OrgCall = { organizationId, idempotencyKey };
  return changed(kit, organizationId, kit.client.billing.cancel({}, call));
}

/** Takes a cancellation back before it takes effect. */
export function renewPlan(
  kit: BillingWriter,
  organizationId: string,
  { idempotencyKey }: BillingChange,
): Promise<Billing> {
  const call: OrgCall = { organizationId, idempotencyKey };
  return changed(kit, organizationId, kit.client.billing.renew({}, call));
}

/** Begins anew after the subscription has ended, on its last plan unless another is named. */
export function revivePlan(
  kit: BillingWriter,
  organizationId: string,
  { idempotencyKey, plan }: BillingChange & { plan?: SelfServePlan },
): Promise<Billing> {
  const call: OrgCall = { organizationId, idempotencyKey };
  return changed(kit, organizationId, kit.client.billing.revive(plan ? { plan } : {}, call));
}

/** Adds a payment method that the provider has confirmed; the first one becomes the default. */
export async function addPaymentMethod(
  { client, refresh }: BillingWriter,
  organizationId: string,
  { idempotencyKey, payment_method_id }: BillingChange & { payment_method_id: string },
): Promise<PaymentMethod> {
  const call: OrgCall = { organizationId, idempotencyKey };
  const method = await client.billing.addPaymentMethod({ payment_method_id }, call);
  // The first one pays what is open.
  await refresh(organizationId, 'billing', 'organization');
  return method;
}

/** Pays with this method from now on; an open invoice is tried again with it. */
export async function setDefaultPaymentMethod(
  { client, refresh }: BillingWriter,
  organizationId: string,
  input: { id: string },
): Promise<PaymentMethod> {
  const method = await client.billing.setDefaultPaymentMethod(input, { organizationId });
  await refresh(organizationId, 'billing', 'organization');
  return method;
}

/** Removes a payment method. */
export async function removePaymentMethod(
  { client, refresh }: BillingWriter,
  organizationId: string,
  input: { id: string },
): Promise<void> {
  await client.billing.removePaymentMethod(input, { organizationId });
  await refresh(organizationId, 'billing');
}

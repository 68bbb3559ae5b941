import type {
  Billing,
  BillingPreview,
  BillingRequest,
  PaymentMethod,
  Plan,
  SetupIntent,
} from '../../../src/contract/index.js';
import type * as z from 'zod/mini';
import type { RequestContext, Unit } from '../http/context.js';
import type { AccountRow } from './accountQueries.js';

/** What of a request the desk needs. */
export interface DeskContext {
  readonly organizationId: string;
  /** Who asks: what they were shown of a change holds for them alone. */
  readonly principal: string;
  /** Set on a request that is sent again under its key as on the first. */
  readonly idempotencyKey: string;
  /** How far an earlier attempt at the same request came; null on the first. */
  readonly resume: Record<string, unknown> | null;
  /** Ends when the caller has gone. */
  readonly signal: AbortSignal;
  readonly write: RequestContext<'billing', 'get'>['write'];
}

/** Where subscriptions are kept: our own ledger, or a payment provider. Refusals are problems. */
export interface BillingDesk {
  /** The account as it is now. */
  current(organizationId: string): Promise<AccountRow & { readonly now: number }>;
  /** What a change would cost; remembered, so that the change then costs exactly that. */
  preview(context: DeskContext, plan: Plan): Promise<BillingPreview>;
  /** Judges a request by the rules and carries it out. */
  change(context: DeskContext, request: BillingRequest): Promise<Billing>;
  /** What the card form of the provider needs. */
  setupIntent(context: DeskContext): Promise<z.infer<typeof SetupIntent>>;
  /** Keeps a card; the first one becomes the default. */
  addMethod(context: DeskContext, token: string): Promise<PaymentMethod>;
  /** Makes a card the one that is charged, and tries what is open with it. */
  setDefault(context: DeskContext, id: string): Promise<PaymentMethod>;
  removeMethod(context: DeskContext, id: string): Promise<void>;
}

/** The audit event of a request, in the transaction of its effect. */
export function auditRequest(
  { audit }: Unit,
  organizationId: string,
  request: BillingRequest,
  before: Billing,
  after: Billing,
): Promise<void> {
  const action = {
    change: 'subscription.changed',
    cancel: 'subscription.canceled',
    renew: 'subscription.renewed',
    revive: 'subscription.revived',
  }[request.action];
  const shown = ({ plan, status, pending_plan, cancel_at_period_end }: Billing) => ({
    ...{ plan, status, pending_plan, cancel_at_period_end },
  });
  return audit({
    action,
    target: { kind: 'subscription', id: organizationId },
    before: shown(before),
    after: shown(after),
  });
}

import * as z from 'zod/mini';
import { Cents, Email, Instant, nameOf, pageQuery } from './common.js';
import { Plan } from './organizations.js';

export const billingStatuses = [
  'trialing',
  'trial_expired',
  'active',
  'past_due',
  'canceled',
] as const;
export type BillingStatus = (typeof billingStatuses)[number];

export const Billing = z.object({
  organization_id: z.string(),
  plan: Plan,
  status: z.enum(billingStatuses),
  trial_ends_at: z.nullable(Instant),
  current_period_start: z.nullable(Instant),
  current_period_end: z.nullable(Instant),
  cancel_at_period_end: z.boolean(),
  pending_plan: z.nullable(Plan),
  last_paid_plan: z.nullable(Plan),
  billing_email: z.string(),
  default_payment_method_id: z.nullable(z.string()),
  /** `upgrade:<plan>`, `downgrade:<plan>`, `cancel`, `renew`, `revive`, `contact_enterprise`. */
  allowed_actions: z.optional(z.array(z.string())),
});
export type Billing = z.infer<typeof Billing>;

export const PlanDetails = z.object({
  id: Plan,
  name: z.string(),
  monthly_price_cents: z.nullable(Cents),
  currency: z.string(),
  metered: z.boolean(),
  self_serve: z.boolean(),
  features: z.array(z.string()),
});
export type PlanDetails = z.infer<typeof PlanDetails>;

export const ChangePlan = z.strictObject({ plan: Plan });
export const RevivePlan = z.strictObject({ plan: z.optional(Plan) });

/**
 * What a change costs. It then charges exactly `due_now_cents` if it is asked for within an hour and nothing else has
 * happened; after that it answers 409 `conflict` for a week, unless the amount is the same.
 */
export const BillingPreview = z.object({
  due_now_cents: Cents,
  next_invoice_cents: Cents,
  currency: z.string(),
  lines: z.array(
    z.object({
      description: z.string(),
      amount_cents: Cents,
      period_start: z.nullable(Instant),
      period_end: z.nullable(Instant),
    }),
  ),
  effective_at: Instant,
  /** What the change takes away: `client_organizations`, `custom_domain`, `branding`, or a sentence to show as it is. */
  losses: z.array(z.string()),
});
export type BillingPreview = z.infer<typeof BillingPreview>;

export const PaymentMethod = z.object({
  id: z.string(),
  brand: z.string(),
  last4: z.string(),
  exp_month: z.int(),
  exp_year: z.int(),
  is_default: z.boolean(),
  created_at: Instant,
});
export type PaymentMethod = z.infer<typeof PaymentMethod>;

export const SetupIntent = z.object({ client_secret: z.string(), publishable_key: z.string() });
export type SetupIntent = z.infer<typeof SetupIntent>;
export const AddPaymentMethod = z.strictObject({
  payment_method_id: z.string().check(z.minLength(1), z.maxLength(200)),
});

export const Invoice = z.object({
  id: z.string(),
  number: z.nullable(z.string()),
  status: z.enum(['open', 'paid', 'void', 'uncollectible']),
  amount_due_cents: Cents,
  currency: z.string(),
  period_start: Instant,
  period_end: Instant,
  hosted_url: z.nullable(z.string()),
  pdf_url: z.nullable(z.string()),
  created_at: Instant,
});
export type Invoice = z.infer<typeof Invoice>;

export const ListInvoicesQuery = z.strictObject({ ...pageQuery });

export const EnterpriseContact = z.strictObject({
  name: nameOf('Name', 100),
  email: Email,
  company: z.optional(z.string().check(z.maxLength(200))),
  message: z.optional(z.string().check(z.maxLength(5000))),
});
export type EnterpriseContactInput = z.input<typeof EnterpriseContact>;
export const Received = z.object({ status: z.string() });

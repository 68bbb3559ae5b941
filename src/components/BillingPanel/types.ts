import type { ComponentType, ReactNode } from 'react';
import type { ApiError } from '../../client/index.js';
import type {
  Billing,
  BillingPreview,
  EnterpriseContactInput,
  Invoice,
  PaymentMethod,
  PlanDetails,
  SetupIntent,
} from '../../contract/index.js';
import type { BillingChange, SelfServePlan } from '../../hooks/billingChanges.js';
import type { BillingPanelMessages, PanelMessages } from './messages.js';

export type { SelfServePlan };

/** What it takes to put billing into words. */
export type Words = {
  messages: PanelMessages;
  /** Replacements, for the parts that bring their own texts when they are wanted. */
  own: Partial<BillingPanelMessages> | undefined;
  locale: string;
  timeZone: string;
};

/** A part of the panel that is read by itself, and may fail by itself. */
export type Part<Value> =
  | { status: 'loading' }
  | { status: 'error'; error: ApiError; retrying: boolean; onRetry: () => void }
  | ({ status: 'ready' } & Value);

/** What a change would cost, as far as it is known. */
export type PreviewState = {
  preview: BillingPreview | null;
  /** Why there is none. */
  error: ApiError | null;
  /** It is being read; what was read before counts no more. */
  working: boolean;
  /** Reads it anew. */
  again: () => Promise<unknown>;
};

/** Props of a component that reads what a change costs and hands it on. */
export type PreviewProps = {
  plan: SelfServePlan;
  children: (state: PreviewState) => ReactNode;
};

/** Props of the form that takes a card to the payment provider, as {@link BillingPanel} gives them. */
export type CardFormProps = {
  /** What the server has prepared at the provider; the secret must be kept nowhere. */
  setupIntent: SetupIntent;
  /** Hands over what the provider calls the card. Rejects with the reason if the server refuses it. */
  onSaved: (paymentMethodId: string) => Promise<void>;
  /** Leaves without a card; left out where a card is needed to go on. */
  onCancel: (() => void) | undefined;
  /** Words of the buttons. */
  submitLabel: string;
  cancelLabel: string;
  /** Language of the form. */
  locale: string;
};

/** What can be done with a subscription; each rejects with the server's refusal. */
export type BillingActions = {
  change: (input: BillingChange & { plan: SelfServePlan }) => Promise<void>;
  revive: (input: BillingChange & { plan: SelfServePlan }) => Promise<void>;
  cancel: (input: BillingChange) => Promise<void>;
  renew: (input: BillingChange) => Promise<void>;
  /** Prepares a card form. The same function as long as the organization is the same. */
  setupIntent: () => Promise<SetupIntent>;
  addMethod: (input: BillingChange & { payment_method_id: string }) => Promise<PaymentMethod>;
  /** Pays with it from now on; what is open is tried again at once. */
  setDefault: (input: { id: string }) => Promise<void>;
  removeMethod: (input: { id: string }) => Promise<void>;
  /** The subscription as it is now. */
  read: () => Promise<Billing | undefined>;
  contact: (input: EnterpriseContactInput) => Promise<void>;
  /** Left out for who may not change the organization. */
  saveEmail?: ((input: { billing_email: string }) => Promise<void>) | undefined;
};

/** One page of invoices. */
export type InvoicePage = {
  rows: readonly Invoice[];
  /** Place of the first one in the whole list, from 1. */
  first: number;
  /** How many there are in all; null when the server does not count. */
  total: number | null;
  /** Turning pages; left out where there is none. */
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** Another page is on its way. */
  turning: boolean;
};

/** Billing of an organization and everything around it. */
export type BillingContent = {
  billing: Billing;
  plans: readonly PlanDetails[];
  methods: Part<{ rows: readonly PaymentMethod[] }>;
  invoices: Part<InvoicePage>;
  /** The time that days are counted from, in epoch milliseconds. */
  now: number;
  /** When billing arrived. */
  asOf: number;
  offline: boolean;
  /** Why nothing newer could be had. */
  problem: { error: ApiError; retrying: boolean; onRetry: () => void } | null;
  actions: BillingActions;
  /** Reads what a change costs; without it a server does not say so beforehand. */
  Preview?: ComponentType<PreviewProps> | undefined;
  /** Takes cards to the payment provider. A server with embedded payments brings a form for test cards. */
  cardForm?: ComponentType<CardFormProps> | undefined;
  /** Who asks, to fill in a form beforehand. */
  person: { name: string; email: string } | null;
};

/** The dialog that is open. */
export type OpenDialog =
  | { name: 'change' | 'revive'; plan: SelfServePlan }
  | { name: 'cancel' | 'renew' | 'email' | 'contact' }
  /** With `pay`, what is open is paid with it at once. */
  | { name: 'add-card'; pay?: boolean }
  | { name: 'remove-card' | 'pay-with'; method: PaymentMethod };

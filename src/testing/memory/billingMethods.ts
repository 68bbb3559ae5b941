import type { PaymentMethod } from '../../contract/index.js';
import {
  billingState,
  collectOpen,
  testCard,
  testCardExpiry,
} from '../../contract/ledger/index.js';
import { holdAccount, tellerOf, writeAccount } from './billingAccounts.js';
import { invalid, missing, refuse } from './errors.js';
import type { OrgContext } from './serve.js';
import { newId, type MemoryParts } from './server.js';
import type { BillingRow, MethodRow } from './billingRows.js';
import type { OrganizationRow } from './state.js';

function view(row: BillingRow, { charges: _ours, ...method }: MethodRow): PaymentMethod {
  return { ...method, is_default: method.id === row.default_payment_method_id };
}

function find(row: BillingRow, id: string): MethodRow {
  const method = row.methods.find((each) => each.id === id);
  if (!method) throw missing('Payment method');
  return method;
}

/** A card of an organization, from the token of a test card. */
export function methodOf(parts: MemoryParts, token: string, created_at: string): MethodRow {
  const card = testCard(token);
  if (card === 'declined') throw refuse('card_declined');
  if (card === 'unknown') throw invalid('payment_method_id', 'There is no such payment method');
  const expiry = testCardExpiry(new Date(parts.clock.now()));
  return { id: newId(parts, 'pm'), ...card, ...expiry, created_at };
}

/** Makes a card the one that is charged, and tries what is open with it. */
function makeDefault(parts: MemoryParts, organization: OrganizationRow, id: string): void {
  const { row, account, now } = holdAccount(parts, organization);
  row.default_payment_method_id = id;
  writeAccount(parts, organization, row, collectOpen(account, now, tellerOf(parts, row)));
}

/** Cards, the one that was kept first at the top. */
export function listMethods({ parts, organization }: OrgContext): PaymentMethod[] {
  const { row } = holdAccount(parts, organization);
  return row.methods.map((method) => view(row, method));
}

/** Keeps a card; the first one becomes the default. */
export function addMethod(
  { parts, organization }: OrgContext,
  { payment_method_id }: { payment_method_id: string },
): PaymentMethod {
  const { row } = holdAccount(parts, organization);
  const method = methodOf(parts, payment_method_id, parts.clock.stamp());
  row.methods = [...row.methods, method];
  if (row.default_payment_method_id === null) makeDefault(parts, organization, method.id);
  return view(row, method);
}

/** Makes a card the default. */
export function setDefaultMethod(
  { parts, organization }: OrgContext,
  { id }: { id: string },
): PaymentMethod {
  const { row } = holdAccount(parts, organization);
  const method = find(row, id);
  makeDefault(parts, organization, id);
  return view(row, method);
}

/** Forgets a card, unless it pays for a subscription. */
export function removeMethod({ parts, organization }: OrgContext, { id }: { id: string }): void {
  const { row, account, now } = holdAccount(parts, organization);
  find(row, id);
  const rest = row.methods.filter((method) => method.id !== id);
  if (row.default_payment_method_id === id) {
    const { status } = billingState(account, now, true);
    if (account.period !== null && status !== 'canceled') {
      throw refuse('default_payment_method_in_use');
    }
    row.default_payment_method_id = rest[0]?.id ?? null;
  }
  row.methods = rest;
}

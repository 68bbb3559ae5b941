import type { PaymentMethod } from '../../../src/contract/index.js';
import {
  billingState,
  collectOpen,
  testCard,
  testCardExpiry,
} from '../../../src/contract/ledger/index.js';
import type { Unit } from '../http/context.js';
import type { ServerDeps } from '../http/deps.js';
import { invalid, problem } from '../http/problem.js';
import { newId } from '../ids.js';
import type { BillingDesk } from './desk.js';
import { holdAccount, tellerOf, type HeldAccount } from './ledger.js';
import {
  deleteMethod,
  findMethod,
  insertMethod,
  listMethods,
  methodView,
  writeDefault,
} from './methods.js';

/** Cards of our own ledger: the test cards that Stripe names. */
export function ledgerMethods({
  clock,
}: Pick<ServerDeps, 'clock'>): Pick<BillingDesk, 'addMethod' | 'setDefault' | 'removeMethod'> {
  async function makeDefault(
    { trx }: Unit,
    { account, payer, now, write }: HeldAccount,
    { id, charges }: { id: string; charges: boolean },
  ): Promise<void> {
    await writeDefault(trx, clock, payer.organization_id, id);
    const change = collectOpen(account, now, tellerOf(charges));
    if (change.invoices.length > 0) await write(change);
  }

  async function shown({ trx }: Unit, organizationId: string, id: string): Promise<PaymentMethod> {
    return methodView(await findMethod(trx, organizationId, id));
  }

  return {
    addMethod: ({ organizationId, write }, token) =>
      write(async (unit) => {
        const held = await holdAccount(unit.trx, clock, organizationId);
        const card = testCard(token);
        if (card === 'declined') throw problem('card_declined');
        if (card === 'unknown') {
          throw invalid('payment_method_id', 'There is no such payment method');
        }
        const id = newId('pm');
        const { exp_month, exp_year } = testCardExpiry(clock.now());
        const kept = { ...card, id, exp_month, exp_year };
        await insertMethod(unit.trx, clock, organizationId, kept);
        if (held.payer.default_payment_method_id === null) await makeDefault(unit, held, kept);
        await unit.audit({
          action: 'payment_method.added',
          target: { kind: 'payment_method', id },
          after: { brand: card.brand, last4: card.last4, exp_month, exp_year },
        });
        return shown(unit, organizationId, id);
      }),

    setDefault: ({ organizationId, write }, id) =>
      write(async (unit) => {
        const held = await holdAccount(unit.trx, clock, organizationId);
        const method = await findMethod(unit.trx, organizationId, id);
        await makeDefault(unit, held, method);
        await unit.audit({
          action: 'payment_method.made_default',
          target: { kind: 'payment_method', id },
          before: { id: held.payer.default_payment_method_id },
          after: { id },
        });
        return shown(unit, organizationId, id);
      }),

    removeMethod: ({ organizationId, write }, id) =>
      write(async (unit) => {
        const { account, payer, now } = await holdAccount(unit.trx, clock, organizationId);
        const { brand, last4 } = await findMethod(unit.trx, organizationId, id);
        if (payer.default_payment_method_id === id) {
          const { status } = billingState(account, now, true);
          const isPaying = account.period !== null && status !== 'canceled';
          if (isPaying) throw problem('default_payment_method_in_use');
          const others = await listMethods(unit.trx, organizationId);
          const next = others.find((other) => other.id !== id);
          await writeDefault(unit.trx, clock, organizationId, next?.id ?? null);
        }
        await deleteMethod(unit.trx, organizationId, id);
        await unit.audit({
          action: 'payment_method.removed',
          target: { kind: 'payment_method', id },
          before: { brand, last4 },
        });
      }),
  };
}

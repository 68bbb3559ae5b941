import {
  billingState,
  monthlyFees,
  previewView,
  quote,
} from '../../../../src/contract/ledger/index.js';
import type { ServerDeps } from '../../http/deps.js';
import { notFound, problem } from '../../http/problem.js';
import type { RemoteBilling } from '../../providers/billing/index.js';
import { nowSeconds, readAccount } from '../accountQueries.js';
import type { BillingDesk, DeskContext } from '../desk.js';
import { allowedEffect } from '../judge.js';
import { organizationLosses } from '../losses.js';
import { findMethod, methodView } from '../methods.js';
import { keepQuote } from '../quotes.js';
import { customerOf } from './customer.js';
import { mayStillHappen, toProblems } from './failures.js';
import { remoteChange } from './remoteChange.js';
import { alone, syncAlone, type Synced } from './sync.js';

/** Seconds after which the provider is asked again although it has told us nothing. */
const STALE_SECONDS = 300;

/** The desk over a payment provider that keeps the subscriptions; our tables show what it last told us. */
export function remoteDesk(deps: ServerDeps, remote: RemoteBilling): BillingDesk {
  const {
    clock,
    log,
    database: { db },
  } = deps;

  async function read(organizationId: string): Promise<Synced> {
    const customerId = await customerOf(db, organizationId);
    return syncAlone(deps, remote, { organizationId, customerId }, (_trx, synced) =>
      Promise.resolve(synced),
    );
  }

  async function current(organizationId: string) {
    const row = await readAccount(db, organizationId);
    if (!row) throw notFound('Organization');
    const now = nowSeconds(clock);
    const age = row.synced_at === null ? Infinity : now - Date.parse(row.synced_at) / 1000;
    const isOver =
      row.account.period !== null && row.account.period.end <= now && !row.account.ended;
    if (age < STALE_SECONDS && !isOver) return { ...row, now };
    try {
      return await read(organizationId);
    } catch (error) {
      // What was last known is better than nothing.
      log.warn('the payment provider could not be asked', {
        organization_id: organizationId,
        error,
      });
      return { ...row, now };
    }
  }

  /** Does something at the provider, alone, and then writes what it has. */
  async function act(
    { organizationId, write }: DeskContext,
    work: (before: Synced) => Promise<{ id: string; action: string }>,
    field?: string,
  ): Promise<string> {
    const run = async (): Promise<string> => {
      const { id, action } = await work(await read(organizationId));
      await read(organizationId);
      await write(async ({ audit, checkpoint }) => {
        await audit({ action, target: { kind: 'payment_method', id } });
        await checkpoint({ id });
      });
      return id;
    };
    return toProblems(alone(deps, organizationId, run, mayStillHappen), field);
  }

  const keyOf = ({ organizationId, principal, idempotencyKey }: DeskContext): string =>
    `${organizationId}:${principal}:${idempotencyKey}`;
  const shown = async (organizationId: string, id: string) =>
    methodView(await findMethod(db, organizationId, id));

  return {
    current,

    preview: (context, plan) =>
      toProblems(
        (async () => {
          const { organizationId } = context;
          const { account, now, snapshot } = await read(organizationId);
          const effect = allowedEffect(billingState(account, now, true), {
            action: 'change',
            plan,
          });
          const cost = await remote.quote({ snapshot, effect, at: now });
          const local = quote(account, effect, now, monthlyFees);
          await keepQuote(db, context, plan, account, cost, now);
          const losses = await organizationLosses(db, organizationId, account.plan, plan);
          return previewView({ ...local, ...cost }, losses);
        })(),
      ),

    change: (context, request) => remoteChange(deps, remote, context, request),

    setupIntent: (context) =>
      toProblems(
        (async () => {
          const customerId = await customerOf(db, context.organizationId);
          const client_secret = await remote.setupIntent({ customerId, key: keyOf(context) });
          return { client_secret, publishable_key: remote.publishableKey };
        })(),
      ),

    async addMethod(context, token) {
      const id = await act(
        context,
        async ({ snapshot }) => {
          const { customerId, defaultMethodId } = snapshot;
          const kept = await remote.attach({ customerId, token, key: `${keyOf(context)}:attach` });
          if (defaultMethodId === null) {
            await remote.setDefault({ snapshot, id: kept, key: `${keyOf(context)}:default` });
          }
          return { id: kept, action: 'payment_method.added' };
        },
        'payment_method_id',
      );
      return shown(context.organizationId, id);
    },

    async setDefault(context, id) {
      await act(context, async ({ snapshot }) => {
        await findMethod(db, context.organizationId, id);
        await remote.setDefault({ snapshot, id, key: keyOf(context) });
        return { id, action: 'payment_method.made_default' };
      });
      return shown(context.organizationId, id);
    },

    async removeMethod(context, id) {
      await act(context, async ({ snapshot, account, payer }) => {
        await findMethod(db, context.organizationId, id);
        if (payer.default_payment_method_id === id) {
          if (account.period !== null && !account.ended) {
            throw problem('default_payment_method_in_use');
          }
          const next = snapshot.methods.find((other) => other.id !== id);
          if (next) await remote.setDefault({ snapshot, id: next.id, key: keyOf(context) });
        }
        await remote.detach(id);
        return { id, action: 'payment_method.removed' };
      });
    },
  };
}

import {
  pastSubscription,
  testCard,
  testCardExpiry,
  type PastSubscription,
} from '../../../src/contract/ledger/index.js';
import { writeAccount } from '../billing/accountQueries.js';
import { writeInvoices } from '../billing/invoiceQueries.js';
import { insertMethod, writeDefault } from '../billing/methods.js';
import type { Clock } from '../clock.js';
import type { Trx } from '../db/transaction.js';

/** What an organization of the demo has paid: its cards, and for how many days. */
interface SeedBilling extends Pick<PastSubscription, 'plan'> {
  readonly id: string;
  /** Tokens of test cards, the default one first. */
  readonly cards: readonly string[];
  readonly days: number;
  readonly leaving?: true;
}

const DAY = 86_400;

function demoBilling(): readonly SeedBilling[] {
  return [
    {
      ...{ id: 'org_northwind', plan: 'agency', days: 379 },
      cards: ['pm_card_visa', 'pm_card_mastercard'],
    },
    { id: 'org_harbor', plan: 'smb', days: 630, cards: ['pm_card_amex'] },
    { id: 'org_koenji', plan: 'smb', days: 340, cards: ['pm_card_jcb'], leaving: true },
  ];
}

async function insertCards(
  trx: Trx,
  clock: Clock,
  { id: organizationId, cards }: SeedBilling,
): Promise<void> {
  const word = organizationId.slice('org_'.length);
  for (const [index, token] of cards.entries()) {
    const card = testCard(token);
    if (typeof card === 'string') throw new Error(`OrgKit: there is no test card ${token}.`);
    const id = `pm_${word}_${index + 1}`;
    await insertMethod(trx, clock, organizationId, { id, ...card, ...testCardExpiry(clock.now()) });
    if (index === 0) await writeDefault(trx, clock, organizationId, id);
  }
}

/** Inserts subscriptions of the demo with every invoice that they would have brought. */
export async function insertBilling(trx: Trx, clock: Clock): Promise<void> {
  const until = Math.floor(clock.now().getTime() / 1000);
  for (const seed of demoBilling()) {
    const { id, plan, days, leaving = false } = seed;
    const word = id.slice('org_'.length);
    let made = 0;
    const { account, invoices } = pastSubscription({
      ...{ plan, since: until - days * DAY, until },
      newId: () => `in_${word}_${(made += 1)}`,
    });
    const now = { ...account, cancel_at_period_end: leaving };
    await writeInvoices(trx, id, invoices);
    await writeAccount(trx, clock, id, now, now);
    await insertCards(trx, clock, seed);
  }
}

import { expect, it } from 'vitest';
import { createRandom, type Random } from '../../testing/memory/random.js';
import { judgeBilling, type BillingRequest, type PaidPlan } from '../planRules.js';
import { newAccount, settled, type LedgerAccount, type LedgerInvoice } from './account.js';
import { addMonths, toSeconds, type Seconds } from './calendar.js';
import { carryOut, quote, quoteBasis } from './carryOut.js';
import { collectOpen, type LedgerChange, type Teller } from './collect.js';
import type { Fees } from './planCatalog.js';
import { rollOver } from './rollOver.js';
import { billingState } from './views.js';

const HISTORIES = 5000;
const DAY = 86_400;
const requests: readonly [BillingRequest, ...BillingRequest[]] = [
  { action: 'change', plan: 'smb' },
  { action: 'change', plan: 'agency' },
  { action: 'change', plan: 'agency' },
  { action: 'cancel' },
  { action: 'renew' },
  { action: 'revive' },
  { action: 'revive', plan: 'agency' },
];

/** One organization on its way through months of changes. */
class History {
  account: LedgerAccount;
  readonly invoices = new Map<string, LedgerInvoice>();
  /** From when on which plan was in service; null when none was. */
  readonly service: { at: Seconds; plan: PaidPlan | null }[] = [];
  readonly problems: string[] = [];
  charged = 0;
  now: Seconds;
  private readonly random: Random;
  private readonly fees: Fees;
  private works = true;
  private count = 0;
  private readonly teller: Teller = {
    newId: () => `in_${(this.count += 1)}`,
    charge: (cents) => {
      if (!(Number.isSafeInteger(cents) && cents > 0)) this.problems.push(`charged ${cents}`);
      if (this.works) this.charged += cents;
      return this.works;
    },
  };

  constructor(random: Random, fees: Fees, now: Seconds) {
    this.random = random;
    this.fees = fees;
    this.now = now;
    this.account = settled(newAccount('free', now + 14 * DAY), now);
  }

  private take(change: LedgerChange): void {
    this.account = change.account;
    for (const invoice of change.invoices) this.invoices.set(invoice.id, invoice);
    for (const { kind, at } of change.notes) {
      if (kind === 'subscription_ended') this.service.push({ at, plan: null });
      // A period's plan is the one of its own fee line, not of wherever the account is by now.
      if (kind !== 'period_started') continue;
      const made = [...this.invoices.values()].find(({ created_at }) => created_at === at);
      this.service.push({ at, plan: made?.lines[0]?.plan ?? null });
    }
  }

  private roll(): void {
    this.take(rollOver(this.account, this.now, this.fees, this.teller));
  }

  private ask(request: BillingRequest): void {
    const state = billingState(this.account, this.now, true);
    const outcome = judgeBilling(state, request);
    if ('refused' in outcome) return;
    const { now, fees, teller } = this;
    const shown = quote(this.account, outcome, now, fees);
    const basis = quoteBasis(this.account);
    // The person thinks about it.
    this.now += this.random.int(0, 3000);
    this.roll();
    if (quoteBasis(this.account) !== basis) return;
    const before = this.charged;
    const done = carryOut(this.account, outcome, { now: this.now, quotedAt: now, fees, teller });
    if ('refused' in done) {
      if (this.charged !== before) this.problems.push('charged although refused');
      return;
    }
    const asked = this.charged - before;
    if (asked !== shown.due_now_cents) this.problems.push(`${shown.due_now_cents}: ${asked}`);
    this.take(done);
    if (outcome.effect === 'start') this.service.push({ at: this.now, plan: outcome.plan });
    if (outcome.effect === 'upgrade') this.service.push({ at: now, plan: outcome.plan });
  }

  step(): void {
    const { random } = this;
    this.now += random.next() < 0.4 ? random.int(0, DAY) : random.int(0, 45 * DAY);
    this.roll();
    const chance = random.next();
    if (chance < 0.12) this.works = !this.works;
    else if (chance < 0.2) {
      this.works = true;
      this.take(collectOpen(this.account, this.now, this.teller));
    } else this.ask(random.pick(requests));
  }
}

/** Net number of times that each plan's fee is on an invoice, for every stretch between two boundaries. */
function coverage(invoices: readonly LedgerInvoice[]) {
  const lines = invoices.flatMap(({ lines: all }) => all);
  const paid = lines.flatMap(({ plan, period, description }) =>
    plan && period ? [{ plan, period, sign: description.startsWith('Unused') ? -1 : 1 }] : [],
  );
  const edges = [...new Set(paid.flatMap(({ period }) => [period.start, period.end]))].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start) => {
    const of = (plan: PaidPlan) =>
      paid
        .filter((line) => line.plan === plan)
        .filter(({ period }) => period.start <= start && start < period.end)
        .reduce((sum, { sign }) => sum + sign, 0);
    return { start, smb: of('smb'), agency: of('agency') };
  });
}

/** What is wrong with a history; empty when nothing is. */
function problemsOf(history: History): string[] {
  const { problems, account, charged } = history;
  const invoices = [...history.invoices.values()];
  const wrong = (what: string, isWrong: boolean) => {
    if (isWrong) problems.push(what);
  };
  for (const { id, lines, amount_due_cents: due, status } of invoices) {
    const sum = lines.reduce((total, line) => total + line.amount_cents, 0);
    wrong(`${id}: lines sum to ${sum}, not ${due}`, sum !== due);
    wrong(`${id}: ${due}, ${status}`, due < 0 || (due === 0 && status !== 'paid'));
  }
  const sumOfPaid = invoices
    .filter(({ status }) => status === 'paid')
    .reduce((sum, { amount_due_cents }) => sum + amount_due_cents, 0);
  wrong(`${charged} charged, ${sumOfPaid} on paid invoices`, sumOfPaid !== charged);
  const open = invoices.filter(({ status }) => status === 'open').length;
  wrong(`${open} open invoices`, open !== account.open.length);
  const numbers = new Set(invoices.map(({ sequence }) => sequence));
  wrong('numbers', numbers.size !== invoices.length || Math.max(0, ...numbers) !== numbers.size);

  const service = history.service.toSorted((a, b) => a.at - b.at);
  for (const { start, smb, agency } of coverage(invoices)) {
    const plan = service.findLast(({ at }) => at <= start)?.plan ?? null;
    const isRight = smb === Number(plan === 'smb') && agency === Number(plan === 'agency');
    wrong(`${start}: on ${plan}, billed ${smb} and ${agency} times`, !isRight);
  }
  return problems;
}

it(`bills every second of service once, over ${HISTORIES} histories`, () => {
  let made = 0;
  const wrong: string[] = [];
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const random = createRandom(seed);
    const smb = random.pick([0, 0, random.int(1, 90_000)]);
    const fees = { smb, agency: smb + random.int(0, 200_000) };
    const start = addMonths(toSeconds('2024-01-01T00:00:00Z'), random.int(0, 30));
    const history = new History(random, fees, start + random.int(0, 30 * DAY));
    for (let step = 0; step < 14; step += 1) history.step();
    wrong.push(...problemsOf(history).map((problem) => `history ${seed}: ${problem}`));
    made += history.invoices.size;
  }
  expect(wrong).toEqual([]);
  expect(made).toBeGreaterThan(HISTORIES * 4);
});

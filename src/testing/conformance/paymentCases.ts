import { ensure, same } from './assert.js';
import { cards, debtor, endPeriod, invoiceSums, payer, read, withCard } from './billingStage.js';
import type { CaseGroup } from './caseGroup.js';

const DAY = 86_400_000;

/** Cards, invoices, previews and the way to sales. */
export const paymentCases: readonly CaseGroup[] = [
  {
    section: '7.3 Payment methods',
    cases: {
      'takes the first card as the default, and another when told to': async (stage) => {
        const { owner, call } = await stage.home();
        const { billing } = owner.client;
        const one = await billing.addPaymentMethod({ payment_method_id: cards.good }, call);
        same([one.brand, one.last4, one.is_default], ['visa', '4242', true], 'first card');
        const input = { payment_method_id: 'pm_card_mastercard' };
        const two = await billing.addPaymentMethod(input, call);
        same([two.brand, two.is_default], ['mastercard', false], 'second card');
        same((await billing.get({}, call)).default_payment_method_id, one.id, 'default');
        const set = await billing.setDefaultPaymentMethod({ id: two.id }, call);
        same([set.id, set.is_default], [two.id, true], 'default');
        const all = await billing.paymentMethods({}, call);
        same(
          all.map(({ id, is_default }) => [id, is_default]),
          [
            [one.id, false],
            [two.id, true],
          ],
          'cards',
        );
      },
      'keeps no card that is declined or does not exist': async (stage) => {
        const { owner, call } = await stage.home();
        const { billing } = owner.client;
        const declined = { payment_method_id: 'pm_card_visa_chargeDeclined' };
        const wanted = { status: 409, code: 'card_declined' } as const;
        await stage.refuse(billing.addPaymentMethod(declined, call), wanted);
        const none = billing.addPaymentMethod({ payment_method_id: 'pm_none' }, call);
        await stage.refuse(none, { status: 422, field: 'payment_method_id' });
        same(await billing.paymentMethods({}, call), [], 'cards');
      },
      'removes a card, but not the one that pays': async (stage) => {
        const home = await payer(stage, 'smb');
        const { billing } = home.owner.client;
        const [card] = await billing.paymentMethods({}, home.call);
        const id = card?.id ?? '';
        const wanted = { status: 409, code: 'default_payment_method_in_use' } as const;
        await stage.refuse(billing.removePaymentMethod({ id }, home.call), wanted);
        const input = { payment_method_id: 'pm_card_amex' };
        const other = await billing.addPaymentMethod(input, home.call);
        await billing.removePaymentMethod({ id: other.id }, home.call);
        const missing = { status: 404, detail: 'Payment method not found' } as const;
        await stage.refuse(billing.removePaymentMethod({ id: other.id }, home.call), missing);
        await billing.cancel({}, home.call);
        await endPeriod(stage, home);
        await billing.removePaymentMethod({ id }, home.call);
        same((await read(home)).default_payment_method_id, null, 'default');
      },
      'does not find cards of another organization': async (stage) => {
        const [mine, theirs] = [await withCard(stage), await withCard(stage)];
        const [card] = await theirs.owner.client.billing.paymentMethods({}, theirs.call);
        const { billing } = mine.owner.client;
        const wanted = { status: 404, code: 'not_found' } as const;
        const input = { id: card?.id ?? '' };
        await stage.refuse(billing.setDefaultPaymentMethod(input, mine.call), wanted);
        await stage.refuse(billing.removePaymentMethod(input, mine.call), wanted);
      },
      'gives what a card form needs, once for each request': async (stage) => {
        const { owner, call } = await stage.home();
        const keyed = { ...call, idempotencyKey: stage.word('key') };
        const made = await owner.client.billing.setupIntent({}, keyed);
        ensure(made.client_secret !== '' && made.publishable_key !== '', 'secret and key');
        const wanted = { status: 409, code: 'secret_already_shown' } as const;
        await stage.refuse(owner.client.billing.setupIntent({}, keyed), wanted);
      },
    },
  },
  {
    section: '7.3 Invoices',
    cases: {
      'has one for every period, newest first, each once on its pages': async (stage) => {
        const home = await payer(stage, 'agency');
        for (let month = 0; month < 3; month += 1) await endPeriod(stage, home);
        const { invoices } = home.owner.client.billing;
        const all = [];
        let cursor: string | undefined;
        do {
          const page = await invoices({ limit: 2, cursor }, home.call);
          all.push(...page.items);
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined && all.length < 12);
        ensure(all.length >= 4, `4 invoices or more, got ${all.length}`);
        same(new Set(all.map(({ id }) => id)).size, all.length, 'invoices that differ');
        same(new Set(all.map(({ number }) => number)).size, all.length, 'numbers that differ');
        for (const [index, { status, amount_due_cents, period_end }] of all.entries()) {
          same([status, amount_due_cents], ['paid', 125_000], 'invoice');
          const next = all[index - 1];
          if (next) same(next.period_start, period_end, 'beginning of the next period');
        }
        const wrong = invoices({ cursor: 'bm9uc2Vuc2U=' }, home.call);
        await stage.refuse(wrong, { status: 422, field: 'cursor' });
      },
      'stays open while nothing can be charged, and is paid with another card': async (stage) => {
        const home = await debtor(stage);
        const { billing } = home.owner.client;
        same((await invoiceSums(home))[0], [125_000, 'open'], 'invoice');
        await stage.world.advance(15 * DAY);
        same((await read(home)).status, 'past_due', 'status after the last try');
        const [works] = await billing.paymentMethods({}, home.call);
        await billing.setDefaultPaymentMethod({ id: works?.id ?? '' }, home.call);
        same((await read(home)).status, 'active', 'status');
        same(
          await invoiceSums(home),
          [
            [125_000, 'paid'],
            [125_000, 'paid'],
          ],
          'invoices',
        );
      },
    },
  },
  {
    section: '7.3 Enterprise',
    cases: {
      'passes a message on to sales': async (stage) => {
        const { owner, call } = await stage.home();
        const { contactEnterprise } = owner.client.billing;
        const input = { name: 'Robin', email: 'robin@example.com', message: 'Hello' };
        same(await contactEnterprise(input, call), { status: 'received' }, 'answer');
        const wrong = contactEnterprise({ ...input, email: 'robin' }, call);
        await stage.refuse(wrong, { status: 422, field: 'email' });
      },
    },
  },
  {
    section: '16 billing_preview',
    needs: ['billing_preview'],
    cases: {
      'shows a first plan before there is a card': async (stage) => {
        const { owner, call } = await stage.home();
        const shown = await owner.client.billing.preview({ plan: 'agency' }, call);
        same([shown.due_now_cents, shown.next_invoice_cents], [125_000, 125_000], 'amounts');
        same([shown.currency, shown.losses], ['usd', []], 'currency and losses');
        same(
          shown.lines.map(({ description, amount_cents }) => [description, amount_cents]),
          [
            ['Agency, monthly fee', 125_000],
            ['Usage', 0],
          ],
          'lines',
        );
      },
      'shows to the cent what the change then charges': async (stage) => {
        const home = await payer(stage, 'smb');
        const { billing } = home.owner.client;
        await stage.world.advance(9 * DAY + 12_345_678);
        const shown = await billing.preview({ plan: 'agency' }, home.call);
        const sum = shown.lines.reduce((total, { amount_cents }) => total + amount_cents, 0);
        same(sum, shown.due_now_cents, 'sum of the lines');
        ensure(shown.due_now_cents > 0 && shown.due_now_cents < 125_000, 'part of a month');
        // While somebody reads it, the rest of the period gets shorter.
        await stage.world.advance(20 * 60_000);
        await billing.change({ plan: 'agency' }, home.call);
        same((await invoiceSums(home))[0], [shown.due_now_cents, 'paid'], 'invoice');
      },
      'shows what a cheaper plan takes away, and when': async (stage) => {
        const home = await payer(stage, 'agency');
        await stage.found(home.owner, { parent_id: home.organization.id });
        const shown = await home.owner.client.billing.preview({ plan: 'smb' }, home.call);
        same([shown.due_now_cents, shown.next_invoice_cents, shown.lines], [0, 0, []], 'amounts');
        same(shown.losses, ['client_organizations'], 'losses');
        const end = (await read(home)).current_period_end ?? '';
        same(Date.parse(shown.effective_at), Date.parse(end), 'time');
      },
      'refuses what the change would refuse': async (stage) => {
        const home = await payer(stage, 'smb');
        const { preview } = home.owner.client.billing;
        const unchanged = { status: 409, code: 'plan_unchanged' } as const;
        await stage.refuse(preview({ plan: 'smb' }, home.call), unchanged);
        await stage.refuse(preview({ plan: 'free' }, home.call), { status: 422, field: 'plan' });
      },
    },
  },
  {
    section: '16 billing_preview',
    without: ['billing_preview'],
    cases: {
      'shows no preview': async (stage) => {
        const { owner, call } = await stage.home();
        const shown = owner.client.billing.preview({ plan: 'smb' }, call);
        await stage.refuse(shown, { status: 0, code: 'unsupported' });
      },
    },
  },
];

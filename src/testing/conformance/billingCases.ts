import { ensure, same } from './assert.js';
import { cards, debtor, endPeriod, invoiceSums, payer, read, withCard } from './billingStage.js';
import type { CaseGroup } from './caseGroup.js';

const DAY = 86_400_000;

/** Plans, and the rules for changing them. */
export const billingCases: readonly CaseGroup[] = [
  {
    section: '7.1 Plans',
    cases: {
      'offers the four plans with their prices, in order': async (stage) => {
        const { owner, call } = await stage.home();
        const plans = await owner.client.billing.plans({}, call);
        same(
          plans.map((plan) => [plan.id, plan.monthly_price_cents, plan.currency, plan.self_serve]),
          [
            ['free', 0, 'usd', false],
            ['smb', 0, 'usd', true],
            ['agency', 125_000, 'usd', true],
            ['enterprise', null, 'usd', false],
          ],
          'plans',
        );
        same(
          plans.filter(({ metered }) => metered).map(({ id }) => id),
          ['smb', 'agency'],
          'metered',
        );
      },
    },
  },
  {
    section: '7.2 Billing',
    cases: {
      'begins with a trial that ends by itself': async (stage) => {
        const home = await stage.home();
        const { trial_ends_at, ...billing } = await read(home);
        same(
          billing,
          {
            ...{ organization_id: home.organization.id, plan: 'free', status: 'trialing' },
            ...{ current_period_start: null, current_period_end: null },
            ...{ cancel_at_period_end: false, pending_plan: null, last_paid_plan: null },
            ...{ billing_email: home.owner.email, default_payment_method_id: null },
            allowed_actions: ['upgrade:smb', 'upgrade:agency', 'contact_enterprise'],
          },
          'billing',
        );
        ensure(trial_ends_at !== null, 'an end of the trial');
        await stage.world.advance(15 * DAY);
        same((await read(home)).status, 'trial_expired', 'status after the trial');
      },
      'shows the billing email of the organization': async (stage) => {
        const home = await stage.home();
        const { organization, owner, call } = home;
        const change = { organization_id: organization.id, billing_email: 'pay@example.com' };
        await owner.client.organizations.update(change, call);
        same((await read(home)).billing_email, 'pay@example.com', 'billing email');
      },
      'is for holders of billing:manage alone': async (stage) => {
        const home = await stage.home();
        const { billing } = (await stage.join(home, 'viewer')).client;
        const wanted = { status: 403, code: 'missing_scope' } as const;
        await stage.refuse(billing.get({}, home.call), wanted);
        await stage.refuse(billing.plans({}, home.call), wanted);
        await stage.refuse(billing.change({ plan: 'smb' }, home.call), wanted);
        await stage.refuse(billing.invoices({}, home.call), wanted);
      },
    },
  },
  {
    section: '7.4 Plan changes',
    cases: {
      'asks for a card before the first paid plan, then starts it at once': async (stage) => {
        const home = await stage.home();
        const { billing } = home.owner.client;
        const wanted = { status: 409, code: 'payment_method_required' } as const;
        await stage.refuse(billing.change({ plan: 'smb' }, home.call), wanted);
        await billing.addPaymentMethod({ payment_method_id: cards.good }, home.call);
        const now = await billing.change({ plan: 'smb' }, home.call);
        same([now.plan, now.status, now.last_paid_plan], ['smb', 'active', 'smb'], 'billing');
        same(now.trial_ends_at, null, 'trial');
        ensure(now.current_period_start !== null && now.current_period_end !== null, 'a period');
        const input = { organization_id: home.organization.id };
        const organization = await home.owner.client.organizations.get(input, home.call);
        same([organization.plan, organization.trial_ends_at], ['smb', null], 'organization');
      },
      'moves up at once and charges the rest of the period': async (stage) => {
        const home = await payer(stage, 'smb');
        const { billing } = home.owner.client;
        const before = await billing.cancel({}, home.call);
        const after = await billing.change({ plan: 'agency' }, home.call);
        same([after.plan, after.cancel_at_period_end], ['agency', false], 'billing');
        same(after.current_period_end, before.current_period_end, 'end of the period');
        const [[sum, status] = [0, ''], ...older] = await invoiceSums(home);
        ensure(sum > 124_000 && sum <= 125_000, `nearly a month, got ${sum}`);
        same([status, older], ['paid', [[0, 'paid']]], 'invoices');
      },
      'moves down at the end of the period, unless that is taken back': async (stage) => {
        const home = await payer(stage, 'agency');
        const { billing } = home.owner.client;
        const down = await billing.change({ plan: 'smb' }, home.call);
        same([down.plan, down.pending_plan], ['agency', 'smb'], 'billing');
        const wanted = { status: 409, code: 'plan_unchanged' } as const;
        await stage.refuse(billing.change({ plan: 'smb' }, home.call), wanted);
        const kept = await billing.change({ plan: 'agency' }, home.call);
        same([kept.plan, kept.pending_plan], ['agency', null], 'billing');
        await stage.refuse(billing.change({ plan: 'agency' }, home.call), wanted);
        await billing.change({ plan: 'smb' }, home.call);
        const after = await endPeriod(stage, home);
        same([after.plan, after.pending_plan, after.status], ['smb', null, 'active'], 'billing');
        same(
          await invoiceSums(home),
          [
            [0, 'paid'],
            [125_000, 'paid'],
          ],
          'invoices',
        );
      },
      'cancels at the end of the period, and renews before it': async (stage) => {
        const home = await payer(stage, 'smb');
        const { billing } = home.owner.client;
        await stage.refuse(billing.renew({}, home.call), { status: 409, code: 'nothing_to_renew' });
        const leaving = await billing.cancel({}, home.call);
        same([leaving.status, leaving.cancel_at_period_end], ['active', true], 'billing');
        await stage.refuse(billing.cancel({}, home.call), {
          status: 409,
          code: 'already_canceling',
        });
        const back = await billing.renew({}, home.call);
        same([back.status, back.cancel_at_period_end], ['active', false], 'billing');
        same((await endPeriod(stage, home)).status, 'active', 'status in the next period');
      },
      'ends with the period, and is revived on the plan it had or another': async (stage) => {
        const home = await payer(stage, 'smb');
        const { billing } = home.owner.client;
        const wanted = { status: 409, code: 'not_canceled' } as const;
        await stage.refuse(billing.revive({}, home.call), wanted);
        await billing.cancel({}, home.call);
        const ended = await endPeriod(stage, home);
        same([ended.status, ended.last_paid_plan], ['canceled', 'smb'], 'billing');
        same(ended.allowed_actions, ['revive', 'contact_enterprise'], 'actions');
        const nothing = { status: 409, code: 'nothing_to_cancel' } as const;
        await stage.refuse(billing.cancel({}, home.call), nothing);
        const again = await billing.revive({}, home.call);
        same([again.plan, again.status], ['smb', 'active'], 'billing');
        ensure(again.current_period_end !== ended.current_period_end, 'a new period');
        await billing.cancel({}, home.call);
        await endPeriod(stage, home);
        same((await billing.revive({ plan: 'agency' }, home.call)).plan, 'agency', 'plan');
        same((await invoiceSums(home))[0], [125_000, 'paid'], 'invoice');
      },
      'never goes back to the trial, nor to Enterprise by itself': async (stage) => {
        const home = await payer(stage, 'smb');
        const { change } = home.owner.client.billing;
        const trial = change({ plan: 'free' }, home.call);
        await stage.refuse(trial, { status: 422, field: 'plan' });
        const wanted = { status: 409, code: 'plan_not_self_serve' } as const;
        await stage.refuse(change({ plan: 'enterprise' }, home.call), wanted);
      },
      'has nothing to cancel, renew or revive on the trial': async (stage) => {
        const { owner, call } = await stage.home();
        const { billing } = owner.client;
        for (const [action, code] of [
          ['cancel', 'nothing_to_cancel'],
          ['renew', 'nothing_to_renew'],
          ['revive', 'not_canceled'],
        ] as const) {
          await stage.refuse(billing[action]({}, call), { status: 409, code });
        }
      },
      'locks Enterprise': async (stage) => {
        const home = await stage.home();
        const { billing } = home.owner.client;
        await stage.world.setPlan(home.organization.id, 'enterprise');
        const now = await read(home);
        same([now.status, now.allowed_actions], ['active', ['contact_enterprise']], 'billing');
        const wanted = { status: 409, code: 'enterprise_locked' } as const;
        await stage.refuse(billing.change({ plan: 'agency' }, home.call), wanted);
        await stage.refuse(billing.cancel({}, home.call), wanted);
        await stage.refuse(billing.revive({}, home.call), wanted);
      },
      'changes nothing when the charge is declined': async (stage) => {
        const home = await withCard(stage, cards.failing);
        const { billing } = home.owner.client;
        const before = await read(home);
        const start = billing.change({ plan: 'agency' }, home.call);
        await stage.refuse(start, { status: 409, code: 'card_declined' });
        same(await read(home), before, 'billing');
        same(await invoiceSums(home), [], 'invoices');
        // What costs nothing asks nothing of the card.
        same((await billing.change({ plan: 'smb' }, home.call)).status, 'active', 'status');
      },
      'changes no plan while a payment is overdue, but can be left': async (stage) => {
        const home = await debtor(stage);
        const { billing } = home.owner.client;
        const wanted = { status: 409, code: 'past_due' } as const;
        await stage.refuse(billing.change({ plan: 'smb' }, home.call), wanted);
        same((await billing.cancel({}, home.call)).cancel_at_period_end, true, 'leaving');
      },
      'does once what is asked twice under one key': async (stage) => {
        const home = await withCard(stage);
        const keyed = { ...home.call, idempotencyKey: stage.word('key') };
        const { change } = home.owner.client.billing;
        const first = await change({ plan: 'agency' }, keyed);
        same(await change({ plan: 'agency' }, keyed), first, 'answer');
        same(await invoiceSums(home), [[125_000, 'paid']], 'invoices');
      },
    },
  },
];

import type { Billing, BillingPreview, PlanDetails } from '../../contract/index.js';
import { formatMoney } from '../../lib/formatMoney.js';
import { planAction } from './actions.js';
import { dayText, planName } from './describe.js';
import type { AllMessages } from './dialogWords.js';
import type { Words } from './types.js';

/** What a change of plan is to the person. */
export type ChangeKind = 'upgrade' | 'downgrade' | 'keep' | 'start' | 'revive';

/** What taking a plan is, as things stand. */
export function changeKind(
  billing: Billing,
  plan: PlanDetails | undefined,
  revives: boolean,
): ChangeKind {
  const action = revives ? 'revive' : plan && planAction(billing, plan);
  return action && action !== 'current' && action !== 'contact' ? action : 'upgrade';
}

/** Whether the change is charged at once, which needs a card even where nothing is due. */
export function isPaid(kind: ChangeKind): boolean {
  return kind !== 'downgrade' && kind !== 'keep';
}

type Change = {
  kind: ChangeKind;
  billing: Billing;
  plans: readonly PlanDetails[];
  plan: string;
};

/** Title of the question, and what follows from a yes. */
export function changeTexts(
  { kind, billing, plans, plan }: Change,
  words: Words,
  messages: AllMessages,
) {
  const to = planName(plans, plan);
  const from = planName(plans, billing.plan);
  const end = billing.current_period_end;
  const day = end === null ? '' : dayText(end, words);
  const back = billing.cancel_at_period_end && kind !== 'keep' ? ` ${messages.takesBack}` : '';
  switch (kind) {
    case 'upgrade':
      return {
        title: messages.changeTitle(to),
        lead: messages.changeNow(from, to) + back,
        done: messages.changed(to),
      };
    case 'downgrade':
      return {
        title: messages.changeTitle(to),
        lead: messages.changeLater(day) + back,
        done: messages.scheduled(to, day),
      };
    case 'keep':
      return {
        title: messages.keepTitle(to),
        lead: messages.keepLead(to),
        done: messages.kept(to),
      };
    case 'start':
      return {
        title: messages.startTitle(to),
        lead: messages.startNow,
        done: messages.changed(to),
      };
    case 'revive':
      return {
        title: messages.reviveTitle(to),
        lead: messages.startNow,
        done: messages.changed(to),
      };
  }
}

/** Words of the button: what it does, and the sum it costs. */
export function actionText(
  { kind, plans, plan }: Change,
  preview: BillingPreview | null,
  words: Words,
  messages: AllMessages,
): string {
  const name = planName(plans, plan);
  if (kind === 'downgrade') return messages.schedule;
  if (kind === 'keep') return messages.keep(name);
  const isStart = kind !== 'upgrade';
  if (preview && preview.due_now_cents > 0) {
    const sum = formatMoney(preview.due_now_cents, preview.currency, words);
    return isStart ? messages.payAndStart(sum) : messages.payAndChange(sum);
  }
  return isStart ? messages.startPlan(name) : messages.change(name);
}

import { daysUntil, type Billing, type PlanDetails } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import type { Tone } from '../../ui/tone.js';
import { dateText, dayText, planName } from './describe.js';
import type { Words } from './types.js';

/** A subscription in words. */
export type Standing = {
  /** The plan's name. */
  name: string;
  badge: string;
  tone: Tone | undefined;
  /** When something happens by itself, at the end of the line. */
  date: string | null;
  /** What it means; null where nothing has to be said. */
  note: string | null;
  /** Whether there is a price to show. */
  priced: boolean;
};

/** Puts a subscription into words: its state, when it changes and what that means. */
export function standingOf(
  billing: Billing,
  plans: readonly PlanDetails[],
  card: string,
  now: number,
  words: Words,
): Standing {
  const { messages } = words;
  const { plan, status, trial_ends_at: trialEnd, current_period_end: end } = billing;
  const name = planName(plans, plan);
  if (plan === 'enterprise') {
    const note = messages.enterpriseNote;
    return { name, badge: messages.contract, tone: undefined, date: null, note, priced: false };
  }
  switch (status) {
    case 'trialing': {
      const days = trialEnd === null ? 0 : daysUntil(trialEnd, now);
      const badge = messages.daysLeft(days, formatNumber(days, words));
      const date = trialEnd === null ? null : messages.ends(dateText(trialEnd, words));
      return { name, badge, tone: 'warning', date, note: messages.trialNote, priced: false };
    }
    case 'trial_expired': {
      const note = messages.trialOverNote(trialEnd === null ? '' : dateText(trialEnd, words));
      return { name, badge: messages.trialOver, tone: 'danger', date: null, note, priced: false };
    }
    case 'canceled': {
      const badge = messages.ended(end === null ? '' : dayText(end, words));
      return {
        name,
        badge,
        tone: undefined,
        date: null,
        note: messages.canceledNote,
        priced: false,
      };
    }
    case 'past_due': {
      const note = messages.pastDueNote(card);
      return { name, badge: messages.pastDue, tone: 'danger', date: null, note, priced: false };
    }
    case 'active': {
      if (billing.cancel_at_period_end) {
        const badge = messages.ends(end === null ? '' : dayText(end, words));
        return {
          name,
          badge,
          tone: 'warning',
          date: null,
          note: messages.endingNote,
          priced: true,
        };
      }
      const date = end === null ? null : messages.renews(dateText(end, words));
      return { name, badge: messages.active, tone: 'success', date, note: null, priced: true };
    }
  }
}

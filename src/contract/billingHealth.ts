import type { Billing } from './billing.js';

/** What somebody has to know of a subscription, with the time that it is about. */
export type BillingHealth =
  | { kind: 'past_due' | 'trial_expired' }
  /** The trial is over soon; `days` counts the one that has begun. */
  | { kind: 'trial_ending'; days: number; at: string }
  /** It was canceled and ends with its period. */
  | { kind: 'ending'; at: string | null };

const DAY = 86_400_000;
const MINUTE = 60_000;

/** From how many days before its end on a trial is about to end. */
export const TRIAL_ENDING_DAYS = 7;

/** Days until a time, the one that has begun included; a clock that is a moment behind adds none. */
export function daysUntil(instant: string, now: number): number {
  return Math.max(1, Math.ceil((Date.parse(instant) - now - MINUTE) / DAY));
}

/** The one thing about a subscription that every page may say; null when nothing has to be said. */
export function billingHealth(
  {
    status,
    trial_ends_at,
    current_period_end,
    cancel_at_period_end,
  }: Pick<Billing, 'status' | 'trial_ends_at' | 'current_period_end' | 'cancel_at_period_end'>,
  now: number,
): BillingHealth | null {
  if (status === 'past_due' || status === 'trial_expired') return { kind: status };
  if (status === 'trialing' && trial_ends_at !== null) {
    const days = daysUntil(trial_ends_at, now);
    return days <= TRIAL_ENDING_DAYS ? { kind: 'trial_ending', days, at: trial_ends_at } : null;
  }
  return status === 'active' && cancel_at_period_end
    ? { kind: 'ending', at: current_period_end }
    : null;
}

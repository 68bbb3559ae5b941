import type { Organization } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import type { OrgSwitcherMessages } from './messages.js';
import type { TriggerMessages } from './triggerMessages.js';

/** What it takes to put an organization into words. */
export type Words<Messages extends TriggerMessages = OrgSwitcherMessages> = {
  messages: Messages;
  locale: string;
  /** The present, in epoch milliseconds, for what is left of a trial. */
  now: number;
};

/** The same for the closed switcher, which has fewer texts. */
export type TriggerWords = Words<TriggerMessages>;

const DAY = 86_400_000;

/** The person's role in an organization; empty when the server did not say. */
export function roleText({ roles }: Organization, { messages }: TriggerWords): string {
  const [role] = roles ?? [];
  return role ? messages.role(role) : '';
}

/** The plan, or what is left of the trial. */
export function planText(
  organization: Organization,
  { messages, locale, now }: TriggerWords,
): string {
  const { plan, trial_ends_at } = organization;
  if (plan !== 'free' || !trial_ends_at) return messages.plan[plan] ?? plan;
  const days = Math.ceil((Date.parse(trial_ends_at) - now) / DAY);
  return days > 0 ? messages.trialLeft(days, formatNumber(days, { locale })) : messages.trialOver;
}

/** One word for the plan, where there is room for one. */
export function planWord(
  { plan, trial_ends_at }: Organization,
  { messages }: TriggerWords,
): string {
  return plan === 'free' && trial_ends_at ? messages.trial : (messages.plan[plan] ?? plan);
}

/** Role, plan and, where the name cannot be read aloud in ASCII, the address. */
export function noteOf(organization: Organization, words: TriggerWords): string {
  const slug = needsSlug(organization) ? organization.slug : '';
  return [roleText(organization, words), planText(organization, words), slug]
    .filter(Boolean)
    .join(' · ');
}

/** Whether the address tells more than the name, as it does for names in other scripts. */
function needsSlug({ name }: Organization): boolean {
  return !/[a-z]/i.test(name);
}

import { usageMetricNames, type UsageBudget } from '../../../src/contract/index.js';
import type { Mail } from '../mail/mailer.js';
import type { FiredAlert } from './budgets.js';

const number = (value: number): string => value.toLocaleString('en');

/** The mails that tell of a threshold: one to each recipient of its budget. */
export function alertMails(
  { metric, threshold, limit, value }: FiredAlert,
  { notify }: Pick<UsageBudget, 'notify'>,
  organizationName: string,
  month: number,
): Mail[] {
  const name = usageMetricNames[metric];
  const period = new Intl.DateTimeFormat('en', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(month));
  return notify.map((to) => ({
    to,
    kind: 'usage_alert',
    subject: `${organizationName}: ${threshold}% of the budget for ${name}`,
    text: [
      `${organizationName} has used ${number(value)} of ${number(limit)} ${name} in ${period}.`,
      '',
      `That is ${threshold}% of the budget or more. Nothing was switched off.`,
      'Each threshold is told once a month. Budgets and recipients can be changed on the Usage page.',
    ].join('\n'),
  }));
}

import type { EnterpriseContact } from '../../../src/contract/index.js';
import type * as z from 'zod/mini';
import type { Mail } from '../mail/mailer.js';

/** The mail that tells the operator of somebody who asks about Enterprise. */
export function contactMail(
  to: string,
  organization: { readonly id: string; readonly name: string; readonly plan: string },
  { name, email, company, message }: z.output<typeof EnterpriseContact>,
): Mail {
  const lines = [
    `${name} <${email}> asks about Enterprise.`,
    '',
    `Organization: ${organization.name} (${organization.id}), on ${organization.plan}`,
    ...(company ? [`Company: ${company}`] : []),
    ...(message ? ['', message] : []),
  ];
  return {
    to,
    kind: 'enterprise_contact',
    subject: `Enterprise: ${organization.name}`,
    text: lines.join('\n'),
  };
}

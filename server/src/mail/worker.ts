import { createTransport } from 'nodemailer';
import type { ServerDeps } from '../http/deps.js';
import { mailHtml } from './html.js';
import { claimMail, markFailed, markSent } from './queries.js';

/** Sends every mail that is due, as text and as HTML. Without SMTP_URL mails stay in the outbox. */
export async function sendDueMails({
  config,
  database: { db },
  clock,
  log,
  stopping,
}: ServerDeps): Promise<void> {
  if (!config.smtpUrl) return;
  const address = /<([^<>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
  const transport = createTransport(config.smtpUrl, { from: config.mailFrom });
  try {
    while (!stopping.aborted) {
      const mail = await claimMail(db, clock);
      if (!mail) return;
      try {
        // The same id on a second try lets mailboxes drop a mail that had arrived after all.
        const messageId = `<${mail.id}@${address.split('@')[1] ?? 'localhost'}>`;
        await transport.sendMail({
          ...(mail.sender !== null && { from: { name: mail.sender, address } }),
          to: mail.recipient,
          subject: mail.subject,
          text: mail.text,
          html: mailHtml(mail),
          messageId,
        });
        await markSent(db, clock, mail.id);
      } catch (error) {
        log.warn('a mail could not be sent', { mail: mail.id, attempt: mail.attempts, error });
        await markFailed(
          db,
          mail.id,
          error instanceof Error ? error.message.slice(0, 500) : 'unknown',
        );
      }
    }
  } finally {
    transport.close();
  }
}

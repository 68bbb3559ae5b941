import { includesBranding } from '../../../src/contract/index.js';
import type { Config } from '../config.js';
import type { Queryable } from '../db/transaction.js';
import type { Mail } from '../mail/mailer.js';
import { lineOf, lineOfHost, merged, type LineRow } from './line.js';

/** In whose name a mail is written. */
interface MailBrand {
  /** Whom it comes from; null for the server itself. */
  readonly sender: string | null;
  /** Where its links lead. */
  readonly url: string;
}

/** The domain of the nearest organization of a line that has one, as an address. */
async function addressOf(
  db: Queryable,
  { domainUrl }: Pick<Config, 'domainUrl'>,
  line: readonly LineRow[],
): Promise<string | null> {
  const ids = line.filter(({ plan }) => includesBranding(plan)).map((row) => row.organization_id);
  const rows = await db
    .selectFrom('custom_domains')
    .select(['organization_id', 'domain'])
    .where('organization_id', 'in', [...ids, ''])
    .where('status', '=', 'verified')
    .where('certificate_status', '=', 'issued')
    .where('removed_at', 'is', null)
    .execute();
  const nearest = ids.find((id) => rows.some((row) => row.organization_id === id));
  const found = rows.find((row) => row.organization_id === nearest);
  return found ? domainUrl.replace('{domain}', found.domain) : null;
}

function dressed({ sender, url }: MailBrand, publicUrl: string, mails: readonly Mail[]): Mail[] {
  return mails.map((mail) => ({ ...mail, sender, text: mail.text.replaceAll(publicUrl, url) }));
}

/** Mails of an organization in its own name: its brand as the sender, its domain in every link. */
export async function brandMails(
  db: Queryable,
  { config, publicUrl }: { config: Pick<Config, 'domainUrl'>; publicUrl: string },
  organizationId: string | null,
  mails: readonly Mail[],
): Promise<Mail[]> {
  if (organizationId === null || mails.length === 0) return [...mails];
  const line = await lineOf(db, organizationId);
  const sender = merged(line, '').values.product_name;
  const url = (await addressOf(db, config, line)) ?? publicUrl;
  return dressed({ sender, url }, publicUrl, mails);
}

/** A mail of the account in the name of the site on which it was asked for. */
export async function brandAccountMail(
  db: Queryable,
  { publicUrl, url }: { publicUrl: string; url: string },
  mail: Mail,
): Promise<Mail[]> {
  if (url === publicUrl) return [mail];
  const line = await lineOfHost(db, new URL(url).hostname);
  const sender = merged(line, '').values.product_name;
  return dressed({ sender, url }, publicUrl, [mail]);
}

import { escapeHtml } from '../http/html.js';

/** What the link of a mail leads to, by its kind; mails of other kinds have none. */
const links: Readonly<Record<string, string>> = {
  invitation: 'See the invitation',
  'reset-password': 'Choose a new password',
  'verify-email': 'Confirm the address',
};

const BODY =
  "margin:0;padding:24px 16px;background:#fafafb;color:#16181d;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif";
const CARD =
  'max-width:528px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e5ea;border-radius:8px';
const BUTTON =
  'display:inline-block;padding:10px 16px;border-radius:6px;background:#3350d4;color:#ffffff;font-weight:600;text-decoration:none';
const SMALL = 'margin:0 0 16px;font-size:13px;color:#565b67;word-break:break-all';

/** Words between which a mailbox finds no address to make a link of: names must lead nowhere. */
function inert(text: string): string {
  return escapeHtml(text).replace(/(?<=\S)[.:@](?=\S)/g, '<span>$&</span>');
}

function words(lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `<p style="margin:0 0 16px">${lines.map(inert).join('<br>')}</p>`;
}

function button(address: string, label: string): string {
  const url = escapeHtml(address);
  return (
    `<p style="margin:24px 0 16px"><a href="${url}" style="${BUTTON}">${label}</a></p>` +
    `<p style="${SMALL}">Or open this address: ${url}</p>`
  );
}

/** A paragraph; where the mail leads somewhere, the address that stands alone in a line is its button. */
function paragraph(lines: readonly string[], label: string | undefined): string {
  const at = lines.findIndex((line) => /^https?:\/\/\S+$/.test(line));
  const address = lines[at];
  if (label === undefined || address === undefined) return words(lines);
  return words(lines.slice(0, at)) + button(address, label) + words(lines.slice(at + 1));
}

/** The HTML body that goes with the text of a mail, whose words are the same. */
export function mailHtml(mail: {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}): string {
  const body = mail.text
    .trim()
    .split(/\n{2,}/)
    .map((lines) => paragraph(lines.split('\n'), links[mail.kind]))
    .join('');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(mail.subject)}</title>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body style="${BODY}"><div style="${CARD}">${body}</div></body></html>`;
}

import type { EnterpriseContactInput } from '../../contract/index.js';
import { NAME_MAX, readEmail, readName } from '../../contract/texts.js';

/** What is typed into the form. */
export type ContactDraft = { name: string; email: string; company: string; message: string };

/** Longest company and message. */
const COMPANY_MAX = 200;
const MESSAGE_MAX = 5000;

/** The form as it is at first, with what is known of the person. */
export function contactDraft(person: { name: string; email: string } | null): ContactDraft {
  return { name: person?.name ?? '', email: person?.email ?? '', company: '', message: '' };
}

type Texts = { name: string; tooLong: (most: number) => string };

/** What is sent, and what is wrong with it, in the order of the fields. */
export function readContact(draft: ContactDraft, texts: Texts) {
  const problems: Partial<Record<keyof ContactDraft, string>> = {};
  const name = readName(texts.name, NAME_MAX, draft.name);
  const email = readEmail(draft.email);
  const company = draft.company.trim();
  const message = draft.message.trim();
  if ('problem' in name) problems.name = name.problem;
  if ('problem' in email) problems.email = email.problem;
  if (company.length > COMPANY_MAX) problems.company = texts.tooLong(COMPANY_MAX);
  if (message.length > MESSAGE_MAX) problems.message = texts.tooLong(MESSAGE_MAX);
  const input: EnterpriseContactInput = {
    name: 'value' in name ? name.value : '',
    email: 'value' in email ? email.value : '',
    ...(company !== '' && { company }),
    ...(message !== '' && { message }),
  };
  return { input, problems };
}

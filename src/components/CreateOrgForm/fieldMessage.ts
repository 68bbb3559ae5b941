import type { CreateOrgFormMessages } from './messages.js';

/** Sentences of the contract's schemas, which server and form share, and their texts here. */
const known = {
  'Name must not be empty': 'nameEmpty',
  'Name must have at most 100 characters': 'nameTooLong',
  'Name must not contain control or invisible characters': 'nameUnsafe',
  'Enter a valid email address': 'emailInvalid',
} as const;

function isKnown(sentence: string): sentence is keyof typeof known {
  return Object.hasOwn(known, sentence);
}

/** The form's own words for what is wrong with a field; the server's sentence where there are none. */
export function fieldMessage(
  messages: CreateOrgFormMessages,
  sentence: string | undefined,
): string | undefined {
  return sentence !== undefined && isKnown(sentence) ? messages[known[sentence]] : sentence;
}

import { domainMessages, type DomainMessages } from './domainMessages.js';
import type { EditorMessages } from './messages.js';
import { taskMessages, type TaskMessages } from './taskMessages.js';
import type { Words } from './types.js';

/** Texts of the domain page, with the host's replacements. */
export function domainWords({
  messages,
  own,
}: Words): EditorMessages & TaskMessages & DomainMessages {
  return { ...messages, ...taskMessages, ...domainMessages, ...own };
}

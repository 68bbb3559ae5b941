import { laterMessages, type LaterMessages } from './laterMessages.js';
import type { Words } from './types.js';

/** Texts of what is opened later, with the host's own among them. */
export function laterOf({ own }: Words): LaterMessages {
  return { ...laterMessages, ...own };
}

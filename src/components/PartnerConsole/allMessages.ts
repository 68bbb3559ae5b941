import { laterMessages } from './laterMessages.js';
import { frameMessages, type PartnerConsoleMessages } from './messages.js';

/** English texts of the widget. */
export const partnerConsoleMessages: PartnerConsoleMessages = {
  ...frameMessages,
  ...laterMessages,
};

import { bulkMessages } from './bulkMessages.js';
import { dialogMessages } from './dialogMessages.js';
import { inviteMessages } from './inviteMessages.js';
import { frameMessages, type MembersTableMessages } from './messages.js';

/** All English texts of the widget, to translate from. */
export const membersTableMessages: MembersTableMessages = {
  ...frameMessages,
  ...dialogMessages,
  ...inviteMessages,
  ...bulkMessages,
};

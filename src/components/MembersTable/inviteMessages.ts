/** English texts of inviting. */
export const inviteMessages = {
  inviteTitle: 'Invite people',
  inviteLead: 'Paste addresses or drop a CSV file. Each gets a link that works for 7 days.',
  addresses: 'Email addresses',
  addressesHint: 'Any separator will do. Backspace brings the last one back for a change.',
  found: (count: number, formatted: string) => (count === 1 ? '1 found' : `${formatted} found`),
  foundWrong: (count: number, formatted: string, wrong: string) =>
    `${count === 1 ? '1 found' : `${formatted} found`}, ${wrong} to look at`,
  dropToken: (address: string) => `Remove ${address}`,
  roleForAll: 'Role for all',
  roleForAllHint: 'You can change single ones in the next step.',
  chooseFile: 'Choose a CSV file',
  fileEmpty: 'No address was found in that file.',
  fileUnread: 'That file could not be read.',
  tooMany: (most: string, over: string) =>
    `At most ${most} at once. ${over} too many: remove some, or invite the rest afterwards.`,
  check: (count: number, formatted: string) =>
    count === 1 ? 'Check 1 address' : `Check ${formatted} addresses`,
  checkTitle: (ready: string, all: string) => `${ready} of ${all} can be invited`,
  checkLead: 'Nothing has been sent yet.',
  checkLeadHere: 'Nothing has been sent yet. Who is a member already is found out when sending.',
  toSend: 'Invitations to send',
  roleFor: (email: string) => `Role for ${email}`,
  result: 'Result',
  ready: 'Ready',
  alreadyMember: 'Already a member',
  alreadyInvited: 'Already invited',
  doubled: 'Listed twice',
  notAnAddress: 'Not an email address',
  forbidden: 'You cannot give this role',
  noSeat: 'No free seat',
  mailedOften: 'Too many mails, try later',
  notSent: 'Not sent',
  waiting: 'Waiting',
  wasInvited: 'Invited',
  back: 'Back',
  exportResults: 'Export results',
  send: (count: number, formatted: string) =>
    count === 1 ? 'Send 1 invitation' : `Send ${formatted} invitations`,
  sending: (done: string, all: string) => `Sending ${done} of ${all}`,
  stop: 'Stop',
  stopped: 'Stopped. What was not sent is still here.',
  sentTitle: (count: number, formatted: string) =>
    count === 1 ? '1 invitation sent' : `${formatted} invitations sent`,
  sentLead: 'They stand under Invitations until they are answered.',
  sentLeadSome: 'Some were not sent; the reason stands beside each.',
  sendFailed: 'Nothing was lost. Sending again is safe: who was invited is not invited twice.',
  inviteMore: 'Invite more',
  done: 'Done',
};

/** Type of {@link inviteMessages}. */
export type InviteMessages = typeof inviteMessages;

import { scopeName } from '../../lib/scopeName.js';

/** English texts of the dialogs and of rotations, which come when they are wanted. */
export const keyDialogMessages = {
  /** A day with its time, short. */
  moment: (date: string, time: string) => `${date}, ${time}`,
  close: 'Close',
  cancel: 'Cancel',
  done: 'Done',
  save: 'Save',
  saving: 'Saving',
  copy: 'Copy',
  copied: 'Copied',

  createKeyTitle: 'Create API key',
  createTokenTitle: 'Create token',
  tokenLead: 'A token acts for you in all your organizations.',
  creating: 'Creating',
  keyNameHint: 'Where it is used, such as “Production server”.',
  nameEmpty: 'Enter a name.',
  nameTooLong: 'Enter at most 100 characters.',
  custom: 'Custom',
  days: (days: number, formatted: string) => `${formatted} ${days === 1 ? 'day' : 'days'}`,
  neverNote: 'Works until it is revoked',
  date: 'Last day',
  dateHint: (zone: string) => `Ends at 23:59 of that day, ${zone}.`,
  dateWrong: 'Choose a day that is not over.',
  scopesHeld: (chosen: string, held: string) => `${chosen} of the ${held} you hold`,
  searchScopes: 'Search scopes',
  noScopeMatches: 'No scope matches.',
  comesWith: (name: string) => `comes with “${name}”`,
  notHeld: 'you do not hold it',
  scopesEmpty: 'Choose at least one scope.',
  scopeName,
  allowed: 'Allowed addresses',
  optional: 'Optional',
  allowedHint: 'Empty means from anywhere. Divide addresses and ranges by commas.',
  ownAddress: (address: string) => `Your own address is ${address}.`,
  addressWrong: (entries: readonly string[]) =>
    `Not an address or range: ${entries.join(', ')}. Write 203.0.113.7, 203.0.113.0/24 or 2001:db8::/48.`,
  addressesTooMany: (most: string) => `Enter at most ${most}.`,
  addressesLeaveOut: (address: string) =>
    `Your own address ${address} is not among them. Calls from here will be refused.`,
  notCreated: 'Not created.',
  notSaved: 'Not saved.',
  notRotated: 'Not rotated.',
  notRevoked: 'Not revoked.',
  offline: 'You are offline. Nothing was sent.',
  lacking: (scopes: string) => `You do not hold ${scopes}.`,
  unanswered:
    'No answer came. It may have been created: send it again, it cannot be created twice.',

  unseenTitle: 'It was created, but nobody saw it',
  unseenNote: (name: string) =>
    `“${name}” was created by the first try, whose answer got lost. A secret is shown once, so it can never be read.`,
  unseenRotation:
    'The key was replaced by the first try, whose answer got lost. A secret is shown once, so it can never be read. The old one works until its grace time ends.',
  unseenNext: 'Revoke it and create another.',
  unseenRevoked: 'It is revoked now. Create another.',
  unseenUnknown: 'Create another, then revoke the one that was never used.',
  unseenKeyAgain: 'Create another key',
  unseenTokenAgain: 'Create another token',

  revealKey: 'Copy your key now',
  revealToken: 'Copy your token now',
  revealLead: (name: string, end: string | null) =>
    `${name}, ${end === null ? 'never expires' : `expires ${end}`}. It is not shown again.`,
  revealRotated: (end: string | null) =>
    end === null
      ? 'The old key has stopped working.'
      : `The old key works until ${end}. Put the new one in its place before.`,
  secret: 'Secret',
  selectIt: 'It could not be copied. It is selected now: copy it with Ctrl+C or ⌘C.',
  fingerprint: 'Only a fingerprint of it is kept.',
  envNote: 'Paste the secret after the equals sign. Keep the file out of version control.',
  githubNote: 'Asks for the secret, so that it is in no history.',
  snippets: 'Ways to use it',
  gateTitle: 'Close without copying?',
  gateKey: 'The key stays active, but nobody can read it again.',
  gateToken:
    'The token stays active, but nobody can read it again. You would have to create another.',
  closeAnyway: 'Close anyway',
  copyAndClose: 'Copy and close',

  keyId: 'Key ID',
  madeBy: (date: string, name: string) => `${date}, by ${name}`,
  mayDo: 'May do',
  lostScopes: 'Lost',
  mayEverything: 'Everything its maker may',
  mayNothing: 'Nothing any more',
  shrunkOne: 'This key lost a scope.',
  shrunkMany: (count: string) => `This key lost ${count} scopes.`,
  shrunkNote: (name: string) =>
    `${name} may do less than when the key was made, so the key may do less too. When they get it back, so does the key.`,
  somebody: 'Its maker',
  locked: 'Only an active key can be changed.',

  rotateTitle: (name: string) => `Rotate ${name}?`,
  rotateLead:
    'A new key takes over, with the same scopes. The old one works on for the time you choose.',
  grace: 'Old key works for',
  graceName: (seconds: number) => {
    if (seconds > 86_400) return `${seconds / 86_400} days`;
    return seconds === 3600 ? '1 hour' : seconds ? `${seconds / 3600} hours` : 'No time at all';
  },
  graceNote: (seconds: number, end: string) =>
    seconds === 0 ? 'It stops at once. For a key that leaked.' : `Until ${end}`,
  graceShortened: (end: string) => `The old key ends on ${end} in any case.`,
  rotateAction: 'Rotate key',
  rotating: 'Rotating',

  rotationTitle: (name: string) => `Rotating ${name}`,
  bothWork: (end: string) => `Both keys work until ${end}.`,
  timeLeft: (left: string) => `Ends ${left}`,
  oldKey: 'Old key',
  newKey: 'New key',
  calls: (count: number, formatted: string) => `${formatted} ${count === 1 ? 'call' : 'calls'}`,
  since: (time: string) => `since ${time}`,
  dayAgo: '24 h ago',
  now: 'now',
  laneSummary: (key: string, total: string, peak: string, recent: string, time: string) =>
    `${key}: ${total} calls in 24 hours, at most ${peak} in one hour, ${recent} since ${time}.`,
  stillUsed: (count: number, formatted: string, time: string, address: string | null) =>
    `The old key made ${formatted} ${count === 1 ? 'call' : 'calls'} since ${time}${address ? `, the last from ${address}` : ''}.`,
  quiet: (_hours: number, formatted: string) => `No calls with the old key for ${formatted} h.`,
  quietAlways: 'No calls with the old key in 7 days.',
  quietNow: (time: string) => `No calls with the old key since ${time}.`,
  callsUnknown: 'Calls of the two keys could not be read.',
  callsLoading: 'Reading the calls of both keys',
  extend: (end: string) => `Extend to ${end}`,
  extending: 'Extending',
  finishNow: 'Finish now…',
  finishQuiet: 'Finish rotation…',
  finish: 'Finish rotation',
  finishTitle: (name: string) => `Finish rotating ${name}?`,
  finishLead: 'Calls with the old key fail at once. The new key stays.',
  otherRotations: (count: number, formatted: string) =>
    `${formatted} more ${count === 1 ? 'key is' : 'keys are'} rotating`,

  revokeTitle: (name: string) => `Revoke ${name}?`,
  revokeLead: 'Calls with it fail at once. This cannot be undone.',
  revokeManyLead: 'Calls with them fail at once. This cannot be undone.',
  revokeKey: 'Revoke key',
  revokeToken: 'Revoke token',
  revoking: 'Revoking',
  revoked: (name: string) => `${name} is revoked.`,
  lastDay: 'Last 24 h',
  callsReading: 'Reading…',
  callsNotRead: 'Could not be read',

  revokeManyTitle: (count: number, formatted: string, what: 'keys' | 'tokens') =>
    `Revoke ${formatted} ${count === 1 ? what.slice(0, -1) : what}?`,
  revokeManyAction: (count: string) => `Revoke ${count}`,
  revokedMany: (count: number, formatted: string) =>
    `${formatted} ${count === 1 ? 'is' : 'are'} revoked.`,
  revokeManyBusy: (done: string, all: string) => `Revoked ${done} of ${all}`,
  revokeManyDone: (done: string, all: string) => `${done} of ${all} are revoked.`,
  waiting: 'Waiting',
  unused: 'never used',
};

/** Type of {@link keyDialogMessages}. */
export type KeyDialogMessages = typeof keyDialogMessages;

/** English texts of what opens later: dialogs, matrix, comparison and the review of two edits. */
export const laterMessages = {
  close: 'Close',
  cancel: 'Cancel',
  create: 'Create role',
  createTitle: 'New role',
  createLead:
    'It begins with the scopes you choose here. You can change them before anybody gets it.',
  copyTitle: (label: string) => `Copy ${label}`,
  copyName: (label: string, number: number) =>
    number === 1 ? `${label} copy` : `${label} copy ${number}`,
  nameField: 'Identifier',
  nameHint: 'For imports and the API. It cannot change later.',
  nameInvalid: '2 to 40 characters: small letters, digits, - and _, beginning with a letter.',
  nameTaken: 'Another role has this identifier.',
  startWith: 'Begin with',
  startEmpty: 'No scopes',
  startCopy: (label: string, scopes: number, formatted: string) =>
    scopes === 1 ? `${label}, 1 scope` : `${label}, ${formatted} scopes`,
  leftOut: (scopes: string) => `Left out, since you do not hold it: ${scopes}.`,
  notCreated: 'Role not created.',

  deleteTitle: (label: string) => `Delete ${label}?`,
  deleteUnused: 'Nobody holds it. This cannot be undone.',
  membersAndKeys: (members: string, keys: string) => `${members} and ${keys}`,
  deleteUsed: (holders: string, number: number) =>
    number === 1
      ? `${holders} holds it and moves to another role in the same step.`
      : `${holders} hold it and move to another role in the same step.`,
  deleteInvited: 'Invitations still carry it. They move to another role in the same step.',
  deleteEdits: (edits: string) => `Your ${edits} are discarded with it.`,
  moveTo: 'Move them to',
  loseOnMove: (scopes: number, formatted: string, labels: string) =>
    scopes === 1 ? `They lose ${labels}.` : `They lose ${formatted} scopes: ${labels}.`,
  gainOnMove: (labels: string) => `They gain ${labels}.`,
  sameOnMove: 'They keep all that they can do.',
  keysOnMove: (keys: string) => `${keys} can do less from then on.`,
  youOnMove: 'You are among them.',
  noTarget:
    'There is no role that you could move them to: each can do something that you cannot. Ask an admin.',
  deleteRole: 'Delete role',
  moveAndDelete: (members: string) => `Move ${members} and delete`,

  lockOutTitle: 'Save and lose your own access?',
  lockOutLead: (label: string) =>
    `Without “Manage members and roles”, people with ${label} can no longer manage roles.`,
  lockOutYou: 'You are one of them. Somebody else has to undo it.',
  lockOutMaybe: 'If you are one of them, somebody else has to undo it.',
  saveAnyway: 'Save anyway',

  matrixLabel: 'Scopes by role',
  matrixHelp: 'Arrow keys move. Space ticks or unticks.',
  scope: 'Scope',
  cell: (scope: string, role: string) => `${scope}, ${role}`,
  wouldGain: 'Gains it when saved',
  wouldLose: 'Loses it when saved',
  editsIn: 'Not saved:',
  openRole: (label: string, edits: string) => `${label}, ${edits}`,
  exportCsv: 'Export CSV',
  exportName: 'roles.csv',
  csvScope: 'Scope',
  csvCode: 'Code',
  csvGroup: 'Group',
  yes: 'Yes',
  no: 'No',

  compareLabel: 'Two roles compared',
  firstRole: 'First role',
  secondRole: 'Second role',
  with: 'with',
  differences: 'Differences',
  everything: 'All',
  noDifference: 'No difference',
  noDifferenceNote: (first: string, second: string) => `${first} and ${second} can do the same.`,

  reviewTitle: 'Somebody saved this role while you edited it.',
  reviewNote: (mine: string, fits: string) => `${fits} of your ${mine} fit.`,
  reviewTheirs: (changes: string) => `Theirs: ${changes}.`,
  reviewChoices: (choices: number, formatted: string) =>
    choices === 0 ? '' : choices === 1 ? '1 needs a choice.' : `${formatted} need a choice.`,
  needsChoice: 'Needs a choice',
  yours: 'yours',
  theirs: 'saved meanwhile',
  on: 'On',
  off: 'Off',
  empty: 'Empty',
  broughtBack: (scopes: string) => `Off also takes away what brings it along: ${scopes}.`,
  discardMine: 'Discard mine',
  keepEditing: 'Edit merged',
  saveMerged: 'Save merged',
};

/** Type of {@link laterMessages}. */
export type LaterMessages = typeof laterMessages;

/** English texts of changing many members, and of the file of all of them. */
export const bulkMessages = {
  bulkRemoveTitle: (count: number, formatted: string) =>
    count === 1 ? 'Remove 1 member?' : `Remove ${formatted} members?`,
  bulkRoleTitle: (count: number, formatted: string) =>
    count === 1 ? 'Change the role of 1 member' : `Change the role of ${formatted} members`,
  bulkFirst: 'It is tried out first. Nothing changes yet.',
  bulkTrying: 'Trying it out. Nothing changes yet.',
  bulkReport: (ok: string, all: string) =>
    `${ok} of ${all} can be changed. Nothing has changed yet.`,
  bulkRemoveReport: (ok: string, all: string) =>
    `${ok} of ${all} can be removed. They lose access at once; their accounts stay.`,
  bulkNone: 'None of them can be changed.',
  bulkNewRole: 'New role',
  bulkTry: 'Try it out',
  bulkRemove: (count: number, formatted: string) =>
    count === 1 ? 'Remove 1 member' : `Remove ${formatted} members`,
  bulkSet: (count: number, formatted: string) =>
    count === 1 ? 'Change 1 role' : `Change ${formatted} roles`,
  bulkDone: (ok: string, all: string) => `${ok} of ${all} done`,
  bulkDoneLead: 'The others stay as they were; the reason stands beside each.',
  bulkAllDone: 'Nothing is left over.',
  bulkExceptions: 'What stays as it is',
  bulkResultOk: 'Done',
  bulkLastAdmin: 'The last admin stays',
  bulkForbidden: 'You cannot give this role',
  bulkNotFound: 'No longer a member',
  bulkOther: 'Not changed',
  bulkResult: 'Result',
  bulkExport: 'Export results',
  member: 'Member',

  exportTitle: 'Export members as CSV',
  exportLead: (count: string) => `${count} members, as they are filtered now.`,
  exportLeadSome: 'All members, as they are filtered now.',
  exportStart: 'Export',
  exportStop: 'Stop',
  exporting: (done: string, all: string | null) =>
    all === null ? `${done} read` : `${done} of ${all} read`,
  exportDone: (count: string) => `${count} members are in the file.`,
  exportFailed: 'The file was not made.',
  exportStopped: 'Stopped. No file was made.',
  exportAgain: 'Try again',
  exportFile: 'members.csv',
  resultsFile: 'results.csv',
};

/** Type of {@link bulkMessages}. */
export type BulkMessages = typeof bulkMessages;

/** English texts of what can be done with rows, which come when a row is touched. */
export const keyToolMessages = {
  details: 'Details',
  rotate: 'Rotate…',
  showRotation: 'Show rotation',
  revoke: 'Revoke…',
  selected: (count: string) => `${count} selected`,
  selectMatching: (count: string) => `Select all ${count} that match`,
  clearSelection: 'Clear selection',
  revokeMany: (count: string) => `Revoke ${count}…`,
  atMost: (count: string) => `At most ${count} at once.`,
};

/** Type of {@link keyToolMessages}. */
export type KeyToolMessages = typeof keyToolMessages;

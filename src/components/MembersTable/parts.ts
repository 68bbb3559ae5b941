// What is not needed to show who is here comes when it is about to be: a hover, a focus, a press.

/** Questions about one person. */
export const loadQuestions = async () => (await import('./PersonQuestions.js')).PersonQuestions;

/** The dialog that invites. */
export const loadInvite = async () => (await import('./InviteDialog.js')).InviteDialog;

/** The dialog that changes many. */
export const loadBulk = async () => (await import('./BulkDialog.js')).BulkDialog;

/** The dialog that makes a file. */
export const loadExport = async () => (await import('./ExportDialog.js')).ExportDialog;

/** What a member may do, and why. */
export const loadExplain = async () => (await import('./ExplainAccess.js')).ExplainAccess;

/** The list of invitations. */
export const loadInvitations = async () => (await import('./InvitationsList.js')).InvitationsList;

/** Fetches a part ahead. Whoever needs it then asks again, so a failure is of no account here. */
export function preload(load: () => Promise<unknown>): void {
  load().catch(() => {});
}

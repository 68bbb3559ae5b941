/** English texts of the closed switcher; those of the open one come when it opens. */
export const triggerMessages = {
  loading: 'Loading your organization',
  label: 'Switch organization',
  choose: 'Choose an organization',
  chooseNote: 'None is open',
  none: 'No organization yet',
  noneNote: 'Create one or accept an invitation',
  failed: 'Your organization did not load',
  failedNote: 'Open to try again',
  opening: 'Opening…',
  invitationCount: (count: number, formatted: string) =>
    count === 1 ? '1 invitation' : `${formatted} invitations`,

  role: (role: string) => role.charAt(0).toUpperCase() + role.slice(1).replaceAll(/[_-]/g, ' '),
  plan: { free: 'Free', smb: 'SMB', agency: 'Agency', enterprise: 'Enterprise' },
  trial: 'Trial',
  trialLeft: (days: number, formatted: string) =>
    days === 1 ? 'Trial, 1 day left' : `Trial, ${formatted} days left`,
  trialOver: 'Trial ended',
};

/** Type of {@link triggerMessages}. */
export type TriggerMessages = typeof triggerMessages;

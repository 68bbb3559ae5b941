/** Texts of the form that creates an organization. */
export const createOrgFormMessages = {
  title: 'Create organization',
  titleFirst: 'Create your first organization',
  leadFirst:
    'Everything lives in an organization: people, numbers, keys and bills. It takes a minute.',
  loading: 'Loading the form',
  loadingPanel: 'Loading the set-up of the organization',

  name: 'Name',
  nameEmpty: 'Enter a name.',
  nameTooLong: 'Use 100 characters or fewer.',
  nameUnsafe: 'Remove invisible or control characters.',

  address: 'Address',
  addressFollows: 'Follows the name until you edit it.',
  addressHelp: 'Part of every link. It cannot change later.',
  addressEmpty: 'Enter an address.',
  addressSpell: 'This name has no letters for an address. Type one.',
  deriving: 'Finding an address for this name…',
  checking: 'Checking…',
  free: 'Free.',
  held: 'Free, and held for you',
  heldFor: (time: string) => `Free, and held for you for ${time}.`,
  stillHeldFor: (time: string) => `Held for you for ${time}.`,
  taken: 'Taken by another organization.',
  reserved: 'Reserved for the app itself.',
  invalid: 'Use lower-case letters, digits and single hyphens. 3 to 48 characters.',
  theseAreFree: 'These are free:',
  unknown: 'Could not check just now. You can still create; we check again then.',
  checkAgain: 'Check again',
  chooseSuggestion: (slug: string) => `Use ${slug}`,

  billingEmail: 'Billing email',
  billingEmailHelp: 'Yours unless you change it.',
  emailInvalid: 'Enter a valid email address.',

  parent: 'Inside',
  parentHelp: 'You will be its admin. It starts on its own free trial.',
  noParent: 'No parent',

  create: 'Create organization',
  creating: 'Creating…',
  tryAgain: 'Try again',
  tryingAgain: 'Trying again…',
  cancel: 'Cancel',

  notCreated: 'Not created.',
  notCreatedTaken: 'The address was taken a moment ago. Choose another and create again.',
  notCreatedFields: 'Correct the marked fields and create again.',
  requestId: (id: string) => `Request ${id}`,
  noAnswer: 'No answer yet.',
  noAnswerNote:
    'The request may have arrived. Trying again is safe: you get the same organization, not a second one.',
  changeDetails: 'Change the details',
  lookingUp: 'Looking whether it arrived…',
  offline: 'You are offline.',
  offlineNote: 'What you typed is kept. You can create once the connection is back.',
  stepsNote: 'These four steps run now. About 20 seconds.',

  created: 'Created.',
  createdNote: 'Its set-up could not be shown. Reload the page to see it.',

  noAccess: 'Only people can create organizations',
  noAccessNote: 'Sign in with a personal account; keys of an organization cannot create another.',
  signIn: 'Sign in to create an organization',
  signInNote: 'The organization belongs to an account, and you become its admin.',
  loadError: 'The form could not be loaded',
  retry: 'Try again',
};

/** Type of {@link createOrgFormMessages}; a translation has every key. */
export type CreateOrgFormMessages = typeof createOrgFormMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    createOrgForm: CreateOrgFormMessages;
  }
}

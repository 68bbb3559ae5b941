import type { DomainMessages } from './domainMessages.js';
import type { LookMessages } from './lookMessages.js';
import type { TaskMessages } from './taskMessages.js';

/** English texts of the form; those of dialogs, checks and the domain come with them. */
export const editorMessages = {
  title: 'Branding',
  inside: (organization: string, parent: string) => `${organization}, inside ${parent}`,
  tabs: 'Parts of branding',
  tabBrand: 'Look',
  tabDomain: 'Domain',
  history: 'History',

  noAccess: 'You cannot change the branding',
  noAccessNote: 'An admin can give you a role that manages the organization.',
  signIn: 'Sign in to change the branding',
  signInNote: 'Only people who manage the organization change it.',
  loading: 'Loading branding',
  failed: 'Branding did not load',
  retry: 'Try again',
  requestId: (id: string) => `Request ${id}`,
  offline: 'Offline.',
  offlineNote: (time: string) => `You see what was known at ${time}. Nothing can be changed.`,
  stale: 'This may be out of date.',
  shownAsOf: (time: string) => `You see what was known at ${time}.`,

  planNeeded: 'Branding comes with Agency',
  planNeededNote: 'Your own name, logo, colors and domain on every page.',
  planInherited: (source: string) => `Until then you show the brand of ${source}.`,
  comparePlans: 'Compare plans',

  fields: {
    product_name: 'Product name',
    support_email: 'Support address',
    support_url: 'Support link',
    primary_color: 'Brand color',
    accent_color: 'Second color',
    background_color: 'Page color',
    logo_light_url: 'Logo on light',
    logo_dark_url: 'Logo on dark',
    favicon_url: 'Icon',
  },
  hints: {
    product_name: 'Stands in place of ours on every page and mail.',
    support_email: 'Where people who use it can write to.',
    support_url: 'Where people who use it find help.',
    primary_color: 'Fills the button that is pressed first. Stays exactly as it is.',
    accent_color: 'Links, ticks and selection. Without it they follow the brand color.',
    background_color: 'What the page lies on.',
  },
  optional: 'Optional',
  ownValue: 'Own value',
  fromAbove: (source: string) => `From ${source}`,
  lockedBy: (source: string) => `Locked by ${source}`,
  anOrganizationAbove: 'an organization above',
  override: 'Override',
  overrideField: (field: string) => `Override ${field.toLowerCase()}`,
  reset: 'Reset',
  resetField: (field: string) => `Reset ${field.toLowerCase()}`,
  willInherit: 'From above, or ours, once this is published.',
  willInheritNow: 'From above, or ours, once this is saved.',
  lockField: (field: string) => `Lock ${field.toLowerCase()} for organizations inside`,
  pick: (field: string) => `Pick ${field.toLowerCase()}`,
  colorForm: 'Enter a color such as #3350D4',
  urlForm: 'Enter an https address',

  logos: 'Logo',
  logosNote: 'Pictures are shown as soon as they are uploaded.',
  upload: 'Upload',
  replace: 'Replace',
  uploadLogo: (name: string) => `Upload ${name.toLowerCase()}`,
  replaceLogo: (name: string) => `Replace ${name.toLowerCase()}`,
  removeLogo: (name: string) => `Remove ${name.toLowerCase()}`,
  dropHere: 'Drop it here',
  logoLimits: (size: string) => `PNG, JPEG, WebP or SVG, ${size}`,
  iconLimits: (size: string) => `PNG, SVG or ICO, ${size}`,
  noLogo: 'None yet',
  hardToSee: { light: 'Hard to see on light', dark: 'Hard to see on dark' },

  colors: 'Colors',
  loadingChecks: 'Measuring contrast',
  preview: 'Preview',
  loadingPreview: 'Drawing the preview',

  noChanges: 'No changes.',
  draftOf: (count: number) => (count === 1 ? 'Draft, 1 change.' : `Draft, ${count} changes.`),
  changesOf: (count: number) => (count === 1 ? '1 change.' : `${count} changes.`),
  notSaved: 'Not saved yet.',
  unsaved: 'Branding has changes not saved.',
  savedAt: (time: string) => `Saved ${time}. Nobody sees it until it is published.`,
  published: 'Published.',
  saved: 'Saved.',
  saveDraft: 'Save draft',
  save: 'Save',
  publish: 'Publish',
  discard: 'Discard…',
  undo: 'Undo',
  saveFailed: 'Not saved.',
  publishFailed: 'Not published.',
  conflict: 'Somebody changed this meanwhile.',
  conflictNote: 'Look at theirs, or save yours over it.',
  showTheirs: 'Show theirs',
  keepMine: 'Save mine',
};

/** Type of {@link editorMessages}. */
export type EditorMessages = typeof editorMessages;

/** Every text of the widget; a translation has every key. */
export type BrandingEditorMessages = EditorMessages & TaskMessages & LookMessages & DomainMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    brandingEditor: BrandingEditorMessages;
  }
}

import type { PairPlace } from '../../theme/index.js';

/** English texts of the contrast checks and of the preview. */
export const lookMessages = {
  checks: 'What can be read',
  ratio: (ratio: string) => `${ratio} : 1`,
  passes: 'AA',
  fails: 'Hard to read',
  take: (color: string) => `Use ${color}`,
  takeFor: (color: string, field: string) => `Use ${color} for ${field.toLowerCase()}`,
  buttonText: 'Button text on brand',
  linkOnLight: 'Links on light',
  linkOnDark: 'Links on dark',
  mutedOnPage: 'Muted text on page',
  failing: {
    accent_color: 'Second color as text',
    background_color: 'Text on page',
    primary_color: 'Text on brand',
  },
  places: {
    background: 'page',
    surface: 'cards',
    sunken: 'fields',
    overlay: 'dialogs',
    hover: 'rows under the pointer',
    badge: 'badges',
    banner: 'banners',
    chosen: 'selected rows',
    range: 'days of a range',
    found: 'search hits',
    button: 'buttons',
    'button-hover': 'buttons under the pointer',
  } satisfies Record<PairPlace, string>,
  derived: (color: string, scheme: string) =>
    `Links use ${color} on ${scheme}. Your color stays as it is.`,
  light: 'light',
  dark: 'dark',

  schemes: 'Schemes of the preview',
  both: 'Both',
  onlyLight: 'Light',
  onlyDark: 'Dark',
  previewOf: { light: 'Preview in light', dark: 'Preview in dark' },
  failsHere: 'Hard to read here',
  sampleProduct: 'Your product',
  sampleInvite: 'Invite people',
  sampleLink: 'Edit',
  sampleBadge: 'Admin',
  sampleCheck: 'Voice',
  sampleStatus: 'Active',
  sampleTitle: 'Members',
  sampleInvitation: (product: string) => `Inês Duarte invited you to ${product} as a viewer.`,
  sampleAnswer: 'Answer invitation',
  sampleQuestions: 'Questions?',
  sampleNote: 'What stands below, small and muted',
};

/** Type of {@link lookMessages}. */
export type LookMessages = typeof lookMessages;

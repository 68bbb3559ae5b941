/**
 * What each story goes through. `place` is the browser's time zone; the server is somewhere else, so that
 * a text that depends on where it is drawn does not fit. `play` does what the story does. `versions` are
 * those of React; a language and a direction are the same to both.
 */
export const passes = [
  {
    name: 'drawn by the browser',
    versions: ['19', '18'],
    mode: 'client',
    play: false,
    place: 'America/St_Johns',
    look: { direction: 'ltr', locale: 'en', timeZone: 'UTC' },
  },
  {
    name: 'taken over, left to right',
    versions: ['19', '18'],
    mode: 'hydrate',
    play: true,
    place: 'Asia/Kathmandu',
    look: { direction: 'ltr', locale: 'en', timeZone: 'UTC' },
  },
  {
    name: 'taken over, right to left',
    versions: ['19'],
    mode: 'hydrate',
    play: false,
    place: 'America/St_Johns',
    look: { direction: 'rtl', locale: 'ar', timeZone: 'Asia/Tokyo' },
  },
];

/** Stories that are left out, by `file/name`, with the reason: those that play a hostile host. */
export const exceptions = {};

/**
 * What each story goes through with each React. `place` is the browser's time zone; the server is
 * somewhere else, so that a text that depends on where it is drawn does not fit. `play` does what the
 * story does.
 */
export const passes = [
  {
    name: 'drawn by the browser',
    mode: 'client',
    play: false,
    place: 'America/St_Johns',
    look: { direction: 'ltr', locale: 'en', timeZone: 'UTC' },
  },
  {
    name: 'taken over, left to right',
    mode: 'hydrate',
    play: true,
    place: 'Asia/Kathmandu',
    look: { direction: 'ltr', locale: 'en', timeZone: 'UTC' },
  },
  {
    name: 'taken over, right to left',
    mode: 'hydrate',
    play: false,
    place: 'America/St_Johns',
    look: { direction: 'rtl', locale: 'ar', timeZone: 'Asia/Tokyo' },
  },
];

/** Stories that are left out, by `file/name`, with the reason: those that play a hostile host. */
export const exceptions = {};

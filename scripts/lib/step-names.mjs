// Apart from the steps themselves, which need packages that may not be installed yet.

/** What `npm test` runs, cheapest answers first. */
export const testSteps = [
  ...['types', 'lint', 'format', 'unit', 'server', 'pg'],
  ...['browser', 'stories', 'build', 'e2e'],
];

/** What `npm run check` and CI add: every color of the palette, the oldest React, the built package as a host gets it, and the Storybook. */
export const packageSteps = [
  'palette',
  'react-18',
  'publint',
  'attw',
  'size',
  'storybook',
  'matrix',
];

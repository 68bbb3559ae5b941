import type { UsageControls } from './types.js';

/** Controls as wide as most will be: what stands in server HTML, which does not know the day, keeps their place. */
export const headPlace: UsageControls = {
  range: { from: '2026-03-10', to: '2026-03-28' },
  today: '2026-03-28',
  metric: 'minutes',
  metrics: ['minutes', 'voice_minutes'],
  interval: 'day',
  intervals: ['hour', 'day'],
  groupBy: 'channel',
  groups: ['none', 'channel'],
  onQueryChange: () => {},
};

import type { LaterMessages } from './laterMessages.js';

/** English texts of the chart and what surrounds it at first sight. */
export const usageMessages = {
  title: 'Usage',
  noAccess: 'You cannot see usage',
  noAccessNote: 'An admin can give you a role that manages billing.',
  signIn: 'Sign in to see usage',
  signInNote: 'Only members see it.',
  loading: 'Loading usage',
  failed: 'Usage did not load',
  retry: 'Try again',
  requestId: (id: string) => `Request ${id}`,
  empty: 'No usage in this range',
  emptyNote: 'The first call shows here within a minute.',
  thisMonth: 'This month',

  metric: 'Metric',
  minutes: 'Minutes',
  voiceMinutes: 'Voice minutes',
  chatMinutes: 'Chat minutes',
  calls: 'Calls',
  voiceCalls: 'Voice calls',
  chatCalls: 'Chat sessions',
  workflowRuns: 'Workflow runs',
  groupBy: 'Group by',
  byNone: 'Not split',
  byChannel: 'By channel',
  byDirection: 'By direction',
  byOrganization: 'By organization',
  byKey: 'By key',
  voice: 'Voice',
  chat: 'Chat',
  inbound: 'Inbound',
  outbound: 'Outbound',
  otherPart: 'Other',
  withoutKey: 'Without a key',
  interval: 'Interval',
  hourly: 'Hourly',
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  range: (days: string) => `Range: ${days}`,
  showTable: 'Show as table',
  showChart: 'Show as chart',
  exportCsv: 'Export CSV',

  cardCalls: (count: string) => `${count} calls`,
  cardSessions: (count: string) => `${count} sessions`,
  cardDirections: (inbound: string, outbound: string) => `${inbound} in, ${outbound} out`,
  cardEach: (time: string) => `${time} each`,
  cardRuns: (done: string, failed: string) => `${done} done, ${failed} failed`,
  noAnswer: 'No answer',
  more: (share: string, days: string) => `${share} more than ${days}`,
  less: (share: string, days: string) => `${share} less than ${days}`,
  same: (days: string) => `As much as ${days}`,

  legend: 'Shown in the chart',
  others: (count: string) => `${count} others`,
  total: 'Total',
  notFinal: 'Not final',
  forecast: 'Forecast, 80% range',
  budget: 'Budget',
  budgetPace: 'Budget pace',
  pace: (value: string) => `Pace ${value}`,
  budgetFlag: (value: string) => `Budget ${value}`,
  mode: 'How the chart adds up',
  cumulative: 'Cumulative',

  chart: (metric: string, interval: string, days: string) => `${metric}, ${interval}, ${days}`,
  chartHelp: 'Arrow keys move by one, Page Up and Page Down by seven.',
  chartHelpChange: 'Enter says what changed.',
  chartSummary: (total: string, highest: string, when: string) =>
    `Total ${total}. Highest ${highest}, ${when}.`,
  spoken: (when: string, value: string) => `${when}: ${value}.`,
  spokenPart: (name: string, value: string) => `${name} ${value}.`,
  spokenForecast: (when: string, value: string, low: string, high: string) =>
    `${when}: expected ${value}, between ${low} and ${high}.`,
  expected: 'Expected',
  between: (low: string, high: string) => `${low} to ${high}`,
  whatChanged: 'What changed',
  noForecast: 'Forecast starts after 14 days of usage.',

  reading: 'Reading…',
  readingRange: (days: string) => `Reading ${days}…`,
  refreshing: (time: string) => `As of ${time} UTC, reading again…`,
};

/** Texts of the chart, each a text or a function that makes one. */
export type UsageMessages = typeof usageMessages;

/** Every text of the widget; a translation has every key. */
export type UsageChartMessages = UsageMessages & LaterMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    usageChart: UsageChartMessages;
  }
}

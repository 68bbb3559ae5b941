import type { UsageContent, UsageLine, UsageMetric } from '../src/components/UsageChart/index.js';
import type { UsageSummary } from '../src/contract/usage.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** A number from 0 to 1 that is always the same for the same place. */
function noise(seed: number): number {
  const value = Math.sin(seed * 127.1 + 311.7) * 43_758.5453;
  return value - Math.floor(value);
}

/** What a day usually sees: working days about three times a Sunday. */
function dayValue(at: number, seed: number, level: number): number {
  const weekday = new Date(at).getUTCDay();
  const rhythm = [0.36, 0.92, 1, 0.96, 1.02, 0.94, 0.4][weekday] ?? 1;
  return Math.round(level * rhythm * (0.88 + noise(at / DAY + seed * 37) * 0.24));
}

/** Days of one part, from one UTC day on. */
export function days(
  key: string,
  label: string,
  from: string,
  count: number,
  level: number,
  seed: number,
): UsageLine {
  const start = Date.parse(`${from}T00:00:00Z`);
  return {
    key,
    label,
    points: Array.from({ length: count }, (_, index) => ({
      at: new Date(start + index * DAY).toISOString(),
      value: dayValue(start + index * DAY, seed, level),
    })),
  };
}

/** Hours of one part: nights are quiet. */
export function hours(from: string, count: number, level: number, peakAt = -1): UsageLine {
  const start = Date.parse(`${from}T00:00:00Z`);
  return {
    key: 'voice',
    label: 'Voice',
    points: Array.from({ length: count }, (_, index) => {
      const at = start + index * HOUR;
      const light = Math.max(0, Math.sin(((new Date(at).getUTCHours() - 6) / 14) * Math.PI));
      const value = Math.round((dayValue(at, 3, level) / 12) * light * (0.8 + noise(index) * 0.4));
      return { at: new Date(at).toISOString(), value: index === peakAt ? level : value };
    }),
  };
}

/** Raises one day of a part: the spike that "What changed" explains. */
export function withSpike(line: UsageLine, day: string, value: number): UsageLine {
  return {
    ...line,
    points: line.points.map((point) => (point.at.startsWith(day) ? { ...point, value } : point)),
  };
}

/** The last day is still being counted. */
export function withToday(line: UsageLine): UsageLine {
  const last = line.points.length - 1;
  return {
    ...line,
    points: line.points.map((point, index) =>
      index === last
        ? { ...point, value: Math.round(point.value * 0.55), provisional: true }
        : point,
    ),
  };
}

const totals = {
  voice_minutes: 34_934,
  chat_minutes: 9_769,
  total_calls: 15_122,
  voice_calls: 11_204,
  chat_calls: 3_918,
  inbound_calls: 9_870,
  outbound_calls: 5_252,
  workflow_runs_total: 8_460,
  workflow_runs_success: 8_391,
  workflow_runs_failed: 69,
};

const summary: UsageSummary = {
  from: '2026-03-01T00:00:00.000Z',
  to: '2026-03-19T00:00:00.000Z',
  ...totals,
  avg_duration_seconds: 161,
  inventory: { agents: 38, phone_numbers: 112, web_widgets: 21, knowledge_bases: 64 },
};

const before: UsageSummary = {
  ...summary,
  from: '2026-02-01T00:00:00.000Z',
  to: '2026-02-19T00:00:00.000Z',
  voice_minutes: 32_227,
  chat_minutes: 9_979,
  total_calls: 14_172,
  workflow_runs_total: 7_493,
};

const nothing = (): void => {};
const metrics: readonly UsageMetric[] = [
  'minutes',
  'voice_minutes',
  'chat_minutes',
  'total_calls',
  'workflow_runs_total',
];

const february = [
  days('voice', 'Voice', '2026-02-01', 28, 1740, 5),
  days('chat', 'Chat', '2026-02-01', 28, 560, 6),
];

/** Month to date on 18 March 2026, with everything a server can say. */
export function content(change: Partial<UsageContent> = {}): UsageContent {
  return {
    range: { from: '2026-03-01', to: '2026-03-18' },
    today: '2026-03-18',
    metric: 'minutes',
    metrics,
    interval: 'day',
    intervals: ['hour', 'day'],
    groupBy: 'channel',
    groups: ['channel', 'direction', 'organization', 'key'],
    onQueryChange: nothing,
    summary,
    series: [
      withToday(withSpike(days('voice', 'Voice', '2026-03-01', 18, 2240, 1), '2026-03-12', 4077)),
      withToday(days('chat', 'Chat', '2026-03-01', 18, 640, 2)),
    ],
    previous: {
      range: { from: '2026-02-01', to: '2026-02-28' },
      summary: before,
      points: (february[0]?.points ?? []).map(({ at, value }, index) => ({
        at,
        value: value + (february[1]?.points[index]?.value ?? 0),
      })),
    },
    history: [
      days('voice', 'Voice', '2026-01-01', 59, 1800, 5),
      days('chat', 'Chat', '2026-01-01', 59, 590, 6),
    ],
    forecastTo: '2026-03-31',
    budgets: {
      items: [
        {
          metric: 'voice_minutes',
          limit: 60_000,
          thresholds: [50, 80, 100],
          notify: ['ops@northwind.example', 'amara@northwind.example', 'jonas@northwind.example'],
        },
      ],
      spent: { voice_minutes: 34_934 },
      alerts: [{ metric: 'voice_minutes', threshold: 50, fired_at: '2026-03-15T09:12:00.000Z' }],
      onSave: async () => {},
    },
    partial: null,
    refreshing: false,
    asOf: Date.parse('2026-03-18T14:05:00Z'),
    offline: false,
    problem: null,
    ...change,
  };
}

const names = [
  ['Brightline Solar', 900],
  ['Harbor Dental Group', 560],
  ['Cedar Works', 310],
  ['Northwind Retail', 260],
  ['Größere Übersicht GmbH & Co. Kommanditgesellschaft auf Aktien', 190],
  ['محمد للاتصالات', 120],
  ['東京サポート', 90],
] as const;

/** The same month by organization, of which there are more than colours. */
export function byOrganization(): UsageContent {
  const lines = (from: string, count: number) =>
    names.map(([name, level], index) => days(`org_${index}`, name, from, count, level, index));
  return content({
    groupBy: 'organization',
    series: lines('2026-03-01', 18).map((line, index) =>
      withToday(index === 0 ? withSpike(line, '2026-03-12', 2540) : line),
    ),
    history: lines('2026-01-01', 59),
    onOpenGroup: nothing,
  });
}

/** Voice alone, whose budget is crossed before the month ends. */
export function overBudget(limit = 50_000): UsageContent {
  const base = content({ metric: 'voice_minutes' });
  const voice = base.series.slice(0, 1);
  return {
    ...base,
    series: voice,
    history: base.history.slice(0, 1),
    previous: base.previous && {
      ...base.previous,
      points: february[0]?.points.map(({ at, value }) => ({ at, value })) ?? [],
    },
    budgets: base.budgets && {
      ...base.budgets,
      items: base.budgets.items.map((item) => ({ ...item, limit })),
    },
  };
}

import {
  budgetPeriods,
  DAY_MS,
  HOUR_MS,
  nextInterval,
  startOfInterval,
  type UsageBudget,
} from '../../contract/index.js';
import { createRandom, type Random } from './random.js';
import type { MemoryParts } from './server.js';
import { fireAlerts } from './usageAlerts.js';
import { addToHour, emptyBook, type UsageBook } from './usageBook.js';

/** A year of usage to begin with: more on weekdays and at noon, and a little more each month. */
export interface SeedUsage {
  /** Calls of a usual working day, now. */
  calls: number;
  /** Chats of a usual working day, now. @default a third of the calls */
  chats?: number;
  /** Workflow runs of a usual working day, now. @default none */
  runs?: number;
  /** Part of what is used now that was used a year ago. @default 0.6 */
  beginning?: number;
  /** Keys that report usage, the busiest first. @default none: it came from people */
  keys?: readonly string[];
  /** A day on which one key placed many times more calls than usual. */
  spike?: { days_ago: number; key: string; times: number };
  /** Budgets, whose thresholds fired in this month and the one before. @default none */
  budgets?: readonly UsageBudget[];
  /** Start of the sequence that the numbers are drawn from. @default 1 */
  seed?: number;
}

const YEAR_DAYS = 366;
const OPENS = 7;
const CLOSES = 20;
const CALL_MS = 174_000;
const CHAT_MS = 312_000;
const RUN_MS = 8_000;

const weekdays = [0.22, 1, 1.06, 1.04, 1, 0.92, 0.38];

/** Part of a day's work that falls into an hour; all of them together are about one. */
function hourShare(hour: number): number {
  if (hour < OPENS || hour > CLOSES) return 0;
  return Math.sin(((hour - OPENS + 0.5) / (CLOSES - OPENS + 1)) * Math.PI) / 8.93;
}

interface Moment {
  readonly at: number;
  /** Part of a usual working day, now. */
  readonly share: number;
  readonly isSpike: boolean;
}

function addMoment(
  book: UsageBook,
  seed: SeedUsage,
  random: Random,
  { at, share, isSpike }: Moment,
): void {
  const { calls, chats = calls / 3, runs = 0, keys = [], spike } = seed;
  const draw = (mean: number): number =>
    Math.floor(mean * share * (0.8 + 0.4 * random.next()) + random.next());
  const lasting = (count: number, mean: number): number =>
    Math.round(count * mean * (0.85 + 0.3 * random.next()));
  const none = { conversations: 0, runs: 0, runs_success: 0, runs_failed: 0 };
  const places = keys.length > 0 ? keys : [''];
  places.forEach((key_id, index) => {
    // Each key reports half of what is left; the last one all of it.
    const part = index === places.length - 1 ? 0.5 ** index : 0.5 ** (index + 1);
    const times = isSpike && spike?.key === key_id ? spike.times : 1;
    const talk = (
      channel: 'voice' | 'chat',
      direction: 'inbound' | 'outbound',
      mean: number,
    ): void => {
      const conversations = draw(mean * part);
      if (conversations === 0) return;
      const duration_ms = lasting(conversations, channel === 'voice' ? CALL_MS : CHAT_MS);
      addToHour(book, { ...none, at, channel, direction, key_id, conversations, duration_ms });
    };
    talk('voice', 'inbound', calls * 0.62);
    talk('voice', 'outbound', calls * 0.38 * times);
    talk('chat', 'inbound', chats);
    const started = draw(runs * part);
    if (started === 0) return;
    const runs_failed = Math.floor(started * 0.04 + random.next() * 0.9);
    const done = { runs: started, runs_failed, runs_success: started - runs_failed };
    const duration_ms = lasting(started, RUN_MS);
    addToHour(book, { ...none, ...done, at, channel: '', direction: '', key_id, duration_ms });
  });
}

/** Usage of the year before `now`, or of the time since `from`. The same in every run. */
export function inventUsage(seed: SeedUsage, now: number, from: number): UsageBook {
  const book = emptyBook();
  const random = createRandom(seed.seed ?? 1);
  const today = startOfInterval(now, 'day');
  const present = startOfInterval(now, 'hour');
  const { beginning = 0.6, spike } = seed;
  for (let day = YEAR_DAYS; day >= 0; day -= 1) {
    const start = today - day * DAY_MS;
    const growth = beginning + (1 - beginning) * (1 - day / YEAR_DAYS);
    const weekday = weekdays[new Date(start).getUTCDay()] ?? 1;
    const isSpike = spike?.days_ago === day;
    const mood = growth * (isSpike ? 1 : weekday) * (0.9 + 0.2 * random.next());
    for (let hour = OPENS; hour <= CLOSES; hour += 1) {
      const at = start + hour * HOUR_MS;
      if (at < from || at >= present) continue;
      addMoment(book, seed, random, { at, share: mood * hourShare(hour), isSpike });
    }
  }
  return book;
}

/** Adds the alerts of a month, each when usage, had it grown evenly, would have reached it. */
function addAlerts(book: UsageBook, month: number, now: number): void {
  const end = Math.min(nextInterval(month, 'month'), now);
  fireAlerts(book, month, ({ limit, threshold, value }) =>
    new Date(month + ((end - month) * limit * threshold) / 100 / value).toISOString(),
  );
}

/** Lets an organization begin with usage. It is made when somebody asks for it: most tests never do. */
export function addUsage(
  { state, clock }: MemoryParts,
  organizationId: string,
  seed: SeedUsage | undefined,
  since: number | undefined,
): void {
  if (!seed) return;
  const now = clock.now();
  state.usageSeeds.set(organizationId, () => {
    const book = inventUsage(seed, now, since ?? 0);
    book.budgets = seed.budgets ?? [];
    for (const month of [...budgetPeriods(now)].reverse()) addAlerts(book, month, now);
    return book;
  });
}

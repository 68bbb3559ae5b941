import type * as z from 'zod/mini';
import type { UsageEvent, UsageSummary } from '../../contract/index.js';
import { same } from './assert.js';
import type { Home, Stage } from './stage.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An event as it is sent. */
export type Sent = z.input<typeof UsageEvent>;

/** An organization whose usage is counted. */
export interface Meter extends Home {
  /** The server's time when the organization was made, in epoch milliseconds. */
  readonly now: number;
  /** First instant of that day. */
  readonly today: number;
  /** An event of its own id, one minute of an inbound call yesterday unless told otherwise. */
  event(fields?: Partial<Sent>): Sent;
  /** Records events and answers with their codes. */
  record(events: readonly unknown[]): Promise<string[]>;
  summary(from: number, to: number): Promise<UsageSummary>;
}

/** Epoch milliseconds as an instant of the wire. */
export function instant(at: number): string {
  return new Date(at).toISOString();
}

/** A new organization with its meter. */
export async function createMeter(stage: Stage, made?: Home): Promise<Meter> {
  const home = made ?? (await stage.home());
  const now = Date.parse(home.organization.created_at);
  const today = Math.floor(now / DAY) * DAY;
  const { usage } = home.owner.client;
  return {
    ...home,
    now,
    today,
    event: (fields = {}) => ({
      ...{ id: stage.word('evt'), type: 'call', started_at: instant(today - 12 * HOUR) },
      ...{ seconds: 60, direction: 'inbound', ...fields },
    }),
    record: async (events) => {
      const { results } = await usage.record({ events: [...events] }, home.call);
      return results.map(({ code }) => code);
    },
    summary: (from, to) => usage.summary({ from: instant(from), to: instant(to) }, home.call),
  };
}

/** Checks some fields of a summary. */
export function sameFields(actual: UsageSummary, wanted: Partial<UsageSummary>): void {
  const names = new Set(Object.keys(wanted));
  const got = Object.fromEntries(Object.entries(actual).filter(([name]) => names.has(name)));
  same(got, wanted, 'summary');
}

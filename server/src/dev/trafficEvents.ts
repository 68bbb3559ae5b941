import type { SeedUsage } from '../seed/usage.js';

const OPENS = 7;
const CLOSES = 20;
/** Part of a busy hour that is still there at night, when only some call. */
const NIGHT = 0.02;
const weekdays = [0.22, 1, 1.06, 1.04, 1, 0.92, 0.38];
const HOUR_MS = 3_600_000;

/** An event as the public endpoint takes it. */
export interface TrafficEvent {
  readonly id: string;
  readonly type: 'call' | 'chat';
  readonly started_at: string;
  readonly seconds: number;
  readonly direction: 'inbound' | 'outbound';
}

/** What decides which events there are. */
export interface TrafficMoment {
  readonly now: Date;
  /** How long ago the last events were made. */
  readonly sinceMs: number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly newId: () => string;
}

/** Part of a usual working day that falls into the hour of a moment: much at noon, little in the evening. */
export function hourShare(now: Date): number {
  const hour = now.getUTCHours() + now.getUTCMinutes() / 60;
  const isOpen = hour >= OPENS && hour <= CLOSES + 1;
  const day = isOpen ? Math.sin(((hour - OPENS) / (CLOSES + 1 - OPENS)) * Math.PI) / 8.93 : 0;
  return Math.max(day, NIGHT) * (weekdays[now.getUTCDay()] ?? 1);
}

/** Calls and chats that ended since the last time, as many as the organization's year would let expect. */
export function trafficEvents(
  { calls, chats, outbound }: Pick<SeedUsage, 'calls' | 'chats' | 'outbound'>,
  { now, sinceMs, random, newId }: TrafficMoment,
): TrafficEvent[] {
  const share = (hourShare(now) * sinceMs) / HOUR_MS;
  // Whole events, and the rest as the chance of one more.
  const draw = (mean: number): number => Math.floor(mean * share + random());
  const event = (
    type: TrafficEvent['type'],
    direction: TrafficEvent['direction'],
    usual: number,
  ): TrafficEvent => {
    // Most are short and a few are long.
    const seconds = Math.max(4, Math.round(-Math.log(1 - random()) * usual));
    const started_at = new Date(now.getTime() - seconds * 1000).toISOString();
    return { id: newId(), type, started_at, seconds, direction };
  };
  return [
    ...Array.from({ length: draw(calls * (1 - outbound)) }, () => event('call', 'inbound', 174)),
    ...Array.from({ length: draw(calls * outbound) }, () => event('call', 'outbound', 150)),
    ...Array.from({ length: draw(chats) }, () => event('chat', 'inbound', 312)),
  ];
}

import type { ClientClock } from '../client/index.js';

/** One request as the server would see it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: BodyInit | null | undefined;
  readonly signal: AbortSignal | null | undefined;
  /** Time on the test's clock. */
  readonly at: number;
}

/** What comes back for a request; `'silence'` never does. */
export type Reply = Response | Error | 'silence' | ((sent: Sent) => Response | Promise<Response>);

/** An answer of JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const type = { 'Content-Type': 'application/json' };
  return new Response(JSON.stringify(body), { status, headers: { ...type, ...headers } });
}

interface Job {
  readonly due: number;
  readonly run: () => void;
}

/** A server that answers from a list, the last entry for ever, and a clock that moves when all is quiet. */
export function createWire(...replies: Reply[]) {
  const sent: Sent[] = [];
  let now = Date.UTC(2026, 0, 1);
  let jobs: readonly Job[] = [];

  const clock: ClientClock = {
    now: () => now,
    after: (ms, run) => {
      const job = { due: now + ms, run };
      jobs = [...jobs, job];
      return () => {
        jobs = jobs.filter((other) => other !== job);
      };
    },
  };
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    const { method = 'GET', body, signal } = init;
    const one: Sent = { method, url, headers: new Headers(init.headers), body, signal, at: now };
    sent.push(one);
    const reply = replies[Math.min(sent.length, replies.length) - 1] ?? new Error('nothing');
    if (reply === 'silence') return new Promise(() => undefined);
    if (reply instanceof Error) return Promise.reject(reply);
    return Promise.resolve(reply instanceof Response ? reply.clone() : reply(one));
  };
  /** Lets what is under way go on, without time passing. */
  const breathe = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const moveToNextJob = (): void => {
    const [next] = jobs.toSorted((a, b) => a.due - b.due);
    if (!next) throw new Error('Nothing is under way, and nothing will happen.');
    jobs = jobs.filter((job) => job !== next);
    now = Math.max(now, next.due);
    next.run();
  };
  return {
    sent,
    clock,
    fetch,
    breathe,
    /** Timers that are still running. */
    timers: () => jobs.length,
    /** Waits for a call, moving the clock whenever only time is missing. Gives the value or the error. */
    outcome: async (call: Promise<unknown>): Promise<unknown> => {
      const results: unknown[] = [];
      const settle = (value: unknown): void => {
        results.push(value);
      };
      call.then(settle, settle);
      for (;;) {
        await breathe();
        if (results.length > 0) return results[0];
        moveToNextJob();
      }
    },
  };
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Provisioning } from '../contract/index.js';
import { createWire, json, type Reply, type Sent } from '../testing/test-wire.js';
import { createClient, isAborted } from './index.js';
// Loaded beforehand: the clock of these tests moves while nothing else happens.
import './watchProvisioning.js';

const call = { organizationId: 'org_1' };
const names = ['identity', 'billing', 'telephony', 'knowledge_base'] as const;

/** The state with so many steps done and the next one running. */
function state(done: number, last: 'done' | 'failed' = 'done'): Provisioning {
  const steps = names.map((step, i) => ({
    step,
    status:
      i >= done
        ? i === done
          ? ('running' as const)
          : ('pending' as const)
        : i === 3
          ? last
          : ('done' as const),
  }));
  return { status: done < 4 ? 'pending' : last === 'done' ? 'complete' : 'partial', steps };
}

const event = (value: Provisioning): string =>
  `event: progress\ndata: ${JSON.stringify(value)}\n\n`;

/** A stream of events; afterwards it ends, breaks or stays open. */
function events(values: readonly Provisioning[], end: 'close' | 'break' | 'stay'): Reply {
  return () =>
    new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          const bytes = new TextEncoder().encode(`: hi\n\n${values.map(event).join('')}`);
          controller.enqueue(bytes);
          if (end === 'close') controller.close();
        },
        pull: (controller) => {
          if (end === 'break') controller.error(new TypeError('terminated'));
          return end === 'stay' ? new Promise(() => undefined) : undefined;
        },
      }),
      { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } },
    );
}

function watch(replies: Reply[], signal?: AbortSignal) {
  const wire = createWire(...replies);
  const { fetch, clock } = wire;
  const client = createClient({
    fetch,
    clock,
    random: () => 0,
    capabilities: ['async_provisioning'],
  });
  const seen: Provisioning[] = [];
  const input = { organization_id: 'org_1', onProgress: (next: Provisioning) => seen.push(next) };
  const pending = client.watch.provisioning(input, { ...call, signal });
  return { wire, seen, pending };
}

function gaps(sent: readonly Sent[]): number[] {
  return sent.slice(1).map(({ at }, i) => at - (sent[i]?.at ?? 0));
}

describe('watching provisioning', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('tells of every event and ends with the last, although the stream stays open', async () => {
    const all = [state(1), state(2), state(3), state(4)];
    const { wire, seen, pending } = watch([events(all, 'stay')]);
    expect(await wire.outcome(pending)).toEqual(state(4));
    // At once, not when the open stream has been silent for too long.
    expect(wire.clock.now()).toBe(wire.sent[0]?.at);
    expect(seen).toEqual(all);
    expect(wire.sent).toHaveLength(1);
    expect(wire.sent[0]?.headers.get('Accept')).toMatch(/^text\/event-stream/);
    expect(wire.sent[0]?.url).toBe('/admin/organizations/org_1/provisioning');
    expect(wire.timers()).toBe(0);
  });

  it.each(['close', 'break', 'stay'] as const)(
    'asks on when the stream ends early (%s)',
    async (end) => {
      const { wire, seen, pending } = watch([
        events([state(1), state(2)], end),
        // An answer from before the last event.
        json(state(1)),
        json(state(3)),
        json(state(4, 'failed')),
      ]);
      expect(await wire.outcome(pending)).toEqual(state(4, 'failed'));
      expect(seen).toEqual([state(1), state(2), state(3), state(4, 'failed')]);
      expect(wire.sent[1]?.headers.get('Accept')).toBe('application/json');
      expect(wire.timers()).toBe(0);
    },
  );

  it('asks with growing pauses where the server has no events', async () => {
    const { wire, seen, pending } = watch([...Array(8).fill(json(state(1))), json(state(4))]);
    expect(await wire.outcome(pending)).toEqual(state(4));
    expect(gaps(wire.sent)).toEqual([1000, 1500, 2250, 3375, 5000, 5000, 5000, 5000]);
    expect(seen).toEqual([state(1), state(4)]);
  });

  it('goes on through failures that pass, at most once a second', async () => {
    const { wire, pending } = watch([
      new TypeError('offline'),
      json({}, 503),
      json({}, 429, { 'Retry-After': '7' }),
      new Response('<html>', { status: 200 }),
      json(state(4)),
    ]);
    expect(await wire.outcome(pending)).toEqual(state(4));
    expect(gaps(wire.sent)).toEqual([1000, 1500, 7000, 3375]);
  });

  it('gives up when failures do not pass', async () => {
    const { wire, pending } = watch([new TypeError('offline')]);
    expect(await wire.outcome(pending)).toMatchObject({ code: 'network' });
    expect(wire.sent).toHaveLength(6);
    expect(wire.timers()).toBe(0);
  });

  it.each([403, 404])('ends with a refusal (%i)', async (status) => {
    const { wire, pending } = watch([events([state(1)], 'close'), json({ detail: 'no' }, status)]);
    expect(await wire.outcome(pending)).toMatchObject({ status, detail: 'no' });
    expect(wire.sent).toHaveLength(2);
  });

  it('stops when the caller gives up, within the stream as between questions', async () => {
    for (const replies of [[events([state(1)], 'stay')], [json(state(1))]]) {
      const controller = new AbortController();
      const { wire, seen, pending } = watch(replies, controller.signal);
      const caught = pending.catch((error: unknown) => error);
      await wire.breathe();
      expect(seen).toEqual([state(1)]);
      controller.abort();
      expect(isAborted(await caught)).toBe(true);
      expect(wire.sent).toHaveLength(1);
      expect(wire.timers()).toBe(0);
    }
  });

  it('asks nothing while nobody sees the page', async () => {
    const page = Object.assign(new EventTarget(), { hidden: true });
    vi.stubGlobal('document', page);
    const { wire, pending } = watch([json(state(1)), json(state(4))]);
    const result = wire.outcome(pending);
    await expect(result).rejects.toThrow('nothing will happen');
    expect(wire.sent).toHaveLength(1);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(await wire.outcome(pending)).toEqual(state(4));
  });

  it('is refused where the server works at once', async () => {
    const wire = createWire(json({}));
    const client = createClient({ fetch: wire.fetch, capabilities: [] });
    const watching = client.watch.provisioning(
      { organization_id: 'o', onProgress: () => undefined },
      call,
    );
    await expect(watching).rejects.toMatchObject({ code: 'unsupported' });
    expect(wire.sent).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { createWire, json, type Reply } from '../testing/test-wire.js';
import { createClient, isAborted, isUnanswered } from './index.js';

const call = { organizationId: 'org_1' };

function setUp(...replies: Reply[]) {
  const wire = createWire(...replies);
  const { fetch, clock } = wire;
  const client = createClient({ fetch, clock, getToken: () => 't', capabilities: [] });
  return { wire, client };
}

describe('giving up', () => {
  it('before the call sends nothing', async () => {
    const { wire, client } = setUp(json([]));
    const error = await wire.outcome(
      client.members.list({}, { ...call, signal: AbortSignal.abort() }),
    );
    expect(isAborted(error)).toBe(true);
    expect(wire.sent).toEqual([]);
  });

  it('while waiting for the answer ends the request', async () => {
    const { wire, client } = setUp('silence');
    const controller = new AbortController();
    const pending = client.members.list({}, { ...call, signal: controller.signal });
    const caught = pending.catch((error: unknown) => error);
    await wire.breathe();
    controller.abort();
    const error = await caught;
    expect(isAborted(error)).toBe(true);
    expect(isUnanswered(error)).toBe(false);
    expect(wire.sent[0]?.signal?.aborted).toBe(true);
    expect(wire.timers()).toBe(0);
  });

  it('while waiting for the next try makes none', async () => {
    const { wire, client } = setUp(new TypeError('offline'), json([]));
    const controller = new AbortController();
    const pending = client.members.list({}, { ...call, signal: controller.signal });
    const caught = pending.catch((error: unknown) => error);
    await wire.breathe();
    controller.abort();
    expect(isAborted(await caught)).toBe(true);
    expect(wire.sent).toHaveLength(1);
    expect(wire.timers()).toBe(0);
  });

  it('leaves no listener on a signal that lives on', async () => {
    const { wire, client } = setUp(json([]));
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (type: string, listener: EventListener) => {
      listeners.add(listener);
      addEventListener.call(signal, type, listener);
    };
    signal.removeEventListener = (type: string, listener: EventListener) => {
      listeners.delete(listener);
      removeEventListener.call(signal, type, listener);
    };
    for (let i = 0; i < 20; i += 1)
      await wire.outcome(client.members.list({}, { ...call, signal }));
    expect(wire.sent).toHaveLength(20);
    expect(listeners.size).toBe(0);
  });

  it('after a time-out ends the request', async () => {
    const { wire, client } = setUp('silence');
    const error = await wire.outcome(client.members.list({}, call));
    expect(isUnanswered(error)).toBe(true);
    expect(wire.sent[0]?.signal?.aborted).toBe(true);
  });
});

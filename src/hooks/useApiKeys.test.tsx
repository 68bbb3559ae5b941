import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { KitEvent } from '../provider/events.js';
import { useKitBase } from '../provider/useKit.js';
import { createMemoryClient } from '../testing/createMemoryClient.js';
import { kitWrapper } from '../testing/kitWrapper.js';
import {
  useApiKeys,
  useApiKeyUsage,
  useCreateApiKey,
  useRevokeApiKey,
  useRotateApiKey,
  useUpdateApiKey,
} from './useApiKeys.js';

const organizationId = 'org_northwind';

function renderKeys(options: Parameters<typeof createMemoryClient>[0] = {}) {
  const client = createMemoryClient(options);
  const events: KitEvent[] = [];
  const onEvent = (event: KitEvent): void => void events.push(event);
  const hook = renderHook(
    () => ({
      session: useKitBase().session,
      list: useApiKeys(),
      create: useCreateApiKey(),
      rotate: useRotateApiKey(),
      update: useUpdateApiKey(),
      revoke: useRevokeApiKey(),
    }),
    { wrapper: kitWrapper({ client, organizationId, onEvent }) },
  );
  return { client, events, ...hook };
}

it('reads every key, however many pages they fill', async () => {
  const client = createMemoryClient();
  for (let made = 0; made < 201; made += 1) {
    await client.apiKeys.create({ name: `Key ${made}` }, { organizationId });
  }
  const { result } = renderHook(useApiKeys, { wrapper: kitWrapper({ client, organizationId }) });
  await waitFor(() => expect(result.current.data).toHaveLength(210));
  expect(result.current.data?.[0]?.name).toBe('Key 200');
});

it('hands a secret to the caller alone: neither the cache nor an event has it', async () => {
  const { result, events } = renderKeys();
  await waitFor(() => expect(result.current.list.data).toHaveLength(9));
  const made = await act(() => result.current.create({ name: 'Import', scopes: ['agents:read'] }));
  const rotated = await act(() =>
    result.current.rotate({ key_id: made.key_id, grace_seconds: 60 }),
  );
  await waitFor(() => expect(result.current.list.data).toHaveLength(11));
  const { cache } = result.current.session;
  const kept = JSON.stringify([...cache.keys()].map((key) => [key, cache.get(key)]));
  for (const { pat_key } of [made, rotated]) {
    const secret = pat_key.split('.')[1] ?? '';
    expect(secret).toHaveLength(50);
    expect(kept).not.toContain(secret);
    expect(JSON.stringify(events)).not.toContain(secret);
  }
  expect(events).toMatchObject([
    { type: 'key_created', organizationId, keyId: made.key_id },
    { type: 'key_rotated', organizationId, keyId: rotated.key_id, replaces: made.key_id },
  ]);
});

it('changes and revokes keys, and reads the list again', async () => {
  const { result } = renderKeys();
  await waitFor(() => expect(result.current.list.data).toHaveLength(9));
  const made = await act(() => result.current.create({ name: 'Import' }));
  const { key_id } = made;
  await act(() => result.current.update.trigger({ key_id, name: 'Export' }));
  const find = () => result.current.list.data?.find((key) => key.key_id === key_id);
  await waitFor(() => expect(find()?.name).toBe('Export'));
  await act(() => result.current.revoke.trigger({ key_id }));
  await waitFor(() => expect(find()?.status).toBe('revoked'));
});

it('refuses a creation without an organization as the client does', async () => {
  const client = createMemoryClient();
  const { result } = renderHook(useCreateApiKey, {
    wrapper: kitWrapper({ client, organizationId: null }),
  });
  await expect(result.current({ name: 'Import' })).rejects.toMatchObject({ code: 'invalid_input' });
});

it('polls the use of a key while it is asked to', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const client = createMemoryClient();
    const { key_id } = await client.apiKeys.create({ name: 'Import' }, { organizationId });
    const { result, rerender } = renderHook(({ every }) => useApiKeyUsage(key_id, every), {
      wrapper: kitWrapper({ client, organizationId }),
      initialProps: { every: 15_000 },
    });
    const present = () => result.current.data?.hours.at(-1)?.requests;
    await waitFor(() => expect(present()).toBe(0));
    client.control.countRequests(key_id, 4);
    await act(() => vi.advanceTimersByTimeAsync(15_000));
    await waitFor(() => expect(present()).toBe(4));
    rerender({ every: 0 });
    const calls = client.control.calls('apiKeys.usage').length;
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(client.control.calls('apiKeys.usage')).toHaveLength(calls);
  } finally {
    vi.useRealTimers();
  }
});

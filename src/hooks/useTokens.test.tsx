import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useKitBase } from '../provider/useKit.js';
import { createMemoryClient } from '../testing/createMemoryClient.js';
import { kitWrapper } from '../testing/kitWrapper.js';
import { useCreateToken, useRevokeToken, useTokens } from './useTokens.js';

it('lists, makes and revokes tokens of the person, and keeps no secret', async () => {
  const client = createMemoryClient();
  const { result } = renderHook(
    () => ({
      session: useKitBase().session,
      list: useTokens(),
      create: useCreateToken(),
      revoke: useRevokeToken(),
    }),
    // No organization: tokens belong to the person.
    { wrapper: kitWrapper({ client, organizationId: null }) },
  );
  await waitFor(() => expect(result.current.list.data).toHaveLength(4));
  const made = await act(() => result.current.create({ name: 'Phone', expires_at: null }));
  await waitFor(() => expect(result.current.list.data).toHaveLength(5));
  const { cache } = result.current.session;
  const kept = JSON.stringify([...cache.keys()].map((key) => [key, cache.get(key)]));
  expect(kept).toContain(made.key_id);
  expect(kept).not.toContain(made.pat_key.split('.')[1]);
  await act(() => result.current.revoke.trigger({ key_id: made.key_id }));
  await waitFor(() => expect(result.current.list.data).toHaveLength(4));
});

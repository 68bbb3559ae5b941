'use client';
import { useCallback } from 'react';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import { allItems } from '../client/index.js';
import type { ApiKey, CreatedKey, CreateKey, RotatedKey, UpdateKey } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { createApiKey, revokeApiKey, rotateApiKey, updateApiKey } from './apiKeyChanges.js';
import { apiKeyKeys } from './apiKeyKeys.js';

/** What can be said about creating a key, beside the key. */
export type CreateApiKeyInput = CreateKey & {
  /** One per action of the person, kept through retries. */
  idempotencyKey?: string;
};

/** What is needed to replace a key. */
export interface RotateApiKeyInput {
  key_id: string;
  /** Seconds for which the old key goes on working, at most 604,800. */
  grace_seconds: number;
  /** One per action of the person, kept through retries. */
  idempotencyKey?: string;
}

/**
 * Every key of the current organization, newest first, without secrets.
 * @example `const { data } = useApiKeys();`
 */
export function useApiKeys() {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null ? apiKeyKeys.apiKeys(organizationId, 'list') : null,
    ([, id]) =>
      read(id, async (call): Promise<readonly ApiKey[]> => {
        const items: ApiKey[] = [];
        const pages = allItems((cursor) => client.apiKeys.list({ limit: 200, cursor }, call));
        for await (const item of pages) items.push(item);
        return items;
      }),
  );
}

/**
 * Requests an hour of a key and of those it replaced or that replaced it.
 * @param pollEvery milliseconds between two reads while the page is visible, for a rotation under
 * way; 0 reads once
 */
export function useApiKeyUsage(keyId: string | null, pollEvery = 0) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && keyId && principal !== null
      ? apiKeyKeys.apiKeyUsage(organizationId, 'usage', keyId)
      : null,
    ([, id, , , key_id]) => read(id, (call) => client.apiKeys.usage({ key_id }, call)),
    { refreshInterval: pollEvery },
  );
}

/**
 * Creates a key. A plain function and not a mutation of SWR's: that would keep the answer, which is
 * the only one with the secret. Show it, then forget it.
 * @example `const { pat_key } = await createApiKey({ name, expires_at, scopes });`
 */
export function useCreateApiKey(): (input: CreateApiKeyInput) => Promise<CreatedKey> {
  const { client, organizationId, emit, refresh } = useKit();
  return useCallback(
    (input) => createApiKey({ client, emit, refresh }, organizationId ?? '', input),
    [client, organizationId, emit, refresh],
  );
}

/** Replaces a key; the old one works for the grace time. A plain function for the reason of {@link useCreateApiKey}. */
export function useRotateApiKey(): (input: RotateApiKeyInput) => Promise<RotatedKey> {
  const { client, organizationId, emit, refresh } = useKit();
  return useCallback(
    (input) => rotateApiKey({ client, emit, refresh }, organizationId ?? '', input),
    [client, organizationId, emit, refresh],
  );
}

/** Changes name, expiry or allowed addresses of a key. */
export function useUpdateApiKey() {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? apiKeyKeys.writeApiKeys(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: UpdateKey & { key_id: string } }) => updateApiKey(kit, id, arg),
  );
}

/** Revokes a key: calls with it fail at once. */
export function useRevokeApiKey() {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? apiKeyKeys.writeApiKeys(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: { key_id: string } }) => revokeApiKey(kit, id, arg),
  );
}

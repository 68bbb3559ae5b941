'use client';
import { useCallback } from 'react';
import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import { allItems } from '../client/index.js';
import type { ApiKey, CreatedKey, CreateToken } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { apiKeyKeys } from './apiKeyKeys.js';
import { createToken, revokeToken } from './tokenChanges.js';

/** What can be said about creating a token, beside the token. */
export type CreateTokenInput = CreateToken & {
  /** One per action of the person, kept through retries. */
  idempotencyKey?: string;
};

/** Every personal token of the signed-in person, newest first, without secrets. */
export function useTokens() {
  const { client, principal, readUser } = useKit();
  return useSWR(principal === null ? null : apiKeyKeys.tokens('list'), () =>
    readUser(async (call): Promise<readonly ApiKey[]> => {
      const items: ApiKey[] = [];
      const pages = allItems((cursor) => client.tokens.list({ limit: 200, cursor }, call));
      for await (const item of pages) items.push(item);
      return items;
    }),
  );
}

/**
 * Creates a personal token. A plain function and not a mutation of SWR's: that would keep the
 * answer, which is the only one with the secret. Show it, then forget it.
 */
export function useCreateToken(): (input: CreateTokenInput) => Promise<CreatedKey> {
  const { client, emit, refreshUser } = useKit();
  return useCallback(
    (input) => createToken({ client, emit, refreshUser }, input),
    [client, emit, refreshUser],
  );
}

/** Revokes a personal token: calls with it fail at once. */
export function useRevokeToken() {
  const kit = useKit();
  return useSWRMutation(
    apiKeyKeys.writeTokens('write'),
    (_key, { arg }: { arg: { key_id: string } }) => revokeToken(kit, arg),
  );
}

'use client';
import useSWR from 'swr';
import { ApiError } from '../client/index.js';
import type { Capability } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { keys } from './keys.js';

/**
 * Extensions that the server offers. A server that does not know the question offers none.
 * @example `const { data } = useCapabilities(); const canHold = data?.includes('slug_hold');`
 */
export function useCapabilities() {
  const { client, principal, readUser } = useKit();
  return useSWR(
    principal === null ? null : keys.capabilities(),
    () => readUser((call) => offered(client.capabilities.list({}, call))),
    // A server does not gain extensions while somebody looks at a page.
    { revalidateIfStale: false, revalidateOnFocus: false, revalidateOnReconnect: false },
  );
}

/** Whether the server offers an extension; undefined until it is known, no when it cannot be known. */
export function useCapability(name: Capability): boolean | undefined {
  const { data, error } = useCapabilities();
  return data ? data.includes(name) : error === undefined ? undefined : false;
}

async function offered(
  answer: Promise<{ capabilities: readonly string[] }>,
): Promise<readonly string[]> {
  try {
    return (await answer).capabilities;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return [];
    throw error;
  }
}

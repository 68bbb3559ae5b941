'use client';
import useSWR from 'swr';
import type { OrgCall } from '../client/index.js';
import { useKit, type Kit } from '../provider/useKit.js';
import { inside } from './keys.js';

/**
 * What a function makes of the answers to a question about usage, which may take several requests.
 * `null` asks for nothing.
 * @param run the same for each question of its shape: answers are kept by their question
 * @param pollEvery milliseconds between two reads while the page is visible; 0 reads once
 */
export function useUsageAnswer<Ask extends object, Answer>(
  ask: Ask | null,
  run: (client: Kit['client'], ask: Ask, call: OrgCall) => Promise<Answer>,
  pollEvery = 0,
) {
  const { client, organizationId, principal, read } = useKit();
  return useSWR(
    organizationId && principal !== null && ask
      ? inside<'usage', ['answer', Ask]>('usage')(organizationId, 'answer', ask)
      : null,
    ([, id, , , wanted]) => read(id, (call) => run(client, wanted, call)),
    { refreshInterval: pollEvery },
  );
}

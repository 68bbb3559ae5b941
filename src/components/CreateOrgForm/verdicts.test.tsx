import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError, type OrgClient } from '../../client/index.js';
import type { SlugAvailability } from '../../contract/index.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { AddressField } from './AddressField.js';
import { createOrgFormMessages as messages } from './messages.js';
import { useAddress } from './useAddress.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const values = ['alpha', 'alpha-one', 'taken', 'taken-two', 'billing', 'no--good', 'alph'] as const;

/** What the server says, always: a verdict of any other kind belongs to another value. */
function truth(slug: string): string {
  if (slug.startsWith('taken')) return messages.taken;
  if (slug === 'billing') return messages.reserved;
  return slug === 'no--good' ? messages.invalid : 'Free';
}

function Address() {
  const { address, change, leave, checkAgain } = useAddress({ name: '', initial: '', sent: false });
  return (
    <AddressField
      host="northwind.example"
      address={address}
      error={undefined}
      sent={false}
      messages={messages}
      onChange={change}
      onLeave={leave}
      onCheckAgain={checkAgain}
    />
  );
}

type Open = { slug: string; answer: (error?: ApiError) => void };

/** A server that answers when and in the order it is told to. */
function scripted(open: Open[]): OrgClient {
  const memory = createMemoryClient({ seed: 'empty' });
  const slugAvailability: OrgClient['organizations']['slugAvailability'] = ({ slug = '' }) =>
    new Promise<SlugAvailability>((resolve, reject) => {
      const free = truth(slug) === 'Free';
      const reason = slug === 'billing' ? 'reserved' : 'taken';
      open.push({
        slug,
        answer: (error) =>
          error
            ? reject(error)
            : resolve({ slug, available: free, reason: free ? null : reason, suggestion: null }),
      });
    });
  return { ...memory, organizations: { ...memory.organizations, slugAvailability } };
}

const failures = [
  new ApiError({ status: 0, code: 'network', detail: 'offline' }),
  new ApiError({ status: 0, code: 'timeout', detail: 'late' }),
  new ApiError({ status: 429, code: 'rate_limited', detail: 'slow down' }),
  new ApiError({ status: 500, code: 'internal_error', detail: 'broken' }),
];

const step = fc.oneof(
  fc.record({ type: fc.constantFrom(...values) }),
  fc.record({ wait: fc.integer({ min: 1, max: 450 }) }),
  fc.record({
    answer: fc.nat({ max: 5 }),
    failure: fc.option(fc.constantFrom(...failures), { nil: undefined, freq: 3 }),
  }),
  fc.constant({ again: true }),
);

test('whatever is typed and however answers arrive, no verdict stands beside another value', async () => {
  const verdicts = [messages.taken, messages.reserved, messages.invalid, 'Free'];
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const open: Open[] = [];
      const client = scripted(open);
      render(
        <OrgKitProvider client={client} principal="user_somebody">
          <Address />
        </OrgKitProvider>,
      );
      await act(() => vi.advanceTimersByTimeAsync(1));
      const input = screen.getByLabelText<HTMLInputElement>('Address');
      for (const next of steps) {
        await act(async () => {
          // Typed at once: what counts here is the order of values and answers, not of keys.
          if ('type' in next) fireEvent.change(input, { target: { value: next.type } });
          if ('wait' in next) await vi.advanceTimersByTimeAsync(next.wait);
          if ('answer' in next) open.splice(next.answer, 1)[0]?.answer(next.failure);
          if ('again' in next) screen.queryByText(messages.checkAgain)?.click();
          await vi.advanceTimersByTimeAsync(0);
        });
        const lines = document.body.querySelector('.ok-field')?.textContent ?? '';
        const shown = verdicts.filter((text) => lines.includes(text));
        seen += shown.length;
        expect(shown.filter((text) => text !== truth(input.value))).toEqual([]);
      }
      cleanup();
    }),
    { numRuns: 150 },
  );
  expect(seen).toBeGreaterThan(100);
}, 120_000);

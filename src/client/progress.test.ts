import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provisioning, ProvisioningStep } from '../contract/index.js';
import { createProgress } from './progress.js';

const names = ['identity', 'billing', 'telephony', 'knowledge_base'] as const;
const ranks = { pending: 0, running: 1, failed: 2, done: 3 } as const;

const state = fc
  .tuple(
    ...names.map((step) =>
      fc.record({
        step: fc.constant(step),
        status: fc.constantFrom(
          'pending' as const,
          'running' as const,
          'done' as const,
          'failed' as const,
        ),
        attempt: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
      }),
    ),
  )
  .map((steps): Provisioning => {
    const open = steps.some(({ status }) => status === 'pending' || status === 'running');
    const complete = steps.every(({ status }) => status === 'done');
    return { status: open ? 'pending' : complete ? 'complete' : 'partial', steps };
  });

function place({ status, attempt }: ProvisioningStep): number {
  return status === 'done' ? Number.POSITIVE_INFINITY : (attempt ?? 0) * 10 + ranks[status];
}

describe('progress', () => {
  it('never goes backwards, in whatever order states arrive', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), (states) => {
        const seen: Provisioning[] = [];
        const progress = createProgress((next) => seen.push(next));
        for (const one of states) progress.take(structuredClone(one));
        for (const name of names) {
          const places = seen.map(({ steps }) => steps.find(({ step }) => step === name));
          const order = places.map((step) => (step ? place(step) : -1));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
        for (const { status, steps } of seen) {
          expect(status === 'complete').toBe(steps.every((step) => step.status === 'done'));
        }
        const last = seen.at(-1);
        expect(progress.result() !== null).toBe(last !== undefined && last.status !== 'pending');
      }),
      { numRuns: 500 },
    );
  });

  it('is complete with its last step, also before the server has noted the end', () => {
    const progress = createProgress(() => {});
    progress.take({ status: 'pending', steps: [{ step: 'billing', status: 'done' }] });
    expect(progress.result()?.status).toBe('complete');
  });

  it('tells of news only', () => {
    const seen: Provisioning[] = [];
    const progress = createProgress((next) => seen.push(next));
    const first = { status: 'pending', steps: [{ step: 'billing', status: 'running' }] };
    expect(progress.take(structuredClone(first))).toBe(true);
    expect(progress.take({ provisioning: structuredClone(first) })).toBe(true);
    expect(
      progress.take({ status: 'PENDING', steps: [{ step: 'Billing', status: 'Running' }] }),
    ).toBe(true);
    expect(seen).toEqual([first]);
  });

  it.each([
    undefined,
    null,
    'x',
    [],
    {},
    { status: 'pending' },
    { status: 'x', steps: [{}] },
    { status: 'x', steps: [{ step: 'a', status: 'toString' }] },
  ])('is not seen in %j', (value) => {
    const progress = createProgress(() => {
      throw new Error('told of nothing');
    });
    expect(progress.take(value)).toBe(false);
    expect(progress.result()).toBeNull();
  });
});

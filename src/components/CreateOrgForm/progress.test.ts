import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Provisioning, ProvisioningStep } from '../../contract/index.js';
import { advance, overall } from './progress.js';
import { stepNames } from './stepNames.js';

const attempt = fc.integer({ min: 0, max: 3 });
const status = fc.constantFrom('pending', 'running', 'failed', 'done');

const state: fc.Arbitrary<Provisioning> = fc
  .tuple(...stepNames.map((step) => fc.record({ step: fc.constant(step), status, attempt })))
  .map((steps: ProvisioningStep[]) => ({ status: overall(steps), steps }));

const rank = ({ status: now, attempt: tries = 0 }: ProvisioningStep): number =>
  now === 'done' ? 1000 : tries * 10 + ['pending', 'running', 'failed'].indexOf(now);

test('in whatever order states arrive, no step ever goes back', () => {
  fc.assert(
    fc.property(fc.array(state, { minLength: 2, maxLength: 12 }), (arrivals) => {
      let shown: Provisioning | undefined;
      for (const next of arrivals) {
        const after = advance(shown, next);
        after?.steps.forEach((step, index) => {
          const before = shown?.steps[index];
          if (before) expect(rank(step)).toBeGreaterThanOrEqual(rank(before));
        });
        shown = after;
      }
    }),
    { numRuns: 1000 },
  );
});

test('the last state of the server is what stands there at the end', () => {
  fc.assert(
    fc.property(state, fc.array(fc.nat({ max: 3 })), (last, order) => {
      const steps = last.steps.map((step) => ({ ...step, status: 'done' as const }));
      const end: Provisioning = { status: 'complete', steps };
      const shown = [end, ...order.map(() => last)].reduce<Provisioning | undefined>(advance, last);
      expect(shown).toEqual(end);
    }),
  );
});

test('no news changes nothing', () => {
  fc.assert(
    fc.property(state, (same) => {
      expect(advance(same, structuredClone(same))).toBe(same);
    }),
  );
});

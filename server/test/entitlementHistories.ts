// What a plan includes is decided in the transaction that uses it: whatever happens to the plan
// meanwhile, a limited action goes through as if it came before or after, and nothing is ever taken away.
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { ApiError } from '../../src/client/index.js';
import type { Billing } from '../../src/contract/index.js';
import type { World } from '../../src/testing/index.js';

const MONTH = 31 * 86_400_000;

/** What happens to the plan; `founds` asks for a child organization at the same moment. */
const events = ['agency', 'smb', 'cancel', 'renew', 'revive', 'month', 'nothing'] as const;
type Step = { what: (typeof events)[number]; founds: boolean };
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...events),
  founds: fc.boolean(),
});
const histories = fc.array(step, { minLength: 3, maxLength: 10 });

/** Client management is part of Agency, for as long as the subscription has not ended. */
const includesChildren = ({ plan, status }: Billing): boolean =>
  plan === 'agency' && status !== 'canceled';

async function codeOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
}

let number = 0;

async function play(world: World, steps: readonly Step[]): Promise<{ founded: number }> {
  number += 1;
  const word = `plan-${number}`;
  const { client } = await world.signUp({
    email: `${word}@example.com`,
    first_name: 'Ada',
    last_name: 'Test',
    email_verified: true,
  });
  const { id } = await client.organizations.create({ name: 'Plans', slug: word }, {});
  const call = { organizationId: id };
  const { billing } = client;
  await billing.addPaymentMethod({ payment_method_id: 'pm_card_visa' }, call);

  const change = async (what: Step['what']): Promise<unknown> => {
    if (what === 'agency' || what === 'smb') return billing.change({ plan: what }, call);
    if (what === 'cancel') return billing.cancel({}, call);
    if (what === 'renew') return billing.renew({}, call);
    if (what === 'revive') return billing.revive({ plan: 'agency' }, call);
    return what === 'month' ? world.advance(MONTH) : undefined;
  };
  const children: string[] = [];
  for (const [index, { what, founds }] of steps.entries()) {
    // Time passes for everybody: nothing else is under way meanwhile.
    if (what === 'month') await change(what);
    const before = await billing.get({}, call);
    const [, refusal] = await Promise.all([
      what === 'month' ? null : codeOf(change(what)),
      founds
        ? codeOf(
            client.organizations
              .create({ name: 'Child', slug: `${word}-${index}`, parent_id: id }, {})
              .then((child) => children.push(child.id)),
          )
        : undefined,
    ]);
    const after = await billing.get({}, call);
    if (refusal === undefined) continue;
    const could = [before, after].map(includesChildren);
    if (refusal === null) expect(could, `step ${index}`).toContain(true);
    else {
      expect(refusal).toBe('plan_required');
      expect(could, `step ${index}`).toContain(false);
    }
  }
  const kept = await Promise.all(
    children.map((child) =>
      client.organizations.get({ organization_id: child }, { organizationId: child }),
    ),
  );
  expect(kept.map((child) => child.parent_id)).toEqual(children.map(() => id));
  return { founded: children.length };
}

/** Plays random histories, each of an organization of its own. */
export async function playEntitlements(
  createWorld: () => Promise<World>,
  numRuns: number,
): Promise<void> {
  let founded = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      founded += (await play(await createWorld(), steps)).founded;
    }),
    { numRuns },
  );
  // Histories in which nothing was ever allowed would prove little.
  expect(founded).toBeGreaterThan(numRuns / 4);
}

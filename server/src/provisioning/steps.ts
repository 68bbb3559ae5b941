import { CONCURRENCY, type ProvisioningStepName } from '../../../src/contract/index.js';
import { sqlNow } from '../db/transaction.js';
import type { CallOptions } from '../providers/call.js';
import { DEFAULT_DATASET } from '../providers/knowledge/index.js';
import type { ProvisioningDeps } from './deps.js';
import type { Claim } from './documents.js';
import { ensure } from './ensure.js';
import type { Journal } from './journal.js';
import { ensureNumber } from './number.js';

/** What a step works with. */
export interface StepContext {
  readonly deps: ProvisioningDeps;
  readonly claim: Claim;
  readonly journal: Journal;
  /** Mark by which the carrier's objects are found again. */
  readonly tag: string;
  readonly options: CallOptions;
}

/** Mark of an organization's objects at the carrier. */
export function carrierTag(organizationId: string): string {
  return `orgkit:${organizationId}`;
}

async function identity({ deps, claim, journal, options }: StepContext): Promise<void> {
  const { input } = claim;
  const provider = deps.providers.identity;
  const id = await ensure(claim, journal, {
    action: 'organization',
    find: () => provider.findOrganization(input.id, options),
    create: () =>
      provider.createOrganization(
        { externalId: input.id, name: input.name, slug: input.slug, ownerId: input.owner_id },
        options,
      ),
  });
  await ensure(claim, journal, {
    action: 'membership',
    // Adding a member twice is one membership, so it is simply said again.
    find: async () => null,
    create: async () => {
      await provider.addMembership({ id, userId: input.owner_id, role: 'admin' }, options);
      return { id: input.owner_id };
    },
  });
}

async function billing({ deps, claim, journal, options }: StepContext): Promise<void> {
  const { input } = claim;
  const provider = deps.providers.billing;
  const of = { organizationId: input.id, email: input.billing_email };
  const customerId = await ensure(claim, journal, {
    action: 'customer',
    find: async () => (await provider.findCustomers(of, options))[0],
    create: (key) => provider.createCustomer({ ...of, name: input.name, key }, options),
  });
  await ensure(claim, journal, {
    action: 'subscription',
    find: async () => (await provider.findFreeSubscriptions(customerId, options))[0],
    create: (key) =>
      provider.createFreeSubscription(
        { organizationId: input.id, customerId, trialEndsAt: input.trial_ends_at, key },
        options,
      ),
  });
}

async function telephony(context: StepContext): Promise<void> {
  const { deps, claim, journal, tag, options } = context;
  const provider = deps.providers.telephony;
  const organization_id = claim.organizationId;
  const trunkId = await ensure(claim, journal, {
    action: 'trunk',
    find: async () => (await provider.findTrunks(tag, options))[0],
    create: () => provider.createTrunk(tag, options),
    also: async (trx, id) => {
      const now = sqlNow(deps.clock);
      await trx
        .insertInto('trunks')
        .values({ organization_id, id, name: 'Default', created_at: now, updated_at: now })
        .execute();
    },
  });
  await ensureNumber(context, trunkId);
  await ensure(claim, journal, {
    action: 'counter',
    find: async () => null,
    create: async () => ({ id: organization_id }),
    facts: { concurrency_limit: CONCURRENCY.default },
    also: async (trx) => {
      await trx
        .insertInto('concurrency_settings')
        .values({
          organization_id,
          concurrency_limit: CONCURRENCY.default,
          updated_at: sqlNow(deps.clock),
        })
        // Somebody may have set a limit while an earlier attempt waited.
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  });
}

async function knowledgeBase({ deps, claim, journal, options }: StepContext): Promise<void> {
  const provider = deps.providers.knowledge;
  const of = { organizationId: claim.organizationId, name: DEFAULT_DATASET };
  await ensure(claim, journal, {
    action: 'dataset',
    find: () => provider.findDataset(of, options),
    create: () => provider.createDataset(of, options),
  });
}

/** What each step does, and whom it asks (for the sentence that people read when it fails). */
export const stepRunners: Readonly<
  Record<ProvisioningStepName, { run(context: StepContext): Promise<void>; part: string }>
> = {
  identity: { run: identity, part: 'identity provider' },
  billing: { run: billing, part: 'payment provider' },
  telephony: { run: telephony, part: 'carrier' },
  knowledge_base: { run: knowledgeBase, part: 'knowledge base' },
};

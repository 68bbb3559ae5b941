import type { Db } from '../src/db/pool.js';
import { carrierTag } from '../src/provisioning/steps.js';
import type { StripeDouble } from './doubles/stripe.js';
import type { TwilioDouble } from './doubles/twilio.js';

/** One object at a provider; `organizationId` is null when it carries no mark of ours. */
export interface RemoteObject {
  readonly kind:
    'identity' | 'customer' | 'subscription' | 'trunk' | 'number' | 'counter' | 'dataset';
  readonly id: string;
  readonly organizationId: string | null;
}

/** Everything that exists outside, and what was paid for. */
export interface Remote {
  readonly objects: readonly RemoteObject[];
  readonly bought: number;
  readonly released: number;
}

const tagOf = carrierTag('');

function byTag(tag: string): string | null {
  return tag.startsWith(tagOf) ? tag.slice(tagOf.length) : null;
}

/** What the server's own database holds for every kind of provider. */
async function ownObjects(db: Db): Promise<RemoteObject[]> {
  const identity = await db.selectFrom('directory_organizations').selectAll().execute();
  const counters = await db.selectFrom('concurrency_settings').selectAll().execute();
  const datasets = await db.selectFrom('datasets').selectAll().execute();
  return [
    ...identity.map((row) => ({
      kind: 'identity' as const,
      id: row.id,
      organizationId: row.external_id,
    })),
    ...counters.map((row) => ({
      kind: 'counter' as const,
      id: row.organization_id,
      organizationId: row.organization_id,
    })),
    ...datasets.map((row) => ({
      kind: 'dataset' as const,
      id: row.id,
      organizationId: row.organization_id,
    })),
  ];
}

/** What exists at the embedded providers. */
export async function embeddedRemote(db: Db): Promise<Remote> {
  const customers = await db
    .selectFrom('ledger_customers')
    .selectAll()
    .where('deleted_at', 'is', null)
    .execute();
  const subscriptions = await db
    .selectFrom('ledger_subscriptions')
    .selectAll()
    .where('ended_at', 'is', null)
    .execute();
  const trunks = await db.selectFrom('carrier_trunks').selectAll().execute();
  const numbers = await db.selectFrom('carrier_numbers').selectAll().execute();
  const held = numbers.filter((row) => row.released_at === null);
  return {
    objects: [
      ...(await ownObjects(db)),
      ...customers.map((row) => ({
        kind: 'customer' as const,
        id: row.id,
        organizationId: row.organization_id,
      })),
      ...subscriptions.map((row) => ({
        kind: 'subscription' as const,
        id: row.id,
        organizationId: row.organization_id,
      })),
      ...trunks.map((row) => ({
        kind: 'trunk' as const,
        id: row.id,
        organizationId: byTag(row.tag),
      })),
      ...held.map((row) => ({
        kind: 'number' as const,
        id: row.id,
        organizationId: byTag(row.tag),
      })),
    ],
    bought: numbers.length,
    released: numbers.length - held.length,
  };
}

/** What exists at the doubles of Stripe and Twilio. */
export async function doublesRemote(
  db: Db,
  stripe: StripeDouble,
  twilio: TwilioDouble,
): Promise<Remote> {
  const mark = (metadata: Readonly<Record<string, string>>): string | null =>
    metadata['orgkit_organization_id'] ?? null;
  const live = [...stripe.subscriptions.values()].filter(({ status }) => status !== 'canceled');
  return {
    objects: [
      ...(await ownObjects(db)),
      ...[...stripe.customers.values()].map(({ id, metadata }) => ({
        kind: 'customer' as const,
        id,
        organizationId: mark(metadata),
      })),
      ...live.map(({ id, metadata }) => ({
        kind: 'subscription' as const,
        id,
        organizationId: mark(metadata),
      })),
      ...[...twilio.world.trunks.values()].map(({ sid, friendly_name }) => ({
        kind: 'trunk' as const,
        id: sid,
        organizationId: byTag(friendly_name),
      })),
      ...[...twilio.world.numbers.values()].map(({ sid, friendly_name }) => ({
        kind: 'number' as const,
        id: sid,
        organizationId: byTag(friendly_name),
      })),
    ],
    bought: twilio.world.purchases,
    released: twilio.world.releases,
  };
}

const kinds = {
  identity: 'organization',
  customer: 'customer',
  subscription: 'subscription',
  trunk: 'trunk',
  number: 'number',
  counter: 'counter',
  dataset: 'dataset',
} as const;

/**
 * Compares what exists outside with what the database says. Answers one sentence for each difference:
 * an organization that is complete has exactly one object of each kind, and it is the recorded one; one that
 * was taken back has none; nothing exists without an organization; every number paid for is held or released.
 */
export async function reconcile(db: Db, remote: Remote): Promise<string[]> {
  const found: string[] = [];
  const runs = await db
    .selectFrom('provisioning_runs')
    .select(['organization_id', 'status'])
    .execute();
  const steps = await db.selectFrom('provisioning_steps').selectAll().execute();
  const organizations = new Set(
    (await db.selectFrom('organizations').select('id').execute()).map(({ id }) => id),
  );
  const known = new Set(runs.map((run) => run.organization_id));

  for (const { kind, id, organizationId } of remote.objects) {
    if (organizationId === null) found.push(`${kind} ${id} carries no mark`);
    else if (!known.has(organizationId)) found.push(`${kind} ${id} belongs to nobody`);
  }
  for (const { organization_id: organization, status } of runs) {
    const exists = organizations.has(organization);
    if (exists === (status === 'compensated' || status === 'compensating')) {
      found.push(`${organization} is ${status}, and its row ${exists ? 'exists' : 'does not'}`);
    }
    const recorded = Object.assign(
      {},
      ...steps.filter((row) => row.organization_id === organization).map((row) => row.result),
    ) as Record<string, unknown>;
    for (const [kind, name] of Object.entries(kinds)) {
      const own = remote.objects.filter(
        (object) => object.kind === kind && object.organizationId === organization,
      );
      const [most, least] = [exists ? 1 : 0, status === 'complete' ? 1 : 0];
      if (own.length > most || own.length < least) {
        found.push(`${organization} (${status}) has ${own.length} of ${kind}`);
      }
      const wanted = recorded[name];
      if (exists && wanted !== undefined && own[0]?.id !== wanted) {
        found.push(`${organization} records ${kind} ${String(wanted)}, there is ${own[0]?.id}`);
      }
    }
  }
  const held = remote.objects.filter(({ kind }) => kind === 'number').length;
  if (remote.bought - remote.released !== held) {
    found.push(`${remote.bought} bought, ${remote.released} released, ${held} held`);
  }
  return found;
}

import { CONCURRENCY, type ProvisioningStep } from '../../contract/index.js';
import { newId, type MemoryParts } from './server.js';

const AREAS: readonly [string, ...string[]] = [
  '503',
  '971',
  '206',
  '360',
  '415',
  '312',
  '646',
  '718',
  '303',
  '512',
];

/** Numbers that are given out before the next exchange is opened: of half of them a free one is soon found. */
const EXCHANGE = (AREAS.length * 10_000) / 2;

function newNumber({ random, state }: MemoryParts): string {
  const exchange = 555 + Math.floor(state.takenNumbers.size / EXCHANGE);
  let number: string;
  do {
    number = `+1${random.pick(AREAS)}${exchange}${String(random.int(0, 9999)).padStart(4, '0')}`;
  } while (state.takenNumbers.has(number));
  state.takenNumbers.add(number);
  return number;
}

/** Gives an organization its trunk and number; one that it has already is kept. */
export function assignNumber(
  parts: MemoryParts,
  organizationId: string,
): Partial<ProvisioningStep> {
  const { state, clock } = parts;
  const trunk = state.trunks.get(organizationId)?.[0] ?? {
    id: newId(parts, 'trunk'),
    name: 'Default',
    created_at: clock.stamp(),
  };
  state.trunks.set(organizationId, [trunk]);
  const number = state.phoneNumbers.get(organizationId)?.[0] ?? {
    phone_number: newNumber(parts),
    trunk_id: trunk.id,
    created_at: clock.stamp(),
  };
  state.phoneNumbers.set(organizationId, [number]);
  return {
    phone_number: number.phone_number,
    trunk_id: trunk.id,
    concurrency_limit: CONCURRENCY.default,
  };
}

/** Gives an organization its first knowledge base; one that it has already is kept. */
export function prepareDataset(
  parts: MemoryParts,
  organizationId: string,
): Partial<ProvisioningStep> {
  const { state, clock } = parts;
  const dataset = state.datasets.get(organizationId)?.[0] ?? {
    id: newId(parts, 'ds'),
    name: 'Default',
    created_at: clock.stamp(),
  };
  state.datasets.set(organizationId, [dataset]);
  return { dataset_id: dataset.id };
}

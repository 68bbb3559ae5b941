import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createMemoryClient } from '../testing/createMemoryClient.js';
import { kitWrapper } from '../testing/kitWrapper.js';
import { agency } from '../testing/seeds/agency.js';
import type { MemoryClient } from '../testing/createMemoryClient.js';
import { useChildRollup } from './useChildRollup.js';
import { useChildren } from './usePartners.js';

/** An agency whose children all stand on one level; a year of usage would take its time to invent. */
function wide(children: number) {
  const { organizations, ...seed } = agency(children);
  return {
    ...seed,
    organizations: organizations.map(({ usage: _usage, ...row }) =>
      row.parent_id ? { ...row, parent_id: 'org_agency' } : row,
    ),
  };
}

const sort = 'name' as const;

function show(client: MemoryClient, wanted?: readonly { id: string }[]) {
  const { result } = renderHook(
    () => {
      const level = useChildren('org_agency', { sort, limit: 100 });
      const shown = level.data?.flatMap(({ items }) => items) ?? [];
      return { level, shown, rollup: useChildRollup('org_agency', wanted ?? shown, sort) };
    },
    { wrapper: kitWrapper({ client, organizationId: 'org_agency' }) },
  );
  const missing = () => {
    const { shown, rollup } = result.current;
    return shown.filter(({ id }) => !rollup.figures?.has(id));
  };
  return { result, missing, asked: () => client.control.calls('partners.rollup').length };
}

it('reads along with a level of 6,000, in its order, and hardly further', async () => {
  const { result, missing, asked } = show(createMemoryClient({ seed: wide(6_000) }));
  await waitFor(() => expect(result.current.shown).toHaveLength(100));
  await waitFor(() => expect(missing()).toEqual([]));
  expect(asked()).toBe(1);
  await act(() => result.current.level.setSize(3));
  await waitFor(() => expect(result.current.shown).toHaveLength(300));
  await waitFor(() => expect(missing()).toEqual([]));
  expect(asked()).toBe(2);
  expect(result.current.rollup.reading).toBe(false);
});

it('reads on for what stands further down, and gives up in the end', async () => {
  const client = createMemoryClient({ seed: wide(1_000) });
  const { items } = await client.partners.children(
    { sort: '-name', limit: 1 },
    { organizationId: 'org_agency' },
  );
  const last = items[0]?.id ?? '';
  const { result, asked } = show(client, [{ id: last }]);
  await waitFor(() => expect(result.current.rollup.figures?.has(last)).toBe(true));
  expect(asked()).toBe(5);

  const none = show(createMemoryClient({ seed: wide(1_000) }), [{ id: 'org_that_never_was' }]);
  expect(none.result.current.rollup.reading).toBe(true);
  await waitFor(() => expect(none.result.current.rollup.reading).toBe(false));
  expect(none.asked()).toBe(5);
});

it('says that figures will not come, and reads them when it is told to', async () => {
  const client = createMemoryClient({ seed: wide(50) });
  client.control.fail('partners.rollup', { error: 422, detail: 'Counting.', times: 1 });
  const { result, missing } = show(client);
  await waitFor(() => expect(result.current.rollup.error).toMatchObject({ detail: 'Counting.' }));
  expect(result.current.rollup).toMatchObject({ figures: null, reading: false });
  await act(() => result.current.rollup.mutate());
  await waitFor(() => expect(missing()).toEqual([]));
});

import { act, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { Can } from '../hooks/Can.js';
import { useMembers, useRemoveMember } from '../hooks/useMembers.js';
import { createMemoryClient, type MemoryClient } from '../testing/index.js';
import type { KitEvent } from './events.js';
import { OrgKitProvider } from './OrgKitProvider.js';

function Members() {
  const { data, mutate } = useMembers();
  return (
    <button type="button" onClick={() => void mutate()}>
      {data ? `${data.items.length} members` : 'Loading'}
    </button>
  );
}

const page = (client: MemoryClient, organizationId: string, child = <Members />) => (
  <StrictMode>
    <OrgKitProvider client={client} principal={client.userId} organizationId={organizationId}>
      {child}
    </OrgKitProvider>
  </StrictMode>
);

test('gives up what the organization that was left still waits for, and asks again on the way back', async () => {
  const client = createMemoryClient();
  const signals: AbortSignal[] = [];
  const list = client.members.list;
  const spied: MemoryClient = {
    ...client,
    members: {
      ...client.members,
      list: (input, call) => {
        if (call.signal) signals.push(call.signal);
        return list(input, call);
      },
    },
  };
  const held = client.control.hold('members.list', 'request');
  const { rerender } = render(page(spied, 'org_harbor'));
  expect(screen.getByText('Loading')).toBeVisible();
  await waitFor(() => expect(held.waiting).toBeGreaterThan(0));
  rerender(page(spied, 'org_northwind'));
  await waitFor(() => expect(signals[0]?.aborted).toBe(true));
  expect(signals.at(-1)?.aborted).toBe(false);
  rerender(page(spied, 'org_harbor'));
  await act(async () => held.end());
  expect(await screen.findByText('4 members')).toBeVisible();
});

test('does not give up a write because of a switch', async () => {
  const client = createMemoryClient({ user: 'user_ines' });
  let remove = (): Promise<unknown> => Promise.resolve();
  const Remover = () => {
    const { trigger } = useRemoveMember();
    return (
      <button type="button" onClick={() => (remove = () => trigger({ user_id: 'user_chen' }))}>
        Arm
      </button>
    );
  };
  const { rerender } = render(page(client, 'org_harbor', <Remover />));
  screen.getByRole('button').click();
  const held = client.control.hold('members.remove', 'request');
  await act(async () => void remove());
  expect(held.waiting).toBe(1);
  rerender(page(client, 'org_harbor_bend', <Remover />));
  await act(async () => held.end());
  const { items } = await client.members.list({}, { organizationId: 'org_harbor' });
  expect(items.map(({ user_id }) => user_id)).not.toContain('user_chen');
});

test('reads rights again after a refusal, and then hides what they gave', async () => {
  const client = createMemoryClient();
  const { container } = render(
    page(
      client,
      'org_harbor',
      <>
        <Can scope="members:manage" loading={<p>Not known yet</p>} fallback={<p>No rights</p>}>
          <p>May manage</p>
        </Can>
        <Members />
      </>,
    ),
  );
  expect(container).toHaveTextContent('Not known yet');
  expect(await screen.findByText('May manage')).toBeVisible();
  const other = client.signedInAs('user_ines');
  await other.members.setRoles(
    { user_id: 'user_amara', roles: ['viewer'] },
    { organizationId: 'org_harbor' },
  );
  client.control.fail('members.list', { error: 403 });
  await act(async () => screen.getByRole('button').click());
  expect(await screen.findByText('No rights')).toBeVisible();
});

test('tells other tabs of the same person, and moves nobody', async () => {
  const events: KitEvent[] = [];
  const client = createMemoryClient();
  const tab = (organizationId: string, onEvent?: (event: KitEvent) => void) => (
    <OrgKitProvider
      client={client}
      principal="user_amara"
      organizationId={organizationId}
      {...(onEvent ? { onEvent } : {})}
    />
  );
  const here = render(tab('org_northwind'));
  render(tab('org_northwind', (event) => events.push(event)));
  here.rerender(tab('org_harbor'));
  await waitFor(() =>
    expect(events).toEqual([{ type: 'organization_switched', organizationId: 'org_harbor' }]),
  );
});

import { screen, waitFor, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient, type MemoryClient } from '../../testing/index.js';
import { showPage } from '../../testing/test-page.js';
import { MembersTable } from '../MembersTable/index.js';
import { ActAsBanner, ActAsScope, type ActAsVisit } from './index.js';

vi.setConfig({ testTimeout: 60_000 });

async function begin(client: MemoryClient, role = 'viewer'): Promise<ActAsVisit> {
  const input = { organization_id: 'org_kyiv', reason: 'Ticket 4821', role, ttl_seconds: 600 };
  const grant = await client.partners.actAs(input, { organizationId: 'org_northwind' });
  return {
    grant,
    organization: { id: 'org_kyiv', slug: 'kyiv-teplo', name: 'Київ Тепло' },
    partner: { id: 'org_northwind', slug: 'northwind', name: 'Northwind Voice' },
  };
}

test('says where, for whom, as what and how long, at the top of every widget inside', async () => {
  const client = createMemoryClient();
  const visit = await begin(client);
  showPage<object>({
    client,
    at: 'org_northwind',
    draw: () => (
      <ActAsScope visit={visit} onEnd={() => {}}>
        <MembersTable id="people" />
      </ActAsScope>
    ),
  });
  expect(await screen.findByText(/Коваленко/)).toBeVisible();
  const banner = screen.getByRole('group', { name: 'Acting inside another organization' });
  expect(document.querySelector('#people')).toContainElement(banner);
  expect(banner).toHaveTextContent('Acting in Київ Тепло for Northwind Voice with the role Viewer');
  expect(within(banner).getByRole('timer')).toHaveTextContent('10:00 left');
  // A viewer inside changes nothing, whatever the person is elsewhere.
  expect(screen.queryByRole('button', { name: /Invite/ })).toBeNull();
});

test('begins with the time that was asked for, at whatever part of a second', async () => {
  const client = createMemoryClient();
  await client.control.advance(700);
  const visit = await begin(client);
  showPage<object>({
    client,
    at: 'org_northwind',
    draw: () => <ActAsBanner visit={visit} onEnd={() => {}} />,
  });
  expect(await screen.findByRole('timer')).toHaveTextContent('10:00 left');
});

test('ends by a press, and says when it could not', async () => {
  const client = createMemoryClient();
  const visit = await begin(client);
  const onEnd = vi.fn();
  client.control.fail('partners.endActAs', { error: 503, detail: 'Back in a minute.', times: 1 });
  const { user, events } = showPage<object>({
    client,
    at: 'org_northwind',
    draw: () => <ActAsBanner visit={visit} onEnd={onEnd} className="mine" data-x="1" />,
  });
  await user.click(screen.getByRole('button', { name: 'End' }));
  expect(await screen.findByText('Not ended: Back in a minute.')).toBeVisible();
  expect(onEnd).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'End' }));
  await waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
  expect(events).toContainEqual({ type: 'act_as_ended', organizationId: 'org_northwind' });
  expect(document.querySelectorAll('.mine[data-x="1"]')).toHaveLength(1);
});

test('says when its time is over, and leaves without a request', async () => {
  const client = createMemoryClient();
  const visit = await begin(client);
  const onEnd = vi.fn();
  const { user } = showPage<object>({
    client,
    at: 'org_northwind',
    draw: () => <ActAsBanner visit={visit} onEnd={onEnd} />,
  });
  vi.setSystemTime(Date.parse(visit.grant.expires_at) + 1000);
  expect(await screen.findByText('This visit is over', undefined, { timeout: 3000 })).toBeVisible();
  expect(screen.queryByRole('timer')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  expect(onEnd).toHaveBeenCalledOnce();
  expect(client.control.calls('partners.endActAs')).toEqual([]);
});

test('keeps what is read inside apart from what the person reads for themselves', async () => {
  const client = createMemoryClient();
  const visit: ActAsVisit = {
    ...(await begin(client)),
    organization: { id: 'org_kyiv', slug: 'kyiv-teplo', name: 'Київ Тепло' },
  };
  showPage<object>({
    client,
    at: 'org_kyiv',
    draw: () => (
      <>
        <ActAsScope visit={visit} onEnd={() => {}} banner="none">
          <MembersTable id="inside" />
        </ActAsScope>
        <MembersTable id="outside" />
      </>
    ),
  });
  const part = (id: string) => within(document.getElementById(id) ?? document.body);
  await waitFor(() => expect(part('inside').getByText(/Коваленко/)).toBeVisible());
  await waitFor(() =>
    expect(part('outside').getByText('You are not a member of this organization')).toBeVisible(),
  );
  expect(screen.queryByRole('timer')).toBeNull();
});

test('says until when on a server, which knows no present', async () => {
  const client = createMemoryClient();
  const visit = await begin(client);
  const html = renderToString(
    <OrgKitProvider client={client} principal={client.userId} organizationId="org_northwind">
      <ActAsBanner visit={visit} onEnd={() => {}} />
    </OrgKitProvider>,
  );
  expect(html).toContain('until 09:51');
});

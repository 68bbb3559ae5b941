import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MemoryClient } from '../../testing/index.js';
import { find, server, setUp } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

// The page looks again every ten seconds, which nobody has to sit through here.
beforeEach(() => {
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});
afterEach(() => vi.useRealTimers());

const DOMAIN = 'phone.harbordental.example';

const nextLook = () => act(() => vi.advanceTimersByTimeAsync(10_000).then(() => {}));

/** The domain page of an organization that has added its domain. */
async function setUpDomain(prepare?: (client: MemoryClient, challenge: string) => void) {
  const client = server();
  const call = { organizationId: 'org_harbor' };
  const { dns_records } = await client.domains.add({ domain: DOMAIN }, call);
  prepare?.(client, dns_records.find(({ type }) => type === 'TXT')?.value ?? '');
  const page = setUp({ client, tab: 'domain' });
  await screen.findByRole('heading', { name: DOMAIN });
  const check = async () => {
    const before = client.control.calls('domains.verify').length;
    await page.user.click(await find.button('Check now'));
    await waitFor(() => expect(client.control.calls('domains.verify')).toHaveLength(before + 1));
    expect(await screen.findByText('Being checked…')).toBeVisible();
    await act(() => client.control.advance(3000));
    // The page looks by itself, in a moment.
    await nextLook();
    await waitFor(() => expect(screen.queryByText('Being checked…')).toBeNull());
  };
  return { ...page, check };
}

const record = async (type: 'CNAME' | 'TXT') => {
  const list = await screen.findByRole('list', { name: 'Records to publish' });
  const item = within(list)
    .getAllByRole('listitem')
    .find((each) => within(each).queryByText(type));
  return within(item ?? list);
};

test('adds a domain as people type it, and shows what to publish', async () => {
  const { user } = setUp({ tab: 'domain' });
  const field = await find.field('Domain');
  await user.type(field, 'harbordental');
  await user.click(await find.button('Add domain'));
  expect(field).toBeInvalid();
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.type(field, `https://${DOMAIN}/`);
  await user.click(await find.button('Add domain'));
  expect(await screen.findByRole('heading', { name: DOMAIN })).toBeVisible();
  expect((await record('CNAME')).getByText('domains.anyreach.ai')).toBeVisible();
  expect((await record('TXT')).getByText(/^anyreach-verify=/)).toBeVisible();
  expect(screen.getByText('Not checked yet')).toBeVisible();
  expect(screen.getByText(/then check them\.$/)).toBeVisible();
});

test('says at the field that another organization has it', async () => {
  const client = server();
  client.control.fail('domains.add', {
    error: 'domain_taken',
    detail: 'The domain a.b.c is already registered.',
  });
  const { user } = setUp({ client, tab: 'domain' });
  await user.type(await find.field('Domain'), 'a.b.example');
  await user.click(await find.button('Add domain'));
  expect(await screen.findByText(/already registered/)).toBeVisible();
  expect(await find.field('Domain')).toBeInvalid();
});

test('says what stands in the way: addresses in place of the name, and for how long', async () => {
  const { check } = await setUpDomain((client) =>
    client.control.setDns({ name: DOMAIN, type: 'A', values: ['203.0.113.9'], ttl: 2520 }),
  );
  await check();
  const cname = await record('CNAME');
  expect(await cname.findByText('Conflict')).toBeVisible();
  expect(cname.getByText(`${DOMAIN} A 203.0.113.9`)).toBeVisible();
  expect(cname.getByText(/may last 4\d more minutes/)).toBeVisible();
  expect((await record('TXT')).getByText('Waiting')).toBeVisible();
  const letter = screen.getByLabelText('Message', { selector: 'pre' });
  expect(letter).toHaveTextContent(`Delete ${DOMAIN} A 203.0.113.9`);
  expect(letter).toHaveTextContent('domains.anyreach.ai');
});

test('knows a proxy in front of the name', async () => {
  const { check } = await setUpDomain((client) =>
    client.control.setDns({ name: DOMAIN, type: 'A', values: ['104.16.1.1'] }),
  );
  await check();
  expect(await (await record('CNAME')).findByText(/Switch it off for this record/)).toBeVisible();
});

test('says which resolver answered what', async () => {
  const { check, user } = await setUpDomain((client) => {
    client.control.setDns({
      name: DOMAIN,
      type: 'CNAME',
      values: ['domains.anyreach.ai'],
      resolver: '192.0.2.53',
    });
    client.control.setDns({
      name: DOMAIN,
      type: 'CNAME',
      values: [],
      error: 'timeout',
      resolver: '203.0.113.53',
    });
  });
  await check();
  const cname = await record('CNAME');
  expect(await cname.findByText(/Seen by 1 of 3 resolvers: 192\.0\.2\.53/)).toBeVisible();
  await user.click(cname.getByText('What each resolver answered'));
  expect(cname.getByText('203.0.113.53 did not answer in time')).toBeVisible();
  expect(cname.getByText('198.51.100.53 has no record')).toBeVisible();
});

test('goes from records over the certificate to live', async () => {
  const { check, client } = await setUpDomain((server_, challenge) => {
    server_.control.setDns({ name: DOMAIN, type: 'CNAME', values: ['domains.anyreach.ai'] });
    server_.control.setDns({
      name: `_anyreach-challenge.${DOMAIN}`,
      type: 'TXT',
      values: [challenge],
    });
  });
  await check();
  expect(await screen.findByText(/The certificate is being made/)).toBeVisible();
  expect(screen.queryByText('Message')).toBeNull();
  await act(() => client.control.advance(21_000));
  await nextLook();
  expect(await screen.findByText(`People reach you at ${DOMAIN}.`)).toBeVisible();
});

test('sees by itself that a record that was wrong is right now', async () => {
  const name = { name: DOMAIN, type: 'CNAME' } as const;
  const { check, client } = await setUpDomain((server_) =>
    server_.control.setDns({ ...name, values: ['other.example.com'] }),
  );
  await check();
  expect(await (await record('CNAME')).findByText('Conflict')).toBeVisible();
  client.control.setDns({ ...name, values: ['domains.anyreach.ai'] });
  await check();
  expect(await (await record('CNAME')).findByText('Found')).toBeVisible();
});

test('is removed only by its name', async () => {
  const { user, client, call } = await setUpDomain();
  await user.click(await find.button('Remove domain'));
  const question = await find.question(`Remove ${DOMAIN}?`);
  const act_ = question.getByRole('button', { name: 'Remove domain' });
  expect(act_).toBeDisabled();
  await user.type(question.getByRole('textbox'), DOMAIN);
  await user.click(act_);
  expect(await find.field('Domain')).toBeVisible();
  await expect(client.domains.get({}, call)).rejects.toMatchObject({ status: 404 });
});

import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { find, server, setUp } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

test('shows field by field where a value comes from', async () => {
  setUp();
  expect(await find.field(/^Product name/)).toHaveValue('Harbor Dental Phone');
  const inherited = await find.field(/^Support address/);
  expect(inherited).toHaveValue('help@northwind.example');
  expect(inherited).toHaveAttribute('readonly');
  // The support address and the logo for dark pages.
  expect(screen.getAllByText('From Northwind Voice')).toHaveLength(2);
  expect(screen.getByText('Locked by Northwind Voice')).toBeVisible();
  expect(screen.queryByRole('button', { name: /override support link/i })).toBeNull();
});

test('overrides what is inherited, saves a draft, publishes it, and says so', async () => {
  const { user, client, call, events } = setUp();
  await user.click(await find.button('Override support address'));
  const field = await find.field(/^Support address/);
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.type(field, 'care@harbor.example');
  expect(screen.getByText('Draft, 1 change.')).toBeVisible();
  expect(screen.getByText('Not saved yet.')).toBeVisible();

  await user.click(await find.button('Save draft'));
  expect(await screen.findByText(/^Saved 09:41/)).toBeVisible();
  expect((await client.branding.get({ effective: 'true' }, call)).support_email).toBe(
    'help@northwind.example',
  );

  await user.click(await find.button('Publish'));
  expect(await screen.findByText('Published.')).toBeVisible();
  expect((await client.branding.get({ effective: 'true' }, call)).support_email).toBe(
    'care@harbor.example',
  );
  expect(events.map(({ type }) => type)).toContain('branding_changed');
});

test('publishes what was never saved as a draft in one go, and resets a value', async () => {
  const { user, client, call } = setUp();
  await user.click(await find.button('Reset product name'));
  expect(await find.field(/^Product name/)).toHaveValue('');
  expect(screen.getByText('From above, or ours, once this is published.')).toBeVisible();
  await user.click(await find.button('Publish'));
  expect(await screen.findByText('Published.')).toBeVisible();
  expect((await client.branding.get({}, call)).product_name).toBeNull();
  expect(await find.field(/^Product name/)).toHaveValue('Northwind');
});

test('refuses what cannot be sent at its field, and leads there', async () => {
  const { user, client } = setUp({ at: 'org_plain' });
  const link = await find.field(/^Support link/);
  await user.type(link, 'http://plain.example');
  await user.type(await find.field(/^Brand color/), 'redd');
  const before = client.control.calls().length;
  await user.click(await find.button('Save draft'));
  expect(screen.getByText('Enter an https address')).toBeVisible();
  expect(screen.getByText('Enter a color such as #3350D4')).toBeVisible();
  expect(await find.field(/^Brand color/)).toHaveFocus();
  expect(client.control.calls().length).toBe(before);
});

test('puts a refusal of the server at the field that it names', async () => {
  const { user, client } = setUp({ at: 'org_plain' });
  client.control.fail('branding.saveDraft', {
    error: 422,
    detail: 'This name is reserved.',
    fields: { product_name: 'This name is reserved.' },
  });
  const name = await find.field(/^Product name/);
  await user.type(name, 'Anyreach');
  await user.click(await find.button('Save draft'));
  expect(await screen.findByText('This name is reserved.')).toBeVisible();
  expect(name).toBeInvalid();
  expect(name).toHaveValue('Anyreach');
  await user.type(name, ' Phone');
  expect(screen.queryByText('This name is reserved.')).toBeNull();
});

test('tells that somebody else saved meanwhile, and saves over it when asked', async () => {
  const { user, client, call } = setUp({ at: 'org_plain' });
  await user.type(await find.field(/^Product name/), 'Mine');
  await client.branding.saveDraft({ product_name: 'Theirs' }, call);
  await user.click(await find.button('Save draft'));
  expect(await screen.findByText('Not saved. Somebody changed this meanwhile.')).toBeVisible();
  await user.click(await find.button('Save mine'));
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect((await client.branding.draft({}, call)).product_name).toBe('Mine');
});

test('shows theirs when asked', async () => {
  const { user, client, call } = setUp({ at: 'org_plain' });
  await user.type(await find.field(/^Product name/), 'Mine');
  await client.branding.saveDraft({ product_name: 'Theirs' }, call);
  await user.click(await find.button('Save draft'));
  await user.click(await find.button('Show theirs'));
  await waitFor(async () => expect(await find.field(/^Product name/)).toHaveValue('Theirs'));
});

test('asks before a draft is discarded', async () => {
  const { user, client, call } = setUp({ at: 'org_draft' });
  await user.click(await find.button('Discard…'));
  const question = await find.question('Discard the draft?');
  await user.click(question.getByRole('button', { name: 'Discard draft' }));
  expect(await screen.findByText('No changes.')).toBeVisible();
  expect((await client.branding.draft({}, call)).accent_color).toBeNull();
});

test('locks a field for organizations inside', async () => {
  const { user, client, call } = setUp({ at: 'org_northwind' });
  const lock = await find.button('Lock brand color for organizations inside');
  expect(lock).toHaveAttribute('aria-pressed', 'false');
  await user.click(lock);
  expect(lock).toHaveAttribute('aria-pressed', 'true');
  await user.click(await find.button('Publish'));
  expect(await screen.findByText('Published.')).toBeVisible();
  expect((await client.branding.get({}, call)).locks).toEqual(['primary_color', 'support_url']);
});

test('is a smaller form that saves at once where the server has no drafts', async () => {
  const client = server();
  client.control.setCapability('branding_drafts', false);
  const { user, call } = setUp({ client, at: 'org_plain' });
  await user.type(await find.field(/^Product name/), 'Plain Phone');
  for (const name of [/publish/i, /history/i, /lock/i, /draft/i]) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
  expect(screen.getByText('1 change.')).toBeVisible();
  await user.click(await find.button('Save'));
  expect(await screen.findByText('Saved.')).toBeVisible();
  expect((await client.branding.get({}, call)).product_name).toBe('Plain Phone');
});

test('shows what the plan lacks, and whose brand is shown meanwhile', async () => {
  setUp({ at: 'org_small_child', plansHref: '/small/billing' });
  expect(await screen.findByText('Branding comes with Agency')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Compare plans' })).toHaveAttribute(
    'href',
    '/small/billing',
  );
});

test('says who can change it to who cannot', async () => {
  setUp({ client: server('user_jonas') });
  expect(await screen.findByText('You cannot change the branding')).toBeVisible();
});

test('keeps what is shown while the server fails, and asks again', async () => {
  const client = server();
  client.control.fail('branding.get', { error: 422, detail: 'Brands are being moved.', times: 4 });
  const { user } = setUp({ client });
  expect(await screen.findByText('Brands are being moved.')).toBeVisible();
  client.control.heal();
  await user.click(await find.button('Try again'));
  expect(await find.field(/^Product name/)).toBeVisible();
});

test('lets nothing be changed without a network', async () => {
  setUp();
  await find.field(/^Product name/);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(await screen.findByText('Offline.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  expect(await find.field(/^Product name/)).toHaveAttribute('readonly');
  vi.restoreAllMocks();
  act(() => void window.dispatchEvent(new Event('online')));
});

test('measures what can be read, and offers the nearest color that can', async () => {
  const { user, client, call } = setUp({ at: 'org_draft' });
  const checks = await find.checks();
  expect(checks.getByText('Second color as text')).toBeVisible();
  const use = checks.getByRole('button', { name: /^Use #[0-9A-F]{6} for second color$/ });
  const color = /#[0-9A-F]{6}/.exec(use.getAttribute('aria-label') ?? '')?.[0];
  const preview = screen.getByRole('region', { name: 'Preview' });
  expect(within(preview).getByText('Hard to read here')).toBeVisible();
  await user.click(use);
  expect(await find.field(/^Second color/)).toHaveValue(color);
  expect(within(preview).queryByText('Hard to read here')).toBeNull();
  await user.click(await find.button('Publish'));
  expect(await screen.findByText('Published.')).toBeVisible();
  expect((await client.branding.get({}, call)).accent_color).toBe(color);
});

test('publishes what is hard to read on purpose only, and keeps who did', async () => {
  const { user, client, call } = setUp({ at: 'org_draft' });
  await user.click(await find.button('Publish'));
  const dialog = await find.dialog(/text pairs are hard to read$/);
  expect(dialog.getByRole('button', { name: 'Publish anyway' })).toBeDisabled();
  await user.click(dialog.getByRole('checkbox', { name: /My name is kept/ }));
  await user.click(dialog.getByRole('button', { name: 'Publish anyway' }));
  expect(await screen.findByText('Published.')).toBeVisible();
  const [version] = (await client.branding.history({}, call)).items;
  expect([version?.accept_contrast, version?.published_by]).toEqual([true, 'Inês Duarte']);
});

test('takes the nearest colors and publishes in one step', async () => {
  const { user, client, call } = setUp({ at: 'org_draft' });
  await user.click(await find.button('Publish'));
  const dialog = await find.dialog(/text pairs are hard to read$/);
  await user.click(dialog.getByRole('button', { name: 'Use it and publish' }));
  expect(await screen.findByText('Published.')).toBeVisible();
  const { accent_color } = await client.branding.get({}, call);
  expect(accent_color).not.toBe('#FFD54F');
  expect((await client.branding.history({}, call)).items[0]?.accept_contrast).toBe(false);
});

test('says that the brand color stays, and what links use instead', async () => {
  setUp();
  expect(
    await screen.findByText(/^Links use #[0-9A-F]{6} on light\. Your color stays/),
  ).toBeVisible();
});

test('shows what was published, and any of it again', async () => {
  const { user, client, call } = setUp();
  await client.branding.update({ product_name: 'Second' }, call);
  await user.click(await find.button('History'));
  const dialog = await find.dialog('History');
  await user.click(await dialog.findByRole('button', { name: 'Revert to version 1' }));
  const question = await find.question('Show version 1 again?');
  await user.click(question.getByRole('button', { name: 'Revert to version 1' }));
  await waitFor(async () =>
    expect((await client.branding.get({}, call)).product_name).toBe('Harbor Dental Phone'),
  );
});

test('keeps what was typed when the page was left, and tells the host', async () => {
  const onUnsavedChange = vi.fn<(event: { unsaved: string | null }) => void>();
  const { user, client, unmount } = setUp({ at: 'org_plain', onUnsavedChange });
  await user.type(await find.field(/^Product name/), 'Mine');
  expect(onUnsavedChange).toHaveBeenLastCalledWith({
    unsaved: 'Branding has changes not saved.',
  });
  const leave = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leave);
  expect(leave.defaultPrevented).toBe(true);
  unmount();
  setUp({ client, at: 'org_plain', onUnsavedChange });
  expect(await find.field(/^Product name/)).toHaveValue('Mine');
  await user.click(await find.button('Save draft'));
  expect(await screen.findByText(/^Saved/)).toBeVisible();
  expect(onUnsavedChange).toHaveBeenLastCalledWith({ unsaved: null });
});

test('shows no edit under another organization', async () => {
  const { user, goTo } = setUp({ at: 'org_plain' });
  await user.type(await find.field(/^Product name/), 'Mine');
  goTo('org_harbor');
  expect(await find.field(/^Product name/)).toHaveValue('Harbor Dental Phone');
});

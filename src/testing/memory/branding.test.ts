import { expect, test } from 'vitest';
import { hostileValues } from '../../theme/test-hostile.js';
import type { Seed } from './seed.js';
import { createMemoryServer } from './createMemoryServer.js';

const members = [{ user_id: 'user_a', role: 'admin' }];
const data: Seed = {
  user: 'user_a',
  users: [{ id: 'user_a', email: 'a@example.com', first_name: 'Ada' }],
  organizations: [
    {
      ...{ id: 'org_top', name: 'Top', slug: 'top', plan: 'agency', members },
      brand: { product_name: 'Top', primary_color: '#3350D4', locks: ['primary_color'] },
    },
    { id: 'org_low', name: 'Low', slug: 'low', plan: 'agency', parent_id: 'org_top', members },
    { id: 'org_other', name: 'Other', slug: 'other', plan: 'agency', members },
    { id: 'org_small', name: 'Small', slug: 'small', plan: 'smb', members },
  ],
};
const low = { organizationId: 'org_low' };
const other = { organizationId: 'org_other' };

function start() {
  const server = createMemoryServer({ data });
  return { control: server.control, client: server.clientFor('user_a'), server };
}

test('merges field by field, and says whose each value is', async () => {
  const { client } = start();
  await client.branding.update({ product_name: 'Low' }, low);
  expect(await client.branding.get({ effective: 'true' }, low)).toMatchObject({
    product_name: 'Low',
    primary_color: '#3350D4',
    inherited: { primary_color: 'org_top' },
    locked_by: { primary_color: 'org_top' },
    inherited_from: 'org_top',
  });
  expect(await client.branding.get({}, low)).toMatchObject({
    primary_color: null,
    inherited_from: null,
  });
});

test('refuses a locked field by its name, and any write without the plan', async () => {
  const { client } = start();
  await expect(client.branding.update({ primary_color: '#000000' }, low)).rejects.toMatchObject({
    status: 422,
    fields: { primary_color: 'This field is locked by an organization above' },
  });
  const small = { organizationId: 'org_small' };
  await expect(client.branding.update({ product_name: 'x' }, small)).rejects.toMatchObject({
    code: 'plan_required',
  });
});

test('publishes a draft with its contrast, keeps every version, and shows any again', async () => {
  const { client } = start();
  await client.branding.saveDraft({ accent_color: '#ffd54f' }, other);
  await expect(client.branding.publish({}, other)).rejects.toMatchObject({
    code: 'contrast',
    problem: {
      pairs: expect.arrayContaining([
        expect.objectContaining({ field: 'accent_color', foreground: 'accent', ratio: 1.35 }),
      ]),
    },
  });
  const published = await client.branding.publish({ accept_contrast: true }, other);
  expect(published).toMatchObject({ accent_color: '#FFD54F', version: 1 });
  await client.branding.update({ accent_color: null, product_name: 'Other' }, other);
  const { items } = await client.branding.history({}, other);
  expect(items.map((each) => [each.version, each.published_by, each.accept_contrast])).toEqual([
    [2, 'Ada', false],
    [1, 'Ada', true],
  ]);
  expect(await client.branding.revert({ version: 1 }, other)).toMatchObject({
    product_name: null,
    accent_color: '#FFD54F',
    version: 3,
  });
  await expect(client.branding.publish({}, other)).rejects.toMatchObject({ code: 'conflict' });
});

test('answers a draft that is older than the stored one with the stored one', async () => {
  const { client } = start();
  const { version } = await client.branding.saveDraft({ product_name: 'One' }, other);
  await client.branding.saveDraft({ product_name: 'Two' }, other);
  const late = client.branding.saveDraft({ product_name: 'Three' }, { ...other, ifMatch: version });
  await expect(late).rejects.toMatchObject({
    code: 'version_conflict',
    problem: { current: { product_name: 'Two', version: 2 } },
  });
});

test('decides by the content what a picture is', async () => {
  const { client } = start();
  const put = (text: string, variant: 'light' | 'favicon' = 'light') =>
    client.branding.setLogo({ variant, file: new Blob([text]) }, other);
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>';
  expect((await put(drawing)).logo_light_url).toMatch(
    /^data:image\/svg\+xml;variant=light;base64,/,
  );
  await expect(put('hello')).rejects.toMatchObject({ code: 'unsupported_file_type', status: 415 });
  await expect(put('<svg><script/></svg>')).rejects.toMatchObject({ status: 422 });
  await expect(put('x'.repeat(262_145), 'favicon')).rejects.toMatchObject({ status: 413 });
  expect((await client.branding.removeLogo({ variant: 'light' }, other)).logo_light_url).toBeNull();
  await expect(client.branding.removeLogo({ variant: 'light' }, other)).rejects.toMatchObject({
    status: 404,
  });
});

test('verifies a domain by its records, shows its brand to everybody, and never two owners', async () => {
  const { client, control, server } = start();
  const host = 'app.low.example';
  const mine = await client.domains.add({ domain: `https://${host}/` }, low);
  const theirs = await client.domains.add({ domain: host }, other);
  const publish = ({ dns_records }: typeof mine) => {
    for (const { type, name, value } of dns_records)
      control.setDns({ type, name, values: [value] });
  };
  publish(mine);
  await client.domains.verify({}, low);
  await client.domains.verify({}, other);
  await control.advance(3000);
  expect(await client.domains.get({}, low)).toMatchObject({
    status: 'verified',
    certificate_status: 'pending',
  });
  expect(await client.domains.refresh({}, other)).toMatchObject({ status: 'failed' });
  const anybody = server.clientFor(null);
  await expect(anybody.branding.public({ host }, {})).rejects.toMatchObject({ status: 404 });
  await control.advance(20_000);
  expect(await anybody.branding.public({ host }, {})).toMatchObject({ product_name: 'Top' });
  publish(theirs);
  await control.advance(30_000);
  expect(await client.domains.get({}, other)).toMatchObject({
    status: 'failed',
    reason: 'domain_taken',
  });
  await expect(client.domains.verify({}, other)).rejects.toMatchObject({ code: 'domain_taken' });
  await client.domains.remove({}, other);
  await expect(client.domains.add({ domain: host }, other)).rejects.toMatchObject({
    code: 'domain_taken',
    detail: `The domain ${host} is already registered.`,
  });
});

test('bears with records that are gone for three days, and no longer', async () => {
  const { client, control } = start();
  const { domain, dns_records } = await client.domains.add({ domain: 'a.low.example' }, low);
  for (const { type, name, value } of dns_records) control.setDns({ type, name, values: [value] });
  await client.domains.verify({}, low);
  await control.advance(60_000);
  control.setDns({ type: 'CNAME', name: domain, values: [] });
  await control.advance(25 * 3_600_000);
  const missing = await client.domains.get({}, low);
  expect([missing.status, missing.missing_since === null]).toEqual(['verified', false]);
  await control.advance(73 * 3_600_000);
  expect(await client.domains.get({}, low)).toMatchObject({
    status: 'failed',
    reason: 'records_missing',
  });
});

test('takes a new challenge once the old one has ended', async () => {
  const { client, control } = start();
  const before = await client.domains.add({ domain: 'b.low.example' }, low);
  await client.domains.verify({}, low);
  await control.advance(8 * 86_400_000);
  const valueOf = ({ dns_records }: typeof before) => dns_records[1]?.value;
  expect(await client.domains.get({}, low)).toMatchObject({ status: 'pending' });
  const after = await client.domains.verify({}, low);
  expect(valueOf(after)).not.toBe(valueOf(before));
});

test('takes nothing hostile for a color or an address, and a name for nothing but a name', async () => {
  const { client } = start();
  const before = await client.branding.get({}, other);
  const fields = ['primary_color', 'accent_color', 'background_color', 'support_email'] as const;
  for (const value of hostileValues) {
    for (const field of [...fields, 'support_url'] as const) {
      for (const write of [client.branding.update, client.branding.saveDraft]) {
        await expect(write({ [field]: value }, other)).rejects.toMatchObject({
          status: 422,
          fields: { [field]: expect.any(String) },
        });
      }
    }
  }
  expect(await client.branding.get({}, other)).toEqual(before);
});

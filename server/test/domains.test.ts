import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkDueDomains } from '../src/domains/worker.js';
import { createProviders } from '../src/providers/index.js';
import { startDns, type DnsDouble } from './doubles/dns.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';

const TARGET = 'edge.platform.example';

let first: DnsDouble;
let second: DnsDouble;
let test: TestApp;
let user: TestUser;
/** Of a kind that does not end, however far the clock moves. */
let token: string;
let org: string;
let domain: string;
beforeAll(async () => {
  [first, second] = await Promise.all([startDns(), startDns()]);
  const env = { DNS_SERVERS: `${first.address}, ${second.address}`, DOMAINS_TARGET: TARGET };
  test = await createTestApp({ env: { ...env, TRUSTED_PROXIES: '127.0.0.1' } });
  user = await test.createUser();
  token = (await test.createToken(user.id)).text;
});
beforeEach(async () => {
  const { id, slug } = await test.createOrganization({ plan: 'agency' });
  org = id;
  domain = `app.${slug}.example`;
  await test.addMember(org, user.id);
});
afterEach(() => {
  test.clock.setOffset(0);
  for (const server of [first, second]) {
    server.clear();
    server.mode = 'answer';
  }
});
afterAll(async () => {
  await test.close();
  await Promise.all([first.close(), second.close()]);
});

const call = (method: string, path = '', body?: unknown) =>
  test.call(method, `/admin/custom-domain${path}`, {
    ...{ token, org },
    ...(body !== undefined && { body }),
  });

interface Shown {
  type: 'CNAME' | 'TXT';
  name: string;
  value: string;
  status: string;
  seen: { resolver: string; values: string[]; ttl: number | null; error: string | null }[];
}

async function claim(): Promise<[Shown, Shown]> {
  const { body, status, text } = await call('POST', '', { domain });
  expect(status, text).toBe(200);
  return body['dns_records'] as [Shown, Shown];
}

async function check() {
  await call('POST', '/verify', {});
  await test.deps.background.drain();
  const { body } = await call('GET');
  return { body, records: body['dns_records'] as [Shown, Shown] };
}

function publish(records: readonly Shown[], servers = [first, second]): void {
  for (const server of servers) {
    for (const { name, type, value } of records) server.set(name, type, [value], 120);
  }
}

describe('records', () => {
  it('are looked for at every resolver, and each is told with what it keeps', async () => {
    const records = await claim();
    publish(records, [first]);
    const half = await check();
    expect(half.body['status']).toBe('pending');
    const [, txt] = half.records;
    expect(txt.seen).toEqual([
      { resolver: first.address, values: [txt.value], ttl: 120, error: null },
      { resolver: second.address, values: [], ttl: null, error: null },
    ]);
    publish(records);
    const whole = await check();
    expect(whole.body).toMatchObject({
      status: 'verified',
      certificate_status: 'issued',
      reason: null,
    });
  });

  it('count although one resolver is down, and not when all are', async () => {
    const records = await claim();
    publish(records);
    second.mode = 'servfail';
    const { body, records: seen } = await check();
    expect(body['status']).toBe('verified');
    expect(seen[0].seen[1]).toMatchObject({ error: 'failed' });
    first.mode = 'refuse';
    for (const hours of [100, 100]) {
      test.clock.setOffset(test.clock.offsetMs() + hours * 3_600_000);
      await checkDueDomains(test.deps);
    }
    // What nobody could look at is not missing.
    expect((await call('GET')).body).toMatchObject({ status: 'verified', missing_since: null });
  });

  it('are looked at by another process when the one that was asked did not live to', async () => {
    publish(await claim());
    const dns = { lookUp: () => Promise.reject(new Error('The process is gone')) };
    const dying = await createTestApp({
      over: test,
      providers: async (config, parts) => ({ ...(await createProviders(config, parts)), dns }),
    });
    await dying.call('POST', '/admin/custom-domain/verify', { token, org, body: {} });
    await dying.deps.background.drain();
    expect((await call('GET')).body['status']).toBe('pending');
    test.clock.setOffset(test.clock.offsetMs() + 301_000);
    await checkDueDomains(test.deps);
    expect((await call('GET')).body['status']).toBe('verified');
  });

  it('that stand in the way of the alias are shown', async () => {
    const records = await claim();
    publish([records[1]]);
    first.set(domain, 'A', ['104.16.0.1'], 300);
    const { body, records: seen } = await check();
    expect(body['status']).toBe('failed');
    expect(seen[0]).toMatchObject({ status: 'failed' });
    expect(seen[0].seen[0]).toMatchObject({ values: ['104.16.0.1'], ttl: 300 });
  });
});

describe('what follows from a domain', () => {
  async function own(): Promise<void> {
    publish(await claim());
    expect((await check()).body['status']).toBe('verified');
  }
  const isAllowed = async (query: string): Promise<boolean> =>
    (await test.call('GET', `/internal/tls-allow?${query}`)).status === 200;

  it('is a certificate for its owner’s host, and for no other', async () => {
    await claim();
    expect(await isAllowed(`domain=${domain}`)).toBe(false);
    await call('DELETE');
    await own();
    expect(await isAllowed(`domain=${domain}`)).toBe(true);
    expect(await isAllowed(`host=${domain.toUpperCase()}`)).toBe(true);
    for (const other of [
      `x.${domain}`,
      'orgkit.test',
      '127.0.0.1',
      '',
      `${domain}.`,
      "' or 1=1 --",
    ]) {
      expect(await isAllowed(`domain=${encodeURIComponent(other)}`), other).toBe(false);
    }
    await test.db.updateTable('organizations').set({ plan: 'smb' }).where('id', '=', org).execute();
    expect(await isAllowed(`domain=${domain}`)).toBe(false);
  });

  it('ends with its organization', async () => {
    await own();
    await test.db
      .updateTable('organizations')
      .set({ deleted_at: new Date() })
      .where('id', '=', org)
      .execute();
    expect(await isAllowed(`domain=${domain}`)).toBe(false);
    expect((await test.call('GET', `/admin/public/branding?host=${domain}`)).status).toBe(404);
  });

  it('is a brand that everybody may ask for, cheap to ask again', async () => {
    await own();
    const path = `/admin/public/branding?host=${domain}`;
    const body = {
      product_name: 'Acme',
      primary_color: '#3350D4',
      support_email: 'help@acme.example',
    };
    await test.call('PATCH', '/admin/branding', { token, org, body });
    const answer = await test.call('GET', path);
    expect(answer.body).toEqual({
      ...{ product_name: 'Acme', primary_color: '#3350D4', accent_color: null },
      ...{ background_color: null, logo_light_url: null, logo_dark_url: null, favicon_url: null },
    });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const tag = answer.headers.get('etag') ?? '';
    const again = await test.call('GET', path, { headers: { 'If-None-Match': `"x", W/${tag}` } });
    expect([again.status, again.text]).toEqual([304, '']);
    await test.call('PATCH', '/admin/branding', {
      token,
      org,
      body: { product_name: 'New' },
    });
    const changed = await test.call('GET', path, { headers: { 'If-None-Match': tag } });
    expect([changed.status, changed.body['product_name']]).toEqual([200, 'New']);
  });

  it('is the address in links, when a trusted proxy says it was asked for', async () => {
    await test.db
      .insertInto('brand_files')
      .values({
        name: `${'a'.repeat(32)}.png`,
        organization_id: org,
        type: 'image/png',
        bytes: 1,
        width: 1,
        height: 1,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await test.db
      .insertInto('brandings')
      .values({ organization_id: org, logo_light: `${'a'.repeat(32)}.png` })
      .execute();
    const read = async (headers: Record<string, string>) =>
      (await test.call('GET', '/admin/branding', { token, org, headers })).body['logo_light_url'];
    const path = `/files/${'a'.repeat(32)}.png`;
    expect(await read({})).toBe(`http://orgkit.test${path}`);
    await own();
    const capitals = { 'X-Forwarded-Host': domain.toUpperCase() };
    expect(await read(capitals)).toBe(`https://${domain}${path}`);
    const plain = { 'X-Forwarded-Host': `${domain}:81`, 'X-Forwarded-Proto': 'http' };
    expect(await read(plain)).toBe(`http://${domain}:81${path}`);
    for (const wrong of ['evil.example/x', 'a b', 'x@evil.example', '"><script>']) {
      expect(await read({ 'X-Forwarded-Host': wrong }), wrong).toBe(`http://orgkit.test${path}`);
    }
  });

  it('shows through it its own organizations and those below, and through a foreign name none', async () => {
    await own();
    const child = await test.createOrganization({ parent_id: org });
    const other = await test.createOrganization();
    for (const { id } of [child, other]) await test.addMember(id, user.id);
    const headers = { 'X-Forwarded-Host': domain };
    const list = async (given: Record<string, string>) => {
      const answer = await test.call('GET', '/admin/organizations', {
        token,
        headers: given,
      });
      return (JSON.parse(answer.text) as { id: string }[]).map(({ id }) => id).sort();
    };
    expect(await list(headers)).toEqual([org, child.id].sort());
    expect(await list({})).toContain(other.id);
    const read = (id: string, given: Record<string, string>) =>
      test.call('GET', '/admin/members', { token, org: id, headers: given });
    expect((await read(child.id, headers)).status).toBe(200);
    expect((await read(other.id, headers)).body).toMatchObject({ code: 'not_a_member' });
    const foreign = await read(org, { 'X-Forwarded-Host': 'nobody.acme.example' });
    expect(foreign.body).toMatchObject({ status: 421, code: 'misdirected' });
    await call('DELETE');
    expect((await read(org, headers)).status).toBe(421);
  });

  it('is told in the audit log, whoever did it', async () => {
    await own();
    await call('DELETE');
    const events = await test.db
      .selectFrom('audit_events')
      .select(['action', 'actor_kind'])
      .where('organization_id', '=', org)
      .orderBy('id')
      .execute();
    expect(events.map(({ action, actor_kind }) => `${action} ${actor_kind}`).sort()).toEqual([
      'custom_domain.added user',
      'custom_domain.removed user',
      'custom_domain.verified system',
    ]);
  });
});

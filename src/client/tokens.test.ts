import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWire, json, type Sent } from '../testing/test-wire.js';
import { ApiError, createClient, type ClientOptions, type TokenRequest } from './index.js';

const call = { organizationId: 'org_1' };
const refusal = () => json({ detail: 'Invalid or expired token', code: 'invalid_token' }, 401);

/** A server that takes one token, and a host whose token is another one until it is asked for a new one. */
function setUp(
  accepted: string,
  fresh = 'new',
  options: ClientOptions = {},
  special: (sent: Sent) => Promise<Response> | null = () => null,
) {
  let held = 'old';
  const getToken = vi.fn<(request: TokenRequest) => Promise<string | null>>(async ({ refresh }) => {
    if (refresh) held = fresh;
    return held;
  });
  const onSignedOut = vi.fn<() => void>();
  const wire = createWire((sent) => {
    const isAccepted = sent.headers.get('Authorization') === `Bearer ${accepted}`;
    return special(sent) ?? (isAccepted ? json([]) : refusal());
  });
  const client = createClient({
    getToken,
    onSignedOut,
    ...options,
    fetch: wire.fetch,
    clock: wire.clock,
  });
  const refreshes = () => getToken.mock.calls.filter(([{ refresh }]) => refresh).length;
  return { client, wire, getToken, onSignedOut, refreshes };
}

describe('an old token', () => {
  it('is renewed once and the request sent once more', async () => {
    const { client, wire, getToken, onSignedOut } = setUp('new');
    await expect(client.members.list({}, call)).resolves.toMatchObject({ items: [] });
    expect(getToken.mock.calls).toEqual([[{ refresh: false }], [{ refresh: true }]]);
    expect(wire.sent.map(({ headers }) => headers.get('Authorization'))).toEqual([
      'Bearer old',
      'Bearer new',
    ]);
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  it('is renewed once for five requests at once, one of them a write without key', async () => {
    const { client, wire, refreshes } = setUp('new');
    await Promise.all([
      client.members.list({}, call),
      client.members.list({ search: 'a' }, call),
      client.organizations.list({}, {}),
      client.roles.list({}, call),
      client.members.remove({ user_id: 'u' }, call),
    ]);
    expect(refreshes()).toBe(1);
    expect(wire.sent).toHaveLength(10);
  });

  it('that is refused late is replaced by the one that others have brought meanwhile', async () => {
    let refuseLate: () => void = () => undefined;
    const { client, wire, refreshes } = setUp('new', 'new', {}, ({ url, headers }) => {
      if (!url.includes('roles') || headers.get('Authorization') !== 'Bearer old') return null;
      return new Promise((resolve) => {
        refuseLate = () => resolve(refusal());
      });
    });
    const slow = client.roles.list({}, call);
    await wire.breathe();
    await client.members.list({}, call);
    refuseLate();
    await expect(slow).resolves.toEqual([]);
    expect(refreshes()).toBe(1);
  });

  it('is not sent any more by requests that begin while it is being renewed', async () => {
    let give: (token: string) => void = () => undefined;
    const wire = createWire(({ headers }) =>
      headers.get('Authorization') === 'Bearer new' ? json([]) : refusal(),
    );
    const renewed = new Promise<string>((resolve) => {
      give = resolve;
    });
    const getToken = ({ refresh }: TokenRequest) => (refresh ? renewed : 'old');
    const client = createClient({ fetch: wire.fetch, clock: wire.clock, getToken });
    const first = client.members.list({}, call);
    await wire.breathe();
    const second = client.roles.list({}, call);
    await wire.breathe();
    expect(wire.sent).toHaveLength(1);
    give('new');
    await Promise.all([first, second]);
    const sent = wire.sent.map(({ headers }) => headers.get('Authorization'));
    expect(sent).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
  });

  it('keeps the key of a write', async () => {
    const { client, wire } = setUp('new');
    await client.invitations
      .create({ email: 'a@b.co', role: 'viewer' }, call)
      .catch(() => undefined);
    const keys = wire.sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });
});

describe('a person without a valid token', () => {
  it('is signed out once, however many requests were refused twice', async () => {
    const { client, wire, onSignedOut, refreshes } = setUp('other');
    const all = [1, 2, 3, 4, 5].map(() => client.members.list({}, call));
    const results = await Promise.allSettled(all);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { status: 401 } });
    }
    expect(refreshes()).toBe(1);
    expect(wire.sent).toHaveLength(10);
    expect(onSignedOut).toHaveBeenCalledTimes(1);
  });

  it('is not asked for again when there is no new token', async () => {
    const wire = createWire(refusal());
    const onSignedOut = vi.fn<() => void>();
    const getToken = ({ refresh }: TokenRequest) => (refresh ? null : 'old');
    const client = createClient({ fetch: wire.fetch, getToken, onSignedOut });
    await expect(client.members.list({}, call)).rejects.toMatchObject({ status: 401 });
    expect(wire.sent).toHaveLength(1);
    expect(onSignedOut).toHaveBeenCalledTimes(1);
  });

  it('is told apart from a call without organization', async () => {
    const wire = createWire(json({ detail: '"Token is MISSING organization claim."' }, 401));
    const onSignedOut = vi.fn<() => void>();
    const client = createClient({ fetch: wire.fetch, getToken: () => 't', onSignedOut });
    await expect(client.members.list({}, call)).rejects.toMatchObject({ status: 401 });
    expect(wire.sent).toHaveLength(1);
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  it('fails as an unreachable server when the token cannot be had, and may try again', async () => {
    let works = false;
    const wire = createWire(json([]));
    const getToken = async () => {
      if (!works) throw new Error('identity provider down');
      return 't';
    };
    const client = createClient({ fetch: wire.fetch, getToken });
    const error: unknown = await client.members.list({}, call).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: 'network', cause: { message: 'identity provider down' } });
    expect(wire.sent).toEqual([]);
    works = true;
    await expect(client.members.list({}, call)).resolves.toMatchObject({ items: [] });
  });
});

describe('a secret in a browser', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['ak_0123456789ab.secret', 'pat_0123456789ab.secret'])(
    'such as %s is not sent',
    async (token) => {
      vi.stubGlobal('window', {});
      const wire = createWire(json([]));
      const client = createClient({ fetch: wire.fetch, getToken: () => token });
      const error: unknown = await client.members.list({}, call).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'invalid_input' });
      expect(error instanceof ApiError && error.detail).toMatch(/^OrgKit: /);
      expect(JSON.stringify(error)).not.toContain('secret');
      expect(wire.sent).toEqual([]);
    },
  );

  it('is sent in development when asked for, and on servers', async () => {
    const wire = createWire(json([]));
    const getToken = () => 'ak_0123456789ab.secret';
    await createClient({ fetch: wire.fetch, getToken }).members.list({}, call);
    vi.stubGlobal('window', {});
    const allowed = createClient({ fetch: wire.fetch, getToken, allowSecretsInBrowser: true });
    await allowed.members.list({}, call);
    expect(wire.sent).toHaveLength(2);
  });
});

import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../test/helpers.js';

const audience = 'https://api.example.com';
let issuer: string;
let provider: Server;
let key: CryptoKey;
let foreignKey: CryptoKey;
let test: TestApp;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  foreignKey = (await generateKeyPair('RS256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  provider = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const address = provider.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  test = await createTestApp({ env: { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } });
});
afterAll(async () => {
  await test?.close();
  provider?.close();
});

interface Changes {
  readonly claims?: JWTPayload;
  readonly signer?: CryptoKey;
  readonly from?: string;
  readonly to?: string;
  readonly expires?: number;
}

function token({
  claims = {},
  signer = key,
  from = issuer,
  to = audience,
  expires = 300,
}: Changes = {}) {
  const now = Math.floor(test.clock.now().getTime() / 1000);
  return new SignJWT({ sub: 'sub-1', email: 'oidc@example.com', email_verified: true, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(from)
    .setAudience(to)
    .setIssuedAt(now)
    .setExpirationTime(now + expires)
    .sign(signer);
}

const me = async (changes?: Changes) =>
  test.call('GET', '/admin/users/me', { token: await token(changes) });

it('knows the person of a token, the same one each time, whatever address a later token carries', async () => {
  const first = await me({ claims: { given_name: 'Olga', family_name: 'Dee' } });
  expect(first.body).toMatchObject({
    email: 'oidc@example.com',
    email_verified: true,
    first_name: 'Olga',
  });
  const again = await me({ claims: { email: 'someone-else@example.com' } });
  expect(again.body['id']).toBe(first.body['id']);
});

it('takes the organization from the token, and the header before it', async () => {
  const { body } = await me();
  const claimed = await test.createOrganization();
  const named = await test.createOrganization();
  await test.addMember(claimed.id, String(body['id']));
  await test.addMember(named.id, String(body['id']));
  const withClaim = await token({ claims: { org_id: claimed.id } });
  const byClaim = await test.call('GET', '/admin/members/me/scopes', { token: withClaim });
  const byHeader = await test.call('GET', '/admin/members/me/scopes', {
    token: withClaim,
    org: named.id,
  });
  expect(byClaim.headers.get('x-anyreach-org')).toBe(claimed.id);
  expect(byHeader.headers.get('x-anyreach-org')).toBe(named.id);
});

it('refuses tokens of others, for others, expired, unsigned, changed or without a proven address', async () => {
  const good = await token();
  const [head = '', body = '', signature = ''] = good.split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const claims = { sub: 'sub-2', email: 'two@example.com' };
  const bad = [
    await token({ signer: foreignKey }),
    await token({ from: 'https://other.example' }),
    await token({ to: 'https://other.example' }),
    await token({ expires: -10 }),
    await token({ claims: { ...claims, email_verified: false } }),
    await token({ claims: { ...claims, email: 'no address' } }),
    `${none}.${body}.`,
    `${none}.${body}.${signature}`,
    `${head}.${Buffer.from('{"sub":"sub-1"}').toString('base64url')}.${signature}`,
    `${head}.${body}.${signature.slice(0, -2)}AA`,
  ];
  for (const text of bad)
    expect((await test.call('GET', '/admin/users/me', { token: text })).status).toBe(401);
});

it('takes an address from whoever signed up with it without proving it', async () => {
  const squatter = await test.createUser({ email: 'victim@example.com', email_verified: false });
  const { text } = await test.createToken(squatter.id);
  const owner = await me({ claims: { sub: 'sub-3', email: 'victim@example.com' } });
  expect(owner.body).toMatchObject({ id: squatter.id, email_verified: true });
  expect((await test.call('GET', '/admin/users/me', { token: squatter.token })).status).toBe(401);
  expect((await test.call('GET', '/admin/users/me', { token: text })).status).toBe(401);
});

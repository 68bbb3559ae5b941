import { expect, it } from 'vitest';
import { loadConfig } from './config.js';

it('has a setting for everything without any variable', () => {
  expect(loadConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4400,
    dataDir: '.orgkit',
    databaseUrl: null,
    rateLimits: true,
    test: false,
    switches: { protect_last_admin: true, emit_error_code: true, trial_days: 14, seat_limit: null },
  });
});

it.each([
  ['PORT', 'eighty', 'whole number'],
  ['PORT', '70000', 'whole number'],
  ['DATABASE_URL', 'mysql://x', 'postgres://'],
  ['PUBLIC_URL', 'https://x.test/path', 'origin'],
  ['CORS_ORIGINS', 'https://a.test, *', 'origin'],
  ['ORGKIT_SEED', 'huge', 'one of demo, none, large'],
  ['RATE_LIMITS', 'maybe', 'on or off'],
  ['LOG_LEVEL', 'trace', 'one of'],
  ['CAPABILITIES', 'custom_roles,flying', 'flying'],
  ['OIDC_ISSUER', 'https://id.test', 'OIDC_AUDIENCE'],
  ['AUTH_SECRET', 'short', 'at least 32'],
  ['CLOCK_OFFSET_MS', '1000', 'ORGKIT_TEST=1'],
  ['DEMO_TRAFFIC', 'on', 'ORGKIT_SEED=demo'],
])('refuses %s=%s and says what it should be', (name, value, wanted) => {
  expect(() => loadConfig({ [name]: value })).toThrow(wanted);
  expect(() => loadConfig({ [name]: value })).toThrow(name);
});

it.each([
  [{ ORGKIT_SEED: 'demo' }, true],
  [{ ORGKIT_SEED: 'demo', DEMO_TRAFFIC: 'off' }, false],
  [{ ORGKIT_SEED: 'demo', ORGKIT_TEST: '1' }, false],
  [{ ORGKIT_SEED: 'demo', ORGKIT_TEST: '1', DEMO_TRAFFIC: 'on' }, true],
  [{ ORGKIT_SEED: 'demo', NODE_ENV: 'production' }, false],
  [{}, false],
])('lets the demo go on with %j: %s', (env, demoTraffic) => {
  expect(loadConfig(env)).toMatchObject({ demoTraffic });
});

it('does not repeat an address that may hold a password', () => {
  expect(() => loadConfig({ DATABASE_URL: 'mysql://me:hunter2@db' })).toThrow(/^(?!.*hunter2)/);
});

it('reads switches and capabilities', () => {
  const config = loadConfig({
    EMIT_ERROR_CODE: 'off',
    SEAT_LIMIT: '5',
    CAPABILITIES: 'custom_roles, audit_log',
  });
  expect(config.switches).toMatchObject({ emit_error_code: false, seat_limit: 5 });
  expect([...config.capabilities]).toEqual(['custom_roles', 'audit_log']);
  expect(loadConfig({ CAPABILITIES: 'none' }).capabilities.size).toBe(0);
});

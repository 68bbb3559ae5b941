import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startTwilio, type TwilioDouble } from '../../../test/doubles/twilio.js';
import { cloneDatabase } from '../../../test/databases.js';
import { telephonyCases } from '../../../test/providerCases.js';
import { CALL_TIMEOUT_MS } from '../call.js';
import { movableClock } from '../../clock.js';
import type { Database } from '../../db/pool.js';
import { createLog } from '../../log.js';
import { embeddedTelephony } from './embedded.js';
import { twilioTelephony } from './twilio.js';

const TIMEOUT_MS = 400;
const HANGS = new Set(['commit_timeout', 'slow']);

describe('embedded', () => {
  let database: Database;
  const clock = movableClock();
  beforeAll(async () => {
    database = await cloneDatabase(
      'pglite',
      createLog('silent', () => {}),
    );
  });
  afterAll(() => database.close());
  const open = () => embeddedTelephony({ db: database.db, clock });
  telephonyCases(open);

  test('offers a released number again after 90 days', async () => {
    const carrier = embeddedTelephony({ db: database.db, clock, number: () => '+15552345678' });
    const { id: trunkId } = await carrier.createTrunk('rest');
    const input = { phoneNumber: '+15552345678', tag: 'rest', trunkId };
    const { id } = await carrier.buyNumber(input);
    await carrier.releaseNumber(id);
    clock.setOffset(89 * 86_400_000);
    expect(await carrier.searchNumbers(1)).toEqual([]);
    clock.setOffset(91 * 86_400_000);
    expect(await carrier.searchNumbers(1)).toEqual(['+15552345678']);
    expect((await carrier.buyNumber(input)).id).not.toBe(id);
    clock.setOffset(0);
  });
});

describe('Twilio', () => {
  let twilio: TwilioDouble;
  const open = (timeoutMs = CALL_TIMEOUT_MS) =>
    twilioTelephony({
      accountSid: twilio.accountSid,
      authToken: twilio.authToken,
      apiBase: twilio.url,
      timeoutMs,
    });
  beforeAll(async () => {
    twilio = await startTwilio();
    twilio.slowMs = 2 * TIMEOUT_MS;
  });
  afterEach(() => twilio.faults.clear());
  afterAll(() => twilio.close());
  telephonyCases(() => open());

  test.each([
    ['commit_timeout', 1],
    ['commit_reset', 1],
    ['slow', 1],
    ['error_before', 0],
    ['error_after', 1],
    ['malformed', 1],
    ['html', 0],
    ['reset', 0],
  ] as const)('%s: tells that the trunk may have been made', async (fault, made) => {
    twilio.faults.fail('trunks.create', fault);
    const call = open(HANGS.has(fault) ? TIMEOUT_MS : undefined).createTrunk(`fault ${fault}`);
    await expect(call).rejects.toMatchObject({ reason: 'unavailable', mayHaveHappened: true });
    await twilio.quiet();
    expect(await open().findTrunks(`fault ${fault}`)).toHaveLength(made);
  });

  test('a connection that is refused has done nothing', async () => {
    await twilio.down();
    const call = open().createTrunk('refused');
    const failure = await call.catch((error: unknown) => error);
    await twilio.up();
    expect(failure).toMatchObject({ reason: 'unavailable', mayHaveHappened: false });
  });

  test('a number that somebody else holds is taken', async () => {
    twilio.world.foreign.add('+15557654321');
    const { id: trunkId } = await open().createTrunk('foreign');
    const call = open().buyNumber({ phoneNumber: '+15557654321', tag: 'foreign', trunkId });
    await expect(call).rejects.toMatchObject({ reason: 'taken', mayHaveHappened: false });
  });

  test('never buys by area, which would cost money each time', async () => {
    const bought = twilio.calls.filter(({ operation }) => operation === 'numbers.create');
    expect(bought.length).toBeGreaterThan(0);
    for (const { params } of bought) {
      expect(params['AreaCode']).toBeUndefined();
      expect(params['PhoneNumber']).toMatch(/^\+1555\d{7}$/);
    }
  });

  test('finds a trunk behind the first page', async () => {
    for (let index = 0; index < 1050; index += 1) {
      const sid = twilio.world.nextSid('TK');
      twilio.world.trunks.set(sid, { sid, friendly_name: `bulk ${index}`, created: new Date() });
    }
    expect(await open().findTrunks('bulk 1049')).toHaveLength(1);
  });

  test('a call that is given up says so at once', async () => {
    const giveUp = new AbortController();
    twilio.faults.fail('trunks.create', 'slow');
    const call = open().createTrunk('given up', { signal: giveUp.signal });
    giveUp.abort();
    await expect(call).rejects.toMatchObject({ mayHaveHappened: true });
  });
});

import twilio from 'twilio';
import { CALL_TIMEOUT_MS, withDeadline, type CallOptions } from '../call.js';
import { ProviderError } from '../ProviderError.js';
import type { TelephonyProvider } from './TelephonyProvider.js';
import { isMissing, twilioFailure } from './twilioFailure.js';

/** Where and as whom to call Twilio. */
export interface TwilioOptions {
  readonly accountSid: string;
  readonly authToken: string;
  /** Another address than Twilio's own; takes the place of each of its hosts. */
  readonly apiBase: string | null;
  readonly timeoutMs?: number;
  /** Where numbers are looked for. @default 'US' */
  readonly country?: string;
}

const PAGE = 1000;

/** Sends every request to one address, whichever of the carrier's hosts the library means. */
function requestClient(apiBase: string | null, timeout: number): twilio.RequestClient {
  const client = new twilio.RequestClient({ timeout });
  if (apiBase !== null) {
    const base = new URL(apiBase);
    client.axios.interceptors.request.use((config) => {
      const url = new URL(config.url ?? '');
      url.protocol = base.protocol;
      url.host = base.host;
      config.url = url.href;
      return config;
    });
  }
  return client;
}

/** Twilio as carrier: elastic SIP trunks and numbers. */
export function twilioTelephony(options: TwilioOptions): TelephonyProvider {
  const timeout = options.timeoutMs ?? CALL_TIMEOUT_MS;
  const client = twilio(options.accountSid, options.authToken, {
    httpClient: requestClient(options.apiBase, timeout),
  });
  const trunks = client.trunking.v1.trunks;
  const numbers = client.incomingPhoneNumbers;

  async function call<T>(callOptions: CallOptions | undefined, ask: () => Promise<T>): Promise<T> {
    try {
      return await withDeadline(ask, timeout, callOptions ?? {});
    } catch (error) {
      throw twilioFailure(error);
    }
  }

  /** An answer of status 201 may still be nonsense. */
  function made<T extends { sid: string }>(object: T): T {
    if (typeof object.sid === 'string' && object.sid !== '') return object;
    const message = 'OrgKit: Twilio answered an object without sid.';
    throw new ProviderError('unavailable', message, { mayHaveHappened: true });
  }

  const numberOf = (found: { sid: string; phoneNumber: string; friendlyName: string }) => ({
    id: found.sid,
    phoneNumber: found.phoneNumber,
    tag: found.friendlyName,
  });

  return {
    findTrunks(tag, callOptions) {
      return call(callOptions, async () => {
        const found = (await trunks.list({ pageSize: PAGE })).filter(
          (trunk) => trunk.friendlyName === tag,
        );
        found.sort(
          (a, b) => a.dateCreated.getTime() - b.dateCreated.getTime() || (a.sid < b.sid ? -1 : 1),
        );
        return found.map(({ sid }) => ({ id: sid }));
      });
    },
    createTrunk(tag, callOptions) {
      return call(callOptions, async () => ({
        id: made(await trunks.create({ friendlyName: tag })).sid,
      }));
    },
    async deleteTrunk(id, callOptions) {
      await call(callOptions, () => ignoreMissing(trunks(id).remove()));
    },
    searchNumbers(limit, callOptions) {
      return call(callOptions, async () => {
        const country = client.availablePhoneNumbers(options.country ?? 'US');
        const found = await country.local.list({ voiceEnabled: true, limit, pageSize: limit });
        return found.map((offer) => offer.phoneNumber);
      });
    },
    findNumber(phoneNumber, callOptions) {
      return call(callOptions, async () => {
        const found = await numbers.list({ phoneNumber, limit: 20 });
        const exact = found.find((number) => number.phoneNumber === phoneNumber);
        return exact ? numberOf(exact) : null;
      });
    },
    findNumbers(tag, callOptions) {
      return call(callOptions, async () => {
        const found = await numbers.list({ friendlyName: tag, pageSize: PAGE });
        return found.filter((number) => number.friendlyName === tag).map(numberOf);
      });
    },
    buyNumber({ phoneNumber, tag, trunkId }, callOptions) {
      return call(callOptions, async () => {
        const bought = await numbers.create({ phoneNumber, friendlyName: tag, trunkSid: trunkId });
        return numberOf(made(bought));
      });
    },
    async releaseNumber(id, callOptions) {
      await call(callOptions, () => ignoreMissing(numbers(id).remove()));
    },
  };
}

async function ignoreMissing(request: Promise<unknown>): Promise<void> {
  await request.catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

import { ApiError } from './ApiError.js';
import { useless } from './failures.js';
import { orAborted, sleep } from './giveUp.js';
import type { Settings } from './options.js';
import type { WireRequest } from './prepare.js';
import { readError } from './readError.js';
import { waitBefore, type Traffic } from './retry.js';
import { send, type Answer } from './send.js';
import type { Credential, Tokens } from './tokens.js';

/** What every request of one client shares. */
export interface Wiring {
  readonly settings: Settings;
  readonly tokens: Tokens;
  readonly traffic: Traffic;
}

/** A 401 that another token can mend; one without organization is the caller's mistake. */
function needsToken({ status, code, detail }: ApiError): boolean {
  return (
    status === 401 && code !== 'missing_organization' && !/missing organization claim/i.test(detail)
  );
}

async function once(
  { settings, traffic }: Wiring,
  request: WireRequest,
  token: string | null,
): Promise<Answer> {
  traffic.note(request, settings.clock.now());
  const answer = await send(settings, request, token);
  const owner = answer.headers.get(settings.organizationHeader);
  if (request.organizationId !== null && owner !== null && owner !== request.organizationId) {
    throw useless('organization_mismatch', answer);
  }
  if (!answer.ok) throw readError(answer, settings.clock.now());
  return answer;
}

/** Milliseconds until the next try, or null when the error stands. */
function nextTry(
  { settings, traffic }: Wiring,
  request: WireRequest,
  error: ApiError,
  retry: number,
): number | null {
  if (!request.repeatable || retry >= settings.maxRetries) return null;
  const wait = waitBefore(retry, error, settings.random);
  return wait !== null && traffic.allows(request, settings.clock.now() + wait) ? wait : null;
}

/** Carries a request out: credential, one renewal of it, retries. Rejects with `ApiError`. */
export async function perform(wiring: Wiring, request: WireRequest): Promise<Answer> {
  const { tokens, settings } = wiring;
  const { signal } = request;
  const get = (): Promise<Credential> => orAborted(tokens.get(), signal);
  let credential = request.authorized ? await get() : null;
  let renewed = false;
  for (let retry = 0; ;) {
    try {
      return await once(wiring, request, credential?.token ?? null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (credential && needsToken(error)) {
        const fresh = renewed ? null : await orAborted(tokens.renew(credential), signal);
        if (!fresh?.token) {
          tokens.refuse(credential);
          throw error;
        }
        credential = fresh;
        renewed = true;
        continue;
      }
      const wait = nextTry(wiring, request, error, retry);
      if (wait === null) throw error;
      retry += 1;
      await sleep(settings.clock, wait, signal);
    }
  }
}

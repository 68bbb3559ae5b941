import { ProviderError } from '../ProviderError.js';

const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
/** "PhoneNumber is not available". */
const NOT_AVAILABLE = 21422;

function read(error: unknown, name: 'status' | 'code'): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  return Object.entries(error).find(([key]) => key === name)?.[1];
}

/** Whether the carrier says that the object does not exist. */
export function isMissing(error: unknown): boolean {
  return read(error, 'status') === 404;
}

/** What a failure of a call to Twilio means for the one who made it. */
export function twilioFailure(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const say = (message: string): string => `OrgKit: Twilio ${message}.`;
  const status = read(error, 'status');
  const code = read(error, 'code');
  if (code === NOT_AVAILABLE) {
    return new ProviderError('taken', say('does not have the number'), { cause: error });
  }
  if (status === 429 || (typeof code === 'string' && NEVER_SENT.has(code))) {
    return new ProviderError('unavailable', say('cannot be reached'), { cause: error });
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ProviderError('rejected', say('refused the request'), { cause: error });
  }
  return new ProviderError('unavailable', say('failed'), { mayHaveHappened: true, cause: error });
}

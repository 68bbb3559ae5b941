/** Why an outside service did not do what it was asked. */
export type ProviderReason =
  | 'unavailable'
  /** It understood and said no; asking again changes nothing. */
  | 'rejected'
  /** The card was refused, and nothing was done. */
  | 'declined'
  /** An object with the same unique property exists. */
  | 'conflict'
  /** Somebody else has the number. */
  | 'taken'
  /** No number can be bought. */
  | 'none_free';

interface Details {
  /** The call may have taken effect although no answer says so: look it up before asking again. */
  mayHaveHappened?: boolean;
  /** The service stored this failure under the request key and will repeat it for ever. */
  keySpent?: boolean;
  /** What the service said; goes to the log, never to people. */
  cause?: unknown;
}

/** What the log may know of an error of a library: never the request, whose headers carry our secrets. */
function withoutRequest(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  const code = 'code' in cause ? cause.code : undefined;
  const status = 'statusCode' in cause ? cause.statusCode : undefined;
  return Object.assign(new Error(cause.message), { name: cause.name, code, status });
}

/** The only error that a provider throws. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly reason: ProviderReason;
  readonly mayHaveHappened: boolean;
  readonly keySpent: boolean;

  constructor(reason: ProviderReason, message: string, details: Details = {}) {
    super(message, { cause: withoutRequest(details.cause) });
    this.reason = reason;
    this.mayHaveHappened = details.mayHaveHappened ?? false;
    this.keySpent = details.keySpent ?? false;
  }
}

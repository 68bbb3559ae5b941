import { ApiError } from './ApiError.js';
import { failure, invalidCall } from './failures.js';
import type { ClientOptions } from './options.js';

/** A token and how often tokens had been renewed when it was handed out. */
export interface Credential {
  readonly token: string | null;
  readonly generation: number;
}

/** Where requests get their token. */
export interface Tokens {
  get(): Promise<Credential>;
  /** A token newer than a refused one; null when there is nobody to ask. Shared by all who ask at once. */
  renew(refused: Credential): Promise<Credential | null>;
  /** Says that a renewed token was refused too. */
  refuse(refused: Credential): void;
}

function check(token: string | null, allowSecrets: boolean): string | null {
  if (token && /^(?:ak|pat)_/.test(token) && typeof window !== 'undefined' && !allowSecrets) {
    throw invalidCall(
      'getToken() returned an API key or personal token in a browser, where every visitor could ' +
        'read it. Return a short-lived login token, or send requests through a proxy of your own.',
    );
  }
  return token || null;
}

/** Makes the source of tokens of one client. */
export function createTokens(options: ClientOptions): Tokens {
  const { getToken, onSignedOut, allowSecretsInBrowser = false } = options;
  let latest: Credential = { token: null, generation: 0 };
  let renewing: Promise<Credential> | null = null;
  let told = -1;

  const ask = async (refresh: boolean): Promise<string | null> => {
    let token: string | null = null;
    try {
      token = (await getToken?.({ refresh })) ?? null;
    } catch (error) {
      throw error instanceof ApiError ? error : failure('network', error);
    }
    return check(token, allowSecretsInBrowser);
  };
  const startRenewing = async (): Promise<Credential> => {
    try {
      const token = await ask(true);
      latest = { token, generation: latest.generation + 1 };
      return latest;
    } finally {
      renewing = null;
    }
  };

  return {
    get: async () => {
      if (renewing) return renewing;
      const { generation } = latest;
      return { token: await ask(false), generation };
    },
    renew: async ({ generation }) => {
      if (!getToken) return null;
      // Refused late: meanwhile another request has brought a newer token.
      if (generation !== latest.generation) return latest;
      renewing ??= startRenewing();
      return renewing;
    },
    refuse: ({ generation }) => {
      if (!onSignedOut || told === generation) return;
      told = generation;
      // Apart from the call, so that what the host does wrong there is the host's error.
      queueMicrotask(onSignedOut);
    },
  };
}

import type { Capability } from '../contract/index.js';
import { ApiError } from './ApiError.js';
import { isRecord } from './json.js';
import { listIn } from './readAnswer.js';

/** What a client knows about the extensions of its server. */
export interface Offer {
  /** Whether the server offers an extension; asks it when nobody has yet. */
  includes(capability: Capability): Promise<boolean>;
  /** Takes note of an answer that somebody else asked for. */
  learn(answer: unknown): void;
}

function namesIn(answer: unknown): ReadonlySet<unknown> {
  const names = isRecord(answer) ? answer.capabilities : answer;
  return new Set(listIn(names) ?? listIn(answer) ?? []);
}

/** Makes the knowledge of one client. Askers share one request; after a failure the next one asks again. */
export function createOffer(
  known: readonly Capability[] | 'ask',
  ask: () => Promise<unknown>,
): Offer {
  let names = known === 'ask' ? null : Promise.resolve<ReadonlySet<unknown>>(new Set(known));
  const fetchNames = async (): Promise<ReadonlySet<unknown>> => {
    try {
      return namesIn(await ask());
    } catch (error) {
      // Servers of the core alone do not know the question.
      if (error instanceof ApiError && error.status === 404) return new Set();
      names = null;
      throw error;
    }
  };
  return {
    includes: async (capability) => {
      names ??= fetchNames();
      return (await names).has(capability);
    },
    learn: (answer) => {
      if (known === 'ask') names = Promise.resolve(namesIn(answer));
    },
  };
}

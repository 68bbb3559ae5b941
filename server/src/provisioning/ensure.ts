import type { Trx } from '../db/transaction.js';
import { ProviderError } from '../providers/ProviderError.js';
import type { Action, Claim, Result } from './documents.js';
import type { Journal } from './journal.js';

/** How one outside object is made and found again. */
export interface Ensured {
  readonly action: Action;
  /** What an earlier call may have made; looked for before asking again. */
  find(): Promise<{ id: string } | null | undefined>;
  /** Makes it. `key` stays the same until the service is known to have stored a failure under it. */
  create(key: string): Promise<{ id: string }>;
  /** What else is known of it, recorded beside its id. */
  readonly facts?: Partial<Result>;
  /** Our own rows about it, written together with its id. */
  also?(trx: Trx, id: string): Promise<void>;
}

function isMade(found: unknown): found is { id: string } {
  return typeof found === 'object' && found !== null && 'id' in found;
}

/**
 * Makes an outside object once, whatever happens in between: the intent is written before the call, and a
 * call whose outcome is unknown is looked up instead of repeated. Answers its id.
 */
export async function ensure(claim: Claim, journal: Journal, spec: Ensured): Promise<string> {
  const { action } = spec;
  const known = journal.result[action];
  if (typeof known === 'string') return known;

  const keep = async (id: string): Promise<string> => {
    await journal.point(action, 'after_call');
    await journal.record(
      { ...spec.facts, [action]: id },
      (trx) => spec.also?.(trx, id) ?? Promise.resolve(),
    );
    await journal.point(action, 'after_record');
    return id;
  };

  const generation = journal.intent.calls[action];
  if (generation === undefined) {
    // Nobody called before, so there is nothing to look for: carriers list thousands of trunks page by page.
    await journal.intend(async () => ({ calls: { ...journal.intent.calls, [action]: 1 } }));
  } else {
    const found = await spec.find();
    if (found) return keep(found.id);
    await journal.hold();
  }
  await journal.point(action, 'before_call');
  try {
    const made = await spec.create(`${claim.organizationId}:${action}:${generation ?? 1}`);
    return await keep(made.id);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (!error.mayHaveHappened && error.reason !== 'conflict') throw error;
    // Looking may fail too; then the next attempt looks, because the intent stands.
    const found = await spec.find().catch((failure: unknown) => failure);
    if (found instanceof Error) throw error;
    if (isMade(found)) return keep(found.id);
    if (error.keySpent) {
      const calls = { ...journal.intent.calls, [action]: (generation ?? 1) + 1 };
      await journal.intend(async () => ({ calls }));
    }
    throw error;
  }
}

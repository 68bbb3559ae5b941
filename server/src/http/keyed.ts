import { createHash } from 'node:crypto';
import { outsideTransaction } from '../db/transaction.js';
import {
  claimKey,
  extendLease,
  LEASE_SECONDS,
  releaseKey,
  storeAnswer,
  type KeyedRequest,
  type StoredAnswer,
} from '../idempotency/store.js';
import type { ServerDeps } from './deps.js';
import { ApiProblem, problem } from './problem.js';
import { problemBody } from './problemBody.js';
import { toAnswer, toResponse } from './reply.js';
import type { Run } from './unit.js';

/** The request's Idempotency-Key; null without one. */
export function idempotencyKey(headers: Headers): string | null {
  const key = headers.get('idempotency-key');
  if (key === null) return null;
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw problem('invalid_header', {
      detail: 'Idempotency-Key must have 1 to 255 printable characters',
    });
  }
  return key;
}

/** What makes two requests the same. */
export function requestHash(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest();
}

// Answers that say nothing about the request itself: the same call may well succeed later.
function isPassing(error: ApiProblem): boolean {
  return (
    error.status >= 500 ||
    [401, 403, 429].includes(error.status) ||
    error.code === 'conflict' ||
    error.code.startsWith('idempotency')
  );
}

/** Carries out a keyed request once; later calls get the first answer. */
export async function runKeyed(
  deps: ServerDeps,
  keyed: { request: KeyedRequest; hash: Buffer; secret: boolean; requestId: string },
  work: (run: Run, resume: Record<string, unknown> | null) => Promise<unknown>,
): Promise<Response> {
  const {
    database: { db },
    clock,
    log,
  } = deps;
  const { request, secret } = keyed;
  const claim = await claimKey(db, clock, request, keyed.hash);
  if (claim.outcome === 'replay')
    return toResponse(claim.answer, { 'Idempotent-Replayed': 'true' });
  if (claim.outcome === 'mismatch') throw problem('idempotency_mismatch');
  if (claim.outcome === 'secret') throw problem('secret_already_shown');
  if (claim.outcome !== 'run')
    throw problem('idempotency_in_progress', { headers: { 'Retry-After': '1' } });

  const run: Run = { request, attempt: claim.attempt, secret };
  const settle = (answer: StoredAnswer, hidden: boolean): Promise<boolean> =>
    storeAnswer(db, request, run.attempt, answer, hidden);
  const heartbeat = setInterval(
    () => {
      outsideTransaction(() => extendLease(db, clock, request, run.attempt)).catch(
        (error: unknown) => log.warn('a lease could not be extended', { error }),
      );
    },
    (LEASE_SECONDS * 1000) / 3,
  );
  try {
    const result = await work(run, claim.checkpoint);
    if (result instanceof Response) {
      await releaseKey(db, clock, request, run.attempt);
      return result;
    }
    const answer = toAnswer(result);
    await settle(answer, secret);
    return toResponse(answer);
  } catch (error) {
    if (error instanceof ApiProblem && !isPassing(error)) {
      const body = JSON.stringify(problemBody(error, keyed.requestId, deps.config.switches));
      const refusal = {
        status: error.status,
        content_type: 'application/problem+json',
        headers: {},
      };
      // A refusal holds no secret: its repetition says the same again.
      await settle({ ...refusal, body }, false);
    } else {
      // The database may be what failed; the lease then ends by itself.
      await releaseKey(db, clock, request, run.attempt).catch(() => undefined);
    }
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

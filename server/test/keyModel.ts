import * as fc from 'fast-check';
import { ApiError } from '../../src/client/index.js';
import type { Person, World } from '../../src/testing/index.js';

const SECOND = 1000;

/** One step of a history. Keys are named by the order in which they were made. */
type Step =
  | { do: 'create'; life: number | null }
  | { do: 'rotate'; key: number; grace: number }
  | { do: 'revoke'; key: number }
  | { do: 'expire'; key: number; life: number | null }
  | { do: 'wait'; seconds: number };

/** What a key is expected to be. Times are seconds since the beginning. */
interface ModelKey {
  made: number;
  end: number | null;
  ownEnd: number | null;
  revoked: boolean;
  replaces: ModelKey | null;
  replacedBy: ModelKey | null;
  id: string;
}

// Lives are multiples of ten minutes, and each of at most 14 waits is 20 seconds longer than one: a wait never
// ends at the very second in which a key does, where real time that passes meanwhile would decide.
const WAIT_OFFSET = 20;
const minutes = fc.integer({ min: 1, max: 60 }).map((n) => n * 600);
const life = fc.option(minutes, { nil: null, freq: 4 });
const key = fc.nat(5);

/** Histories of one organization's keys. */
export const histories: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), life }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('rotate' as const),
        key,
        grace: fc.oneof(fc.constant(0), minutes, fc.constant(604_800)),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('revoke' as const), key }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('expire' as const), key, life }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        seconds: minutes.map((seconds) => seconds + WAIT_OFFSET),
      }),
    },
  ),
  { minLength: 2, maxLength: 14 },
);

function statusOf({ revoked, end, replacedBy }: ModelKey, now: number): string {
  if (revoked) return 'revoked';
  if (end !== null && end <= now) return 'expired';
  return replacedBy ? 'rotating' : 'active';
}

function least(one: number | null, other: number): number {
  return one === null ? other : Math.min(one, other);
}

async function attempt<T>(call: Promise<T>): Promise<T | string> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError) return error.code ?? String(error.status);
    throw error;
  }
}

/** Plays a history on a server and on the model; answers with the first place where they differ. */
export async function play(
  world: World,
  { client }: Person,
  organizationId: string,
  steps: readonly Step[],
): Promise<string | null> {
  const { apiKeys } = client;
  const call = { organizationId };
  const clock = await apiKeys.create({ name: 'clock' }, call);
  const epoch = clock.created_at;
  const keys: ModelKey[] = [];
  const secrets = new Set([clock.pat_key]);
  let now = 0;
  const at = (end: number | null): number | null => (end === null ? null : epoch + end * SECOND);

  for (const [index, step] of steps.entries()) {
    const differs = (what: string): string => `step ${index} (${JSON.stringify(step)}): ${what}`;
    if (step.do === 'wait') {
      await world.advance(step.seconds * SECOND);
      now += step.seconds;
    } else if (step.do === 'create') {
      const end = step.life === null ? null : now + step.life;
      const made = await apiKeys.create({ name: 'key', expires_at: at(end) }, call);
      secrets.add(made.pat_key);
      const links = { replaces: null, replacedBy: null, revoked: false };
      keys.push({ made: now, end, ownEnd: end, ...links, id: made.key_id });
    } else {
      const target = keys[step.key];
      if (!target) continue;
      const status = statusOf(target, now);
      const live = status === 'active' || status === 'rotating';
      if (step.do === 'revoke') {
        const answer = await attempt(apiKeys.delete({ key_id: target.id }, call));
        const wanted = target.revoked ? 'not_found' : undefined;
        if (answer !== wanted) return differs(`${String(answer)} instead of ${String(wanted)}`);
        target.revoked = true;
      } else if (step.do === 'expire') {
        const end = step.life === null ? null : now + step.life;
        const latest = target.replacedBy
          ? least(target.ownEnd, target.replacedBy.made + 604_800)
          : null;
        // Half a minute of doubt around the limit is left out: real time passes too.
        if (live && latest !== null && end !== null && Math.abs(end - latest) < 30) continue;
        const input = { key_id: target.id, expires_at: at(end) };
        const answer = await attempt(apiKeys.update(input, call));
        const wanted = !live
          ? 'key_not_active'
          : latest !== null && (end ?? Infinity) > latest
            ? 'validation_error'
            : null;
        if (typeof answer === 'string' ? answer !== wanted : wanted !== null)
          return differs(`${JSON.stringify(answer)} instead of ${String(wanted)}`);
        if (wanted === null) {
          target.end = end;
          if (!target.replacedBy) target.ownEnd = end;
        }
      } else {
        const { key: _, grace } = step;
        const before = target.replaces;
        const wanted =
          status === 'rotating' || (live && before && statusOf(before, now) === 'rotating')
            ? 'rotation_in_progress'
            : live
              ? null
              : 'key_not_active';
        const input = { key_id: target.id, grace_seconds: grace };
        const answer = await attempt(apiKeys.rotate(input, call));
        if (typeof answer === 'string') {
          if (answer !== wanted) return differs(`${answer} instead of ${String(wanted)}`);
          continue;
        }
        if (wanted !== null) return differs(`a rotation instead of ${wanted}`);
        if (secrets.has(answer.pat_key)) return differs('a secret that was there before');
        secrets.add(answer.pat_key);
        const own = target.ownEnd;
        const end = own === null ? null : now + own - target.made;
        target.end = least(own, now + grace);
        const links = { replaces: target, replacedBy: null, revoked: false };
        const made = { made: now, end, ownEnd: end, ...links, id: answer.key_id };
        target.replacedBy = made;
        keys.push(made);
        // Keys made at one moment are told apart by a millisecond each.
        if ((answer.old_expires_at ?? 0) > (at(own) ?? Infinity) + SECOND)
          return differs('a longer life for the old key');
      }
    }
    const { items } = await apiKeys.list({ limit: 200 }, call);
    const got = new Map(items.map((item) => [item.key_id, item.status]));
    const wrong = keys.find((row) => got.get(row.id) !== statusOf(row, now));
    if (wrong)
      return differs(`a key is ${String(got.get(wrong.id))} instead of ${statusOf(wrong, now)}`);
  }
  return null;
}

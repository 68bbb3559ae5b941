import { ApiError } from '../../client/ApiError.js';
import type { OperationInput, OperationOutput, OrgCall, UserCall } from '../../client/OrgClient.js';
import type { OperationTable, Route, Routes } from '../../contract/index.js';
import { authenticate, authorize, type Place } from './access.js';
import { refuse, unanswered, withRequestId } from './errors.js';
import { commits, errorOf } from './faults.js';
import { once } from './idempotency.js';
import { endpoint, parseInput, toWire, type Endpoint, type Parsed } from './request.js';
import { newId, type MemoryParts } from './server.js';
import type { UserRow } from './state.js';
import { throwIfAborted } from './traffic.js';

/** A person and the server they talk to. */
export interface Caller {
  readonly parts: MemoryParts;
  /** Null when nobody is signed in. */
  readonly userId: string | null;
}

/** What a handler of a user-level operation works with. */
export interface UserContext {
  readonly parts: MemoryParts;
  readonly user: UserRow;
  readonly call: Partial<OrgCall>;
}

/** What a handler of an operation inside one organization works with. */
export interface OrgContext extends UserContext, Place {}

type AnyCall = UserCall & Partial<OrgCall>;
type Names<R extends keyof Routes> = keyof Routes[R] & keyof OperationTable[R] & string;
type Served<R extends keyof Routes, O extends Names<R>> = (
  input: OperationInput<R, O>,
  call: AnyCall,
) => Promise<OperationOutput<R, O>>;

/** What a handler of an operation for everybody works with. */
export interface PublicContext {
  readonly parts: MemoryParts;
}

interface Steps<Context, Result> {
  /** Decides whether the caller may, before the input is looked at. */
  enter(caller: Caller, call: AnyCall, route: Route): Context;
  handle(context: Context, input: object): Result;
}

function identify({ parts, userId }: Caller, call: AnyCall): UserContext {
  return { parts, user: authenticate(parts, userId), call };
}

function execute<Context, Result>(
  caller: Caller,
  target: Endpoint,
  input: ReturnType<typeof toWire>,
  call: AnyCall,
  steps: Steps<Context, Result>,
): Result {
  const { parts, userId } = caller;
  const { route, name } = target;
  const context = steps.enter(caller, call, route);
  const parsed = parseInput(target, input);
  const run = (): Result => steps.handle(context, parsed);
  if (route.method !== 'POST' || call.idempotencyKey === undefined) return run();
  if (!/^[\x20-\x7e]{1,255}$/.test(call.idempotencyKey)) throw refuse('invalid_header');
  return once(
    parts.state,
    {
      scope: JSON.stringify([userId, name, call.idempotencyKey]),
      fingerprint: JSON.stringify([call.organizationId, input]),
      secret: route.secret ?? false,
      now: parts.clock.now(),
    },
    run,
  );
}

async function perform<Context, Result>(
  caller: Caller,
  target: Endpoint,
  input: unknown,
  call: AnyCall,
  steps: Steps<Context, Result>,
): Promise<Result> {
  const { parts } = caller;
  const { name, route } = target;
  const { signal } = call;
  throwIfAborted(signal);
  if (route.capability && !parts.capabilities.has(route.capability)) {
    throw unanswered('unsupported', `OrgKit: this server does not offer ${name}.`);
  }
  const sent = toWire(target, input, call);
  parts.calls.push({
    operation: name,
    userId: caller.userId,
    organizationId: call.organizationId ?? null,
    input: { ...sent.params, ...sent.rest },
    idempotencyKey: call.idempotencyKey ?? null,
  });
  await parts.traffic.pass(name, 'request', signal);
  if (parts.traffic.offline) throw errorOf({ error: 'network' });
  const fault = parts.faults.take(name);
  if (fault && !commits(fault)) throw errorOf(fault);
  const answer = settle(() => execute(caller, target, sent, call, steps));
  await parts.traffic.pass(name, 'response', signal);
  if (fault) throw errorOf(fault);
  if ('error' in answer) throw answer.error;
  // A copy: nothing a caller does to an answer may reach the server's state.
  return structuredClone(answer.value);
}

function settle<Result>(run: () => Result): { value: Result } | { error: unknown } {
  try {
    return { value: run() };
  } catch (error) {
    return { error };
  }
}

async function withIds<Result>(parts: MemoryParts, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ApiError ? withRequestId(error, newId(parts, 'req')) : error;
  }
}

/** An operation for everybody, signed in or not. */
export function servePublic<R extends keyof Routes, O extends Names<R>>(
  caller: Caller,
  resource: R,
  operation: O,
  handler: (context: PublicContext, input: Parsed<R, O>) => OperationOutput<R, O>,
): Served<R, O> {
  const target = endpoint(resource, operation);
  const steps: Steps<PublicContext, OperationOutput<R, O>> = {
    enter: ({ parts }) => ({ parts }),
    // The schemas that made the input are the ones its type is derived from.
    handle: (context, input) => handler(context, input as Parsed<R, O>),
  };
  return (input, call) => withIds(caller.parts, perform(caller, target, input, call, steps));
}

/** An operation that needs a signed-in person and no organization. */
export function serveUser<R extends keyof Routes, O extends Names<R>>(
  caller: Caller,
  resource: R,
  operation: O,
  handler: (context: UserContext, input: Parsed<R, O>) => OperationOutput<R, O>,
): Served<R, O> {
  const target = endpoint(resource, operation);
  const steps: Steps<UserContext, OperationOutput<R, O>> = {
    enter: identify,
    // The schemas that made the input are the ones its type is derived from.
    handle: (context, input) => handler(context, input as Parsed<R, O>),
  };
  return (input, call) => withIds(caller.parts, perform(caller, target, input, call, steps));
}

/** An operation inside one organization. */
export function serveOrg<R extends keyof Routes, O extends Names<R>>(
  caller: Caller,
  resource: R,
  operation: O,
  handler: (context: OrgContext, input: Parsed<R, O>) => OperationOutput<R, O>,
): Served<R, O> {
  const target = endpoint(resource, operation);
  const steps: Steps<OrgContext, OperationOutput<R, O>> = {
    enter: (who, call, { access }) => {
      const context = identify(who, call);
      const isPaying = resource === 'billing' || target.name === 'members.myScopes';
      return {
        ...context,
        ...authorize(context.parts, context.user, context.call, { access, isPaying }),
      };
    },
    // The schemas that made the input are the ones its type is derived from.
    handle: (context, input) => handler(context, input as Parsed<R, O>),
  };
  return (input, call) => withIds(caller.parts, perform(caller, target, input, call, steps));
}

import type * as z from 'zod/mini';
import type { Operation, OperationTable, Routes } from '../../../src/contract/index.js';
import type { AuditEntry } from '../audit/record.js';
import type { Caller, UserCaller } from '../credentials/caller.js';
import type { ResolvedOrganization } from '../credentials/organization.js';
import type { Trx } from '../db/transaction.js';
import type { Log } from '../log.js';
import type { Mail } from '../mail/mailer.js';
import type { Reply } from './reply.js';
import type { Tenant } from './tenant.js';

/** One transaction of a request: effects, their audit events and their mails are committed together. */
export interface Unit {
  readonly trx: Trx;
  /** One event an effect; many are one statement. */
  audit(entries: AuditEntry | readonly AuditEntry[]): Promise<void>;
  mail(mails: Mail | readonly Mail[]): Promise<void>;
  /**
   * Leaves word how far a request with more than one transaction has come. When its process dies, the retry
   * gets this as `resume`. The result of this transaction is then not taken for the answer.
   */
  checkpoint(state: Record<string, unknown>): Promise<void>;
}

/** What every handler gets. */
interface BaseContext {
  readonly request: Request;
  readonly requestId: string;
  /** The caller's address. */
  readonly ip: string;
  /** Under which address the caller reached the server; begins the links in answers. */
  readonly baseUrl: string;
  /** Whose site it came through; null on the server's own address. */
  readonly tenant: Tenant | null;
  readonly log: Log;
  /** Checkpoint of an earlier attempt at the same keyed request; null on the first. */
  readonly resume: Record<string, unknown> | null;
  /**
   * Runs a transaction; contention starts it again, so `work` may have no effect outside the database. With an
   * Idempotency-Key its result is stored as the answer in the same transaction: return it from the handler.
   */
  write<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
}

type At<R extends keyof Routes, O> = O extends keyof Routes[R] ? Routes[R][O] : never;
type OperationAt<R extends keyof Routes, O> = R extends keyof OperationTable
  ? O extends keyof OperationTable[R]
    ? OperationTable[R][O]
    : never
  : never;

type Parsed<Op, K extends keyof Operation> = Op extends {
  readonly [P in K]: infer S extends z.ZodMiniType;
}
  ? z.output<S>
  : Record<string, never>;

type AccessContext<Access> = Access extends 'public'
  ? { readonly caller: null; readonly organization: null }
  : Access extends 'caller'
    ? { readonly caller: Caller; readonly organization: null }
    : Access extends 'user' | 'login'
      ? { readonly caller: UserCaller; readonly organization: null }
      : { readonly caller: Caller; readonly organization: ResolvedOrganization };

/** What the handler of one operation gets: everything checked, parsed and typed by the contract. */
export type RequestContext<R extends keyof Routes, O> = BaseContext &
  AccessContext<At<R, O> extends { readonly access: infer A } ? A : never> & {
    readonly params: Parsed<OperationAt<R, O>, 'params'>;
    readonly query: Parsed<OperationAt<R, O>, 'query'>;
    readonly body: Parsed<OperationAt<R, O>, 'body'>;
  };

type Output<Op> = Op extends { readonly output: infer S extends z.ZodMiniType }
  ? z.output<S>
  : void;

/** What a handler may return. A `Response` is for streams only: it is never stored or replayed. */
export type HandlerResult<R extends keyof Routes, O> =
  Output<OperationAt<R, O>> | Reply<Output<OperationAt<R, O>>> | Response;

/** Carries out one operation. */
export type Handler<R extends keyof Routes, O> = (
  context: RequestContext<R, O>,
) => Promise<HandlerResult<R, O>>;

/** Registers the handler of one operation of the contract. */
export type RouteFunction = <R extends keyof Routes, O extends keyof Routes[R] & string>(
  resource: R,
  operation: O,
  handler: Handler<R, O>,
) => void;

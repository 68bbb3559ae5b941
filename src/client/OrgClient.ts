import type * as z from 'zod/mini';
import type { OperationTable, Provisioning, Routes } from '../contract/index.js';

/** What every call may carry. */
export interface UserCall {
  /** Aborts the request; the promise rejects with code `aborted`. */
  signal?: AbortSignal | undefined;
  /**
   * One key per user action, kept through retries, so that a write happens once.
   * @default a new key per call
   */
  idempotencyKey?: string | undefined;
}

/** What a call inside one organization must carry. Captured when the call is made, never read from elsewhere. */
export interface OrgCall extends UserCall {
  organizationId: string;
  /** Version the caller read; a newer one on the server answers `version_conflict`. */
  ifMatch?: number | undefined;
  /** Grant under which the caller acts inside a child organization. */
  actAs?: string | undefined;
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page; null on the last one. */
  readonly nextCursor: string | null;
  /** Rows in the whole list; null when the server does not count. */
  readonly total: number | null;
}

type Values<Op, Key extends string> =
  Op extends Record<Key, infer S extends z.ZodMiniType> ? z.input<S> : unknown;

/** Path names, query and body of an operation as one object. */
export type OperationInput<
  R extends keyof OperationTable,
  O extends keyof OperationTable[R],
> = R extends keyof Routes
  ? O extends keyof Routes[R]
    ? Routes[R][O] extends { rawBody: 'json' }
      ? Values<OperationTable[R][O], 'params'> & { body: Values<OperationTable[R][O], 'body'> }
      : Routes[R][O] extends { rawBody: 'multipart' }
        ? Values<OperationTable[R][O], 'params'> & { file: Blob }
        : Values<OperationTable[R][O], 'params'> &
            Values<OperationTable[R][O], 'query'> &
            Values<OperationTable[R][O], 'body'>
    : never
  : never;

type Output<Op> = Op extends { output: infer S extends z.ZodMiniType } ? z.output<S> : void;

/** What an operation answers: a {@link Page} for paged lists, the object or array otherwise. */
export type OperationOutput<
  R extends keyof Routes,
  O extends keyof Routes[R] & keyof OperationTable[R],
> = Routes[R][O] extends { paged: true }
  ? Output<OperationTable[R][O]> extends readonly (infer Item)[]
    ? Page<Item>
    : never
  : Output<OperationTable[R][O]>;

type CallOf<Def> = Def extends { access: 'public' | 'caller' | 'user' | 'login' }
  ? UserCall
  : OrgCall;

type Method<R extends keyof Routes, O extends keyof Routes[R] & keyof OperationTable[R]> = (
  input: OperationInput<R, O>,
  call: CallOf<Routes[R][O]>,
) => Promise<OperationOutput<R, O>>;

type Resources = {
  readonly [R in keyof OperationTable]: {
    readonly [O in keyof OperationTable[R] & keyof Routes[R]]: Method<R, O>;
  };
};

/** Long-running work that a client follows. */
export interface Watch {
  /**
   * Follows provisioning until every step is done or failed, by server-sent events where the
   * server has them, else by polling. Resolves with the last state; rejects with `ApiError`.
   */
  provisioning(
    input: { organization_id: string; onProgress: (provisioning: Provisioning) => void },
    call: OrgCall,
  ): Promise<Provisioning>;
}

/**
 * The pluggable API client: one namespace per resource, one method per operation.
 * Every method takes its input and, apart from it, the call with the organization and an abort signal.
 * Every method rejects with {@link ApiError} and nothing else.
 */
export interface OrgClient extends Resources {
  readonly watch: Watch;
}

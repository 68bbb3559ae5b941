import type * as z from 'zod/mini';
import type { Routes } from '../routes/index.js';

/** Schemas of one endpoint; the method, path and access are in the route table under the same name. */
export interface Operation {
  /** One sentence for the reader of the API description. */
  readonly summary: string;
  /** Names in the path. */
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** The answer; absent when it has no body. */
  readonly output?: z.ZodMiniType;
}

/** Operations of one resource: exactly the names of its routes. */
export type ResourceOperations<R extends keyof Routes> = {
  readonly [O in keyof Routes[R]]: Operation;
};

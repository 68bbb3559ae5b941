export {
  ApiError,
  isAborted,
  isUnanswered,
  type ApiErrorInit,
  type ClientErrorCode,
} from './ApiError.js';
export { createClient } from './createClient.js';
export type { ClientClock, ClientOptions, Fetch, RouteOverrides, TokenRequest } from './options.js';
export type {
  OperationInput,
  OperationOutput,
  OrgCall,
  OrgClient,
  Page,
  UserCall,
  Watch,
} from './OrgClient.js';
export { allItems } from './paging.js';

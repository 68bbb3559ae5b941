import * as z from 'zod/mini';
import { idParam } from '../common.js';
import * as keysSchemas from '../keys.js';
import type { ResourceOperations } from './operation.js';

const KeyParams = idParam('key_id');
/** Schemas of `apiKeys`. */
export const apiKeys = {
  /** API keys of the organization, without secrets. */
  list: {
    summary: 'API keys',
    query: keysSchemas.ListKeysQuery,
    output: z.array(keysSchemas.ApiKey),
  },
  /** Creates a key; the answer is the only one with the secret. */
  create: {
    summary: 'Create an API key',
    body: keysSchemas.CreateKey,
    output: keysSchemas.CreatedKey,
  },
  /** Changes name, expiry or allowed addresses. */
  update: {
    summary: 'Change an API key',
    params: KeyParams,
    body: keysSchemas.UpdateKey,
    output: keysSchemas.ApiKey,
  },
  /** Revokes a key at once. */
  delete: { summary: 'Revoke an API key', params: KeyParams },
  /** Replaces a key; the old one works for the grace time. */
  rotate: {
    summary: 'Rotate an API key',
    params: KeyParams,
    body: keysSchemas.RotateKey,
    output: keysSchemas.RotatedKey,
  },
  /** Requests an hour for seven days, per generation. */
  usage: { summary: 'Use of an API key', params: KeyParams, output: keysSchemas.KeyUsage },
} as const satisfies ResourceOperations<'apiKeys'>;

/** Schemas of `tokens`. */
export const tokens = {
  /** The caller's personal tokens, without secrets. */
  list: {
    summary: 'Your personal tokens',
    query: keysSchemas.ListKeysQuery,
    output: z.array(keysSchemas.ApiKey),
  },
  /** Creates a personal token; the answer is the only one with the secret. */
  create: {
    summary: 'Create a personal token',
    body: keysSchemas.CreateToken,
    output: keysSchemas.CreatedKey,
  },
  /** Revokes a personal token at once. */
  delete: { summary: 'Revoke a personal token', params: KeyParams },
} as const satisfies ResourceOperations<'tokens'>;

/** Schemas of `widgetTokens`. */
export const widgetTokens = {
  /** Mints a short-lived token for widgets on one origin. */
  create: {
    summary: 'Mint a widget token',
    body: keysSchemas.CreateWidgetToken,
    output: keysSchemas.WidgetToken,
  },
} as const satisfies ResourceOperations<'widgetTokens'>;

import type { ComponentType, ReactNode } from 'react';
import type { ApiError } from '../../client/index.js';
import type {
  ApiKey,
  CreatedKey,
  CreateKey,
  KeyUsage,
  RotatedKey,
  UpdateKey,
} from '../../contract/index.js';
import type { ApiKeyManagerMessages, KeyTableMessages } from './messages.js';

/** Keys of the organization, or tokens of the person. */
export type KeyKind = 'keys' | 'tokens';

/** What it takes to put a key into words. */
export type Words = {
  messages: KeyTableMessages;
  /** Replacements, for the parts that bring their own texts when they are wanted. */
  own: Partial<ApiKeyManagerMessages> | undefined;
  locale: string;
  timeZone: string;
};

/** One tab. */
export type KeyTab = {
  kind: KeyKind;
  /** How many there are; null while that is not known. */
  count: number | null;
};

/** What is asked of the server for a new key or token. */
export type NewKey = CreateKey & { idempotencyKey: string };

/** What can be done with keys; left out is what the server or the person cannot do. */
export type KeyActions = {
  /** Answers with the secret, once. */
  create: (input: NewKey) => Promise<CreatedKey>;
  /** Revokes one. */
  revoke: (input: { key_id: string }) => Promise<void>;
  /** Reads the list again after revoking several; single changes do so by themselves. */
  reload: () => Promise<readonly ApiKey[] | undefined>;
  /** Revokes one of several, without reading the list again. */
  revokeOne: (input: { key_id: string }) => Promise<void>;
  update?: ((input: UpdateKey & { key_id: string }) => Promise<void>) | undefined;
  /** Answers with the secret of the new key, once. */
  rotate?:
    | ((input: {
        key_id: string;
        grace_seconds: number;
        idempotencyKey: string;
      }) => Promise<RotatedKey>)
    | undefined;
};

/** Props of a component that reads the calls of a key and hands them on. */
export type UsageProps = {
  keyId: string;
  /** Milliseconds between two reads; 0 reads once. */
  every: number;
  children: (usage: UsageState) => ReactNode;
};

/** Calls of a key, as far as they are known. */
export type UsageState = { usage: KeyUsage | null; failed: boolean };

/** Keys and everything around them. */
export type KeyContent = {
  rows: readonly ApiKey[];
  /** The server says who made a key, what it may do and when it was used. */
  details: boolean;
  /** Scopes of the person, which are all that can be given. */
  held: readonly string[];
  /** The time that statuses are judged by, in epoch milliseconds. */
  now: number;
  /** When the rows arrived. */
  asOf: number;
  offline: boolean;
  refreshing: boolean;
  /** Why nothing newer could be had. */
  problem: { error: ApiError; retrying: boolean; onRetry: () => void } | null;
  actions: KeyActions;
  /** Reads the calls of a key; without it nothing is said about them. */
  Usage?: ComponentType<UsageProps> | undefined;
};

/** What snippets and hints say about the host's service. */
export type KeyGuide = {
  /** Where the service answers, without a slash at the end. @default the page's own origin */
  apiUrl?: string | undefined;
  /** Name of the environment variable in snippets. @default 'API_KEY', or 'API_TOKEN' */
  variable?: string | undefined;
  /** The person's own address as the server sees it, when the host knows it. */
  ownAddress?: string | undefined;
};

/** The dialog that is open. */
export type OpenDialog =
  /** `like` fills the form with what another key may do. */
  | { name: 'create'; like?: ApiKey }
  | { name: 'details' | 'rotate' | 'revoke'; key: ApiKey }
  | { name: 'revoke-many'; keys: readonly ApiKey[] };

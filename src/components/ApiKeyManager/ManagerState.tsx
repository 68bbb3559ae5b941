'use client';
import type { ApiError } from '../../client/index.js';
import { StandIn, type StandInParts, type StandInView } from '../../ui/StandIn.js';
import { KeysSkeleton } from './KeysSkeleton.js';
import type { KeyKind, Words } from './types.js';

/** A state without rows. */
export type Waiting = StandInView<ApiError>;

/** Props of {@link ManagerState}. */
export type ManagerStateProps = {
  view: Waiting;
  words: Words;
  kind: KeyKind;
  parts: StandInParts;
};

/** What stands where the rows would. */
export function ManagerState({ view, words, kind, parts }: ManagerStateProps) {
  const { messages } = words;
  const tokens = { loading: messages.loadingTokens, failed: messages.failedTokens };
  return (
    <StandIn
      view={view}
      messages={kind === 'keys' ? messages : { ...messages, ...tokens }}
      parts={parts}
      skeleton={<KeysSkeleton messages={messages} kind={kind} />}
    />
  );
}

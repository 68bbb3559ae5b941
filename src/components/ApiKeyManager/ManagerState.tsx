'use client';
import type { ApiError } from '../../client/index.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { NoAccess } from '../../ui/NoAccess.js';
import { TableFrame } from '../../ui/TableFrame.js';
import type { ApiKeyManagerViewBase } from './ApiKeyManagerView.js';
import { KeysSkeleton } from './KeysSkeleton.js';
import type { KeyKind, Words } from './types.js';

/** A state without rows. */
export type Waiting =
  | { status: 'no-access'; signedIn: boolean }
  | { status: 'loading' }
  | { status: 'error'; error: ApiError; retrying?: boolean; onRetry: () => void };

/** Props of {@link ManagerState}. */
export type ManagerStateProps = {
  view: Waiting;
  words: Words;
  kind: KeyKind;
  parts: NonNullable<ApiKeyManagerViewBase['parts']>;
};

/** What stands where the rows would. */
export function ManagerState({ view, words, kind, parts }: ManagerStateProps) {
  const { Loading = LoadingState, Error = ErrorState, NoAccess: Closed = NoAccess } = parts;
  const { messages } = words;
  const isKeys = kind === 'keys';
  switch (view.status) {
    case 'no-access':
      return (
        <TableFrame>
          <Closed title={view.signedIn ? messages.noAccess : messages.signIn}>
            {view.signedIn ? messages.noAccessNote : messages.signInNote}
          </Closed>
        </TableFrame>
      );
    case 'loading':
      return (
        <Loading label={isKeys ? messages.loading : messages.loadingTokens}>
          <KeysSkeleton messages={messages} kind={kind} />
        </Loading>
      );
    case 'error':
      return (
        <TableFrame>
          <Error
            title={isKeys ? messages.failed : messages.failedTokens}
            retryLabel={messages.retry}
            retrying={view.retrying}
            onRetry={view.onRetry}
            note={view.error.requestId ? messages.requestId(view.error.requestId) : undefined}
          >
            {view.error.detail}
          </Error>
        </TableFrame>
      );
  }
}

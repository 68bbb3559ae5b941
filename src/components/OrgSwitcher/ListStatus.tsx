'use client';
import type { ComponentType } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { ErrorState, type ErrorStateProps } from '../../ui/ErrorState.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Text } from '../../ui/Text.js';
import type { Words } from './describe.js';
import type { ListState } from './types.js';

/** Props of {@link ListStatus}. */
export type ListStatusProps = {
  words: Words;
  list: ListState;
  typed: string;
  searching: boolean;
  size: number | null;
  Error?: ComponentType<ErrorStateProps> | undefined;
};

/** What stands in place of rows: they load, they failed, or nothing matches. */
export function ListStatus({
  words,
  list,
  typed,
  searching,
  size,
  Error = ErrorState,
}: ListStatusProps) {
  const { messages, locale } = words;
  if (list.status === 'loading') {
    return (
      <LoadingState label={messages.listLoading} className="ok-org-switcher-waiting">
        {['first', 'second', 'third'].map((row) => (
          <RowSkeleton key={row} />
        ))}
      </LoadingState>
    );
  }
  if (list.status === 'error') {
    const { error, retrying, onRetry } = list;
    return (
      <Error
        title={messages.listFailed}
        retryLabel={messages.tryAgain}
        retrying={retrying}
        onRetry={onRetry}
        note={error.requestId ? messages.requestId(error.requestId) : undefined}
      >
        {error.detail}
      </Error>
    );
  }
  if (typed === '' || list.choices.total > 0) return null;
  if (searching) return <Text className="ok-org-switcher-nothing">{messages.searching}</Text>;
  return (
    <div className="ok-org-switcher-nothing">
      <Text strong>{messages.nothingMatches(typed)}</Text>
      {size ? (
        <Text size="small" tone="muted">
          {messages.searched(size, formatNumber(size, { locale }))}
        </Text>
      ) : null}
    </div>
  );
}

/** A row that has not arrived, as high as it will be. */
export function RowSkeleton() {
  return (
    <div className="ok-org-switcher-line">
      <Skeleton width="avatar" />
      <Skeleton />
    </div>
  );
}

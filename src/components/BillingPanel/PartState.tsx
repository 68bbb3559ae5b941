'use client';
import type { ApiError } from '../../client/index.js';
import { ErrorState } from '../../ui/ErrorState.js';
import type { PanelMessages } from './messages.js';

/** Props of {@link PartFailed}. */
export type PartFailedProps = {
  title: string;
  messages: PanelMessages;
  error: ApiError;
  retrying: boolean;
  onRetry: () => void;
};

/** What stands where one part of the panel would; the others stay. */
export function PartFailed({ title, messages, error, retrying, onRetry }: PartFailedProps) {
  return (
    <ErrorState
      title={title}
      retryLabel={messages.retry}
      retrying={retrying}
      onRetry={onRetry}
      note={error.requestId ? messages.requestId(error.requestId) : undefined}
    >
      {error.detail}
    </ErrorState>
  );
}

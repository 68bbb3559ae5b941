'use client';
import type { ComponentType, ReactNode } from 'react';
import type { EmptyStateProps } from './EmptyState.js';
import { ErrorState, type ErrorStateProps } from './ErrorState.js';
import { LoadingState, type LoadingStateProps } from './LoadingState.js';
import { NoAccess, type NoAccessProps } from './NoAccess.js';
import { TableFrame } from './TableFrame.js';

/** Replacements for the parts that stand in for what a widget shows. */
export interface StandInParts {
  Loading?: ComponentType<LoadingStateProps> | undefined;
  Empty?: ComponentType<EmptyStateProps> | undefined;
  Error?: ComponentType<ErrorStateProps> | undefined;
  NoAccess?: ComponentType<NoAccessProps> | undefined;
}

/** A state in which there is nothing to show; `E` is what the widget knows of a failure. */
export type StandInView<E extends Failure = Failure> =
  | { status: 'no-access'; signedIn?: boolean }
  | { status: 'loading' }
  | { status: 'error'; error: E; retrying?: boolean; onRetry: () => void };

/** Texts of the states; a widget that is never shown to strangers has none for them. */
export type StandInMessages = {
  loading: string;
  failed: string;
  retry: string;
  requestId: (id: string) => string;
  noAccess: string;
  noAccessNote: string;
  signIn?: string;
  signInNote?: string;
};

/** Props of {@link StandIn}. */
export type StandInProps = {
  view: StandInView;
  messages: StandInMessages;
  parts: StandInParts | undefined;
  /** The frame of what will stand here. */
  skeleton: ReactNode;
  /** Surrounds anything but the skeleton, which has a surface itself. @default TableFrame */
  renderFrame?: (part: ReactNode) => ReactNode;
};

type Failure = { detail: string; requestId: string | null };

/** What stands where a widget's content would: it loads, it failed, or the person may not see it. */
export function StandIn({
  view,
  messages,
  parts = {},
  skeleton,
  renderFrame = framed,
}: StandInProps) {
  const { Loading = LoadingState, Error = ErrorState, NoAccess: Closed = NoAccess } = parts;
  switch (view.status) {
    case 'loading':
      return <Loading label={messages.loading}>{skeleton}</Loading>;
    case 'no-access':
      return renderFrame(
        view.signedIn === false ? (
          <Closed title={messages.signIn}>{messages.signInNote ?? messages.noAccessNote}</Closed>
        ) : (
          <Closed title={messages.noAccess}>{messages.noAccessNote}</Closed>
        ),
      );
    case 'error': {
      const { error, retrying, onRetry } = view;
      return renderFrame(
        <Error
          title={messages.failed}
          retryLabel={messages.retry}
          retrying={retrying}
          onRetry={onRetry}
          note={error.requestId ? messages.requestId(error.requestId) : undefined}
        >
          {error.detail}
        </Error>,
      );
    }
  }
}

function framed(part: ReactNode) {
  return <TableFrame>{part}</TableFrame>;
}

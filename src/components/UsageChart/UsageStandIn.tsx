'use client';
import type { ComponentType } from 'react';
import type { ApiError } from '../../client/index.js';
import { Button } from '../../ui/Button.js';
import { ChartIcon } from '../../ui/chartIcons.js';
import { EmptyState, type EmptyStateProps } from '../../ui/EmptyState.js';
import { ErrorState, type ErrorStateProps } from '../../ui/ErrorState.js';
import { LoadingState, type LoadingStateProps } from '../../ui/LoadingState.js';
import { NoAccess, type NoAccessProps } from '../../ui/NoAccess.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { monthToDate } from './monthToDate.js';
import type { UsageControls, Words } from './types.js';
import { UsageSkeleton } from './UsageSkeleton.js';

/** Replacements for the parts that stand in for the figures. */
export type UsageParts = {
  Loading?: ComponentType<LoadingStateProps> | undefined;
  Empty?: ComponentType<EmptyStateProps> | undefined;
  Error?: ComponentType<ErrorStateProps> | undefined;
  NoAccess?: ComponentType<NoAccessProps> | undefined;
};

/** A state without figures. Where there are controls, another range can be tried. */
export type UsageWaiting =
  | { status: 'no-access'; signedIn: boolean }
  | { status: 'loading'; controls?: UsageControls | undefined }
  | {
      status: 'error';
      error: ApiError;
      retrying?: boolean;
      onRetry: () => void;
      controls?: UsageControls | undefined;
    }
  /** Nothing was used in the range. */
  | { status: 'empty'; controls: UsageControls };

/** Props of {@link UsageStandIn}. */
export type UsageStandInProps = { view: UsageWaiting; words: Words; parts: UsageParts };

/** What stands where the figures would. */
export function UsageStandIn({ view, words, parts }: UsageStandInProps) {
  const { messages } = words;
  const {
    Loading = LoadingState,
    Empty = EmptyState,
    Error = ErrorState,
    NoAccess: Closed = NoAccess,
  } = parts;
  switch (view.status) {
    case 'loading':
      return (
        <Loading label={messages.loading}>
          <UsageSkeleton messages={messages} />
        </Loading>
      );
    case 'no-access':
      return (
        <TableFrame>
          <Closed title={view.signedIn ? messages.noAccess : messages.signIn}>
            {view.signedIn ? messages.noAccessNote : messages.signInNote}
          </Closed>
        </TableFrame>
      );
    case 'error':
      return (
        <TableFrame>
          <Error
            title={messages.failed}
            retryLabel={messages.retry}
            retrying={view.retrying}
            onRetry={view.onRetry}
            note={view.error.requestId ? messages.requestId(view.error.requestId) : undefined}
          >
            {view.error.detail}
          </Error>
        </TableFrame>
      );
    case 'empty': {
      const { range, today, onQueryChange } = view.controls;
      const month = monthToDate(today);
      const isMonth = range.from === month.from && range.to === month.to;
      return (
        <TableFrame>
          <Empty
            icon={<ChartIcon />}
            title={messages.empty}
            actions={
              isMonth ? undefined : (
                <Button onClick={() => onQueryChange({ range: month })}>
                  {messages.thisMonth}
                </Button>
              )
            }
          >
            {messages.emptyNote}
          </Empty>
        </TableFrame>
      );
    }
  }
}

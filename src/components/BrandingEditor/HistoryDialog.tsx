'use client';
import { useState } from 'react';
import { useAttempt } from '../../hooks/useAttempt.js';
import { useWork } from '../../hooks/useWork.js';
import { formatDate } from '../../lib/formatDate.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Badge } from '../../ui/Badge.js';
import { HistoryIcon } from '../../ui/brandIcons.js';
import { Button } from '../../ui/Button.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Dialog } from '../../ui/Dialog.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Text } from '../../ui/Text.js';
import { Swatch } from './Swatch.js';
import { taskMessages } from './taskMessages.js';
import type { BrandingContent, HistoryState, Words } from './types.js';

/** Props of {@link HistoryDialog}. */
export type HistoryDialogProps = {
  words: Words;
  content: BrandingContent;
  History: NonNullable<BrandingContent['History']>;
  onDone: (news: string) => void;
  onClose: () => void;
};

/** Everything that was published, and the way back to it. */
export function HistoryDialog({ words, content, History, onDone, onClose }: HistoryDialogProps) {
  const messages = { ...words.messages, ...taskMessages, ...words.own };
  const [asked, setAsked] = useState<number | null>(null);
  const attempt = useAttempt();
  const { busy, problem, run } = useWork();
  const numberOf = (version: number): string => formatNumber(version, words);
  const revert = (version: number): Promise<void> =>
    run(async () => {
      await attempt({ version }, (idempotencyKey) =>
        content.actions.revert({ version, idempotencyKey }),
      );
      onDone(messages.reverted(numberOf(version)));
      onClose();
    });
  if (asked !== null) {
    return (
      <ConfirmDialog
        open
        title={messages.revertTitle(numberOf(asked))}
        lead={messages.revertLead}
        closeLabel={messages.close}
        cancelLabel={messages.cancel}
        actionLabel={messages.revertTo(numberOf(asked))}
        busy={busy}
        error={problem && `${messages.revertFailed} ${problem.detail}`}
        onOpenChange={() => (busy ? undefined : setAsked(null))}
        onConfirm={() => void revert(asked)}
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={() => onClose()}
      title={messages.historyTitle}
      lead={messages.historyLead}
      closeLabel={messages.close}
    >
      <History>
        {(state) => (
          <Versions
            {...{ words, state }}
            live={content.own.version ?? 0}
            onRevert={content.offline ? undefined : setAsked}
          />
        )}
      </History>
    </Dialog>
  );
}

type VersionsProps = {
  words: Words;
  state: HistoryState;
  live: number;
  onRevert: ((version: number) => void) | undefined;
};

function Versions({ words, state, live, onRevert }: VersionsProps) {
  const messages = { ...words.messages, ...taskMessages, ...words.own };
  const { versions, error, working, again, more } = state;
  if (error && !versions) {
    return (
      <ErrorState
        title={messages.historyFailed}
        retryLabel={messages.retry}
        retrying={working}
        onRetry={again}
        note={error.requestId ? messages.requestId(error.requestId) : undefined}
      >
        {error.detail}
      </ErrorState>
    );
  }
  if (!versions) {
    return (
      <LoadingState label={messages.historyLoading}>
        <Skeleton />
      </LoadingState>
    );
  }
  if (versions.length === 0) {
    return (
      <EmptyState icon={<HistoryIcon />} title={messages.noHistory}>
        {messages.noHistoryNote}
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="ok-list" role="list">
        {versions.map(({ version, published_at, published_by, accept_contrast, branding }) => {
          const number = formatNumber(version, words);
          return (
            <li key={version} className="ok-branding-editor-version">
              {branding.primary_color === null ? null : <Swatch color={branding.primary_color} />}
              <div className="ok-fill">
                <Text strong>{messages.version(number)}</Text>
                <Text size="small" tone="muted">
                  {formatDate(published_at, words)}
                  {published_by === null ? null : (
                    <>
                      {' · '}
                      <bdi>{published_by}</bdi>
                    </>
                  )}
                </Text>
                {accept_contrast ? (
                  <Text size="small" tone="warning">
                    {messages.acceptedContrast}
                  </Text>
                ) : null}
              </div>
              {version === live ? (
                <Badge tone="success">{messages.live}</Badge>
              ) : onRevert ? (
                <Button
                  size="small"
                  aria-label={messages.revertTo(number)}
                  onClick={() => onRevert(version)}
                >
                  {messages.revert}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
      {more ? (
        <Button busy={working} onClick={more}>
          {messages.older}
        </Button>
      ) : null}
    </>
  );
}

'use client';
import { useRef, useState } from 'react';
import { ApiError } from '../../client/index.js';
import { saveFile } from '../../lib/saveFile.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { DownloadIcon } from '../../ui/actionIcons.js';
import { Text } from '../../ui/Text.js';
import type { MembersFrame } from './actions.js';
import { bulkMessages } from './bulkMessages.js';
import { countText, type Words } from './describe.js';
import { readMembersCsv } from './membersCsv.js';
import type { MembersContent } from './types.js';

/** Props of {@link ExportDialog}. */
export type ExportDialogProps = {
  words: Words;
  frame: MembersFrame;
  content: Pick<MembersContent, 'filter' | 'page' | 'activity'> | null;
  onClose: () => void;
};

type Stage = 'ready' | 'reading' | 'done' | 'stopped';

/** Reads everybody whom the filter means, page after page, into a file. */
export function ExportDialog({ words, frame, content, onClose }: ExportDialogProps) {
  const messages = { ...words.messages, ...bulkMessages, ...words.overrides };
  const [stage, setStage] = useState<Stage>('ready');
  const [read, setRead] = useState(0);
  const [error, setError] = useState<ApiError | null>(null);
  const stop = useRef<AbortController>(undefined);
  if (!content) return null;
  const { filter, page, activity } = content;
  const text = (count: number): string => countText(count, words);

  const start = async (): Promise<void> => {
    const control = new AbortController();
    stop.current = control;
    setError(null);
    setRead(0);
    setStage('reading');
    try {
      const file = await readMembersCsv({
        ...{ frame, messages, filter, activity },
        signal: control.signal,
        onProgress: setRead,
      });
      if (control.signal.aborted) return setStage('stopped');
      saveFile(messages.exportFile, file);
      setStage('done');
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (!control.signal.aborted) setError(problem);
      setStage(control.signal.aborted ? 'stopped' : 'ready');
    }
  };
  const close = (): void => {
    stop.current?.abort();
    onClose();
  };
  const total = page.total === null ? null : text(page.total);
  return (
    <Dialog
      open
      size="small"
      onOpenChange={close}
      title={messages.exportTitle}
      lead={total === null ? messages.exportLeadSome : messages.exportLead(total)}
      closeLabel={messages.close}
      foot={
        stage === 'reading' ? (
          <Button onClick={() => stop.current?.abort()}>{messages.exportStop}</Button>
        ) : stage === 'done' ? (
          <Button variant="primary" onClick={close}>
            {messages.close}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{messages.cancel}</Button>
            <Button variant="primary" icon={<DownloadIcon />} onClick={() => void start()}>
              {error ? messages.exportAgain : messages.exportStart}
            </Button>
          </>
        )
      }
    >
      {error ? (
        <Banner tone="danger" title={messages.exportFailed}>
          {error.detail}
        </Banner>
      ) : null}
      {stage === 'ready' ? null : (
        <>
          {stage === 'reading' ? (
            <progress
              className="ok-members-table-progress"
              aria-label={messages.exportTitle}
              max={page.total ?? undefined}
              value={page.total === null ? undefined : read}
            />
          ) : null}
          <Text role="status" numeric tone="muted">
            {stage === 'reading'
              ? messages.exporting(text(read), total)
              : stage === 'done'
                ? messages.exportDone(text(read))
                : messages.exportStopped}
          </Text>
        </>
      )}
    </Dialog>
  );
}

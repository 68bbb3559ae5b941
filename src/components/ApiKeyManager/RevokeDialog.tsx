'use client';
import { useState } from 'react';
import { ApiError } from '../../client/index.js';
import type { ApiKey } from '../../contract/index.js';
import { formatRelative } from '../../lib/formatRelative.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { countText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import type { KeyDialogProps } from './KeyDialogs.js';
import { callsOfDay } from './rotation.js';
import type { UsageState } from './types.js';

/** Props of {@link RevokeDialog}. */
export type RevokeDialogProps = KeyDialogProps & { subject: ApiKey };

/** Asks before a key is revoked, and says how much it is used. */
export function RevokeDialog({ words, kind, content, subject, ...props }: RevokeDialogProps) {
  const messages = dialogWords(words);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { name, key_id, last_used_at, last_used_ip } = subject;
  const { Usage } = content;

  const revoke = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await content.actions.revoke({ key_id });
      props.onDone(messages.revoked(name));
      props.onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.detail);
    } finally {
      setBusy(false);
    }
  };
  const lastUsed = (): string => {
    if (last_used_at == null) return messages.usedNever;
    const when = formatRelative(last_used_at, content.now, words);
    return last_used_ip ? messages.usedFrom(when, last_used_ip) : when;
  };
  const calls = ({ usage, failed }: UsageState): string => {
    if (!usage) return failed ? messages.callsNotRead : messages.callsReading;
    const count = callsOfDay(usage, subject.generation ?? 1);
    return messages.calls(count, countText(count, words));
  };
  const action = kind === 'keys' ? messages.revokeKey : messages.revokeToken;
  return (
    <ConfirmDialog
      open
      onOpenChange={() => props.onClose()}
      title={messages.revokeTitle(name)}
      lead={messages.revokeLead}
      closeLabel={messages.close}
      cancelLabel={messages.cancel}
      actionLabel={busy ? messages.revoking : action}
      busy={busy}
      tone="danger"
      error={problem ? `${messages.notRevoked} ${problem}` : undefined}
      onConfirm={() => void revoke()}
    >
      {content.details ? (
        <dl className="ok-api-key-manager-facts">
          <dt className="ok-text" data-tone="muted">
            {messages.lastUse}
          </dt>
          <dd className="ok-text">{lastUsed()}</dd>
          {kind === 'keys' && Usage ? (
            <>
              <dt className="ok-text" data-tone="muted">
                {messages.lastDay}
              </dt>
              <dd className="ok-text">
                <Usage keyId={key_id} every={0}>
                  {calls}
                </Usage>
              </dd>
            </>
          ) : null}
        </dl>
      ) : null}
    </ConfirmDialog>
  );
}

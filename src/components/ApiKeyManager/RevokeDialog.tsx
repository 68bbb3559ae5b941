'use client';
import type { ApiKey } from '../../contract/index.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { countText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import { Fact } from './Fact.js';
import type { KeyDialogProps } from './KeyDialogs.js';
import { callsOfDay } from './rotation.js';
import type { UsageState } from './types.js';
import { usedText } from './usedText.js';
import { useWork } from '../../hooks/useWork.js';

/** Props of {@link RevokeDialog}. */
export type RevokeDialogProps = KeyDialogProps & { subject: ApiKey };

/** Asks before a key is revoked, and says how much it is used. */
export function RevokeDialog({ words, kind, content, subject, ...props }: RevokeDialogProps) {
  const messages = dialogWords(words);
  const { busy, problem, run } = useWork();
  const { name, key_id } = subject;
  const { Usage } = content;

  const revoke = (): Promise<void> =>
    run(async () => {
      await content.actions.revoke({ key_id });
      props.onDone(messages.revoked(name));
      props.onClose();
    });
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
      error={problem ? `${messages.notRevoked} ${problem.detail}` : undefined}
      onConfirm={() => void revoke()}
    >
      {content.details ? (
        <dl className="ok-facts">
          <Fact term={messages.lastUsed}>{usedText(subject, content.now, words)}</Fact>
          {kind === 'keys' && Usage ? (
            <Fact term={messages.lastDay}>
              <Usage keyId={key_id} every={0}>
                {calls}
              </Usage>
            </Fact>
          ) : null}
        </dl>
      ) : null}
    </ConfirmDialog>
  );
}

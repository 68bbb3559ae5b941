'use client';
import { useState } from 'react';
import type { ApiKey } from '../../contract/index.js';
import { formatRelative } from '../../lib/formatRelative.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Status } from '../../ui/Status.js';
import { Text } from '../../ui/Text.js';
import { Truncate } from '../../ui/Truncate.js';
import { countText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import type { KeyDialogProps } from './KeyDialogs.js';
import { revokeMany, type Outcome } from './revokeMany.js';

/** Props of {@link RevokeManyDialog}. */
export type RevokeManyDialogProps = KeyDialogProps & { subjects: readonly ApiKey[] };

/** Asks before several keys are revoked, then says of each what became of it. */
export function RevokeManyDialog({
  words,
  kind,
  content,
  subjects,
  ...props
}: RevokeManyDialogProps) {
  const messages = dialogWords(words);
  const [step, setStep] = useState<'asking' | 'busy' | 'done'>('asking');
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const count = (value: number): string => countText(value, words);
  const all = subjects.length;
  const done = [...outcomes.values()].filter((outcome) => outcome === 'done').length;

  const close = (): void => {
    if (step === 'busy') return;
    if (done > 0) props.onDone(messages.revokedMany(done, count(done)));
    props.onClose();
  };
  const revoke = async (): Promise<void> => {
    setStep('busy');
    await revokeMany(
      subjects.map(({ key_id }) => key_id),
      (key_id) => content.actions.revokeOne({ key_id }),
      (key_id, outcome) => setOutcomes((before) => new Map(before).set(key_id, outcome)),
    );
    await content.actions.reload().catch(() => undefined);
    setStep('done');
  };
  const lastUse = ({ last_used_at }: ApiKey): string | null => {
    if (last_used_at === undefined) return null;
    return last_used_at === null
      ? messages.unused
      : words.messages.used(formatRelative(last_used_at, content.now, words));
  };
  const outcomeOf = (key: ApiKey) => {
    const outcome = outcomes.get(key.key_id);
    if (outcome === 'done') return <Status tone="muted">{messages.states.revoked}</Status>;
    if (typeof outcome === 'object') {
      return <Status tone="danger">{`${messages.notRevoked} ${outcome.problem}`}</Status>;
    }
    return step === 'asking' ? lastUse(key) : messages.waiting;
  };
  return (
    <Dialog
      open
      alert={step !== 'done'}
      onOpenChange={close}
      title={
        step === 'done'
          ? messages.revokeManyDone(count(done), count(all))
          : messages.revokeManyTitle(all, count(all), kind)
      }
      lead={step === 'done' ? undefined : messages.revokeManyLead}
      closeLabel={messages.close}
      foot={
        step === 'done' ? (
          <Button onClick={close}>{messages.done}</Button>
        ) : (
          <>
            <Button onClick={close} disabled={step === 'busy'}>
              {messages.cancel}
            </Button>
            <Button variant="danger" busy={step === 'busy'} onClick={() => void revoke()}>
              {step === 'busy'
                ? messages.revokeManyBusy(count(done), count(all))
                : messages.revokeManyAction(count(all))}
            </Button>
          </>
        )
      }
    >
      <ul className="ok-list ok-stack ok-api-key-manager-list ok-gap-2">
        {subjects.map((key) => (
          <li key={key.key_id} className="ok-row ok-gap-1-5">
            <Truncate className="ok-fill ok-wraps">{key.name}</Truncate>
            <Text as="span" size="small" tone="muted">
              {outcomeOf(key)}
            </Text>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

'use client';
import { useRef, useState } from 'react';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { ActionProblem } from './ActionProblem.js';
import { CardSlot } from './CardSlot.js';
import { actionText, changeKind, changeTexts, isPaid } from './change.js';
import type { ChangeDialogProps } from './ChangeDialog.js';
import { ChangeCost } from './ChangeCost.js';
import { planName } from './describe.js';
import { dialogWords } from './dialogWords.js';
import type { PreviewState } from './types.js';
import { useAction } from './useAction.js';

/** Props of {@link ChangeQuestion}. */
export type ChangeQuestionProps = ChangeDialogProps & {
  /** What it costs; null on a server that does not say so beforehand. */
  state: PreviewState | null;
};

/** The question itself: what it costs, what is lost, who pays, and the button that names the sum. */
export function ChangeQuestion({
  words,
  content,
  plan,
  revives = false,
  state,
  onClose,
  onDone,
}: ChangeQuestionProps) {
  const messages = dialogWords(words);
  // As it was when the question was put: the answer changes it, and the words must not turn round.
  const [billing] = useState(content.billing);
  const [isStale, setStale] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const { busy, problem, run, forget } = useAction();
  const confirm = useRef<HTMLButtonElement>(null);
  // What costs money is not what a second press of Enter should meet.
  const back = useRef<HTMLButtonElement>(null);
  const { plans, actions, offline } = content;
  const kind = changeKind(
    billing,
    plans.find(({ id }) => id === plan),
    revives,
  );
  const change = { kind, billing, plans, plan };
  const { title, lead, done } = changeTexts(change, words, messages);
  const preview = state && !state.working ? state.preview : null;
  const isUnknown = state !== null && preview === null;
  const lacksCard = isPaid(kind) && content.billing.default_payment_method_id === null;

  const handleConfirm = async (): Promise<void> => {
    if (isUnknown || lacksCard || isAdding) return;
    setStale(false);
    const refusal = await run({ plan, due: preview?.due_now_cents }, (idempotencyKey) =>
      kind === 'revive'
        ? actions.revive({ plan, idempotencyKey })
        : actions.change({ plan, idempotencyKey }),
    );
    if (refusal === null) {
      onDone(done);
      onClose();
    } else if (refusal?.code === 'conflict' && state) {
      forget();
      setStale(true);
      await state.again();
    }
  };
  const hasLosses = (preview?.losses.length ?? 0) > 0;
  return (
    <Dialog
      open
      onOpenChange={() => (busy ? undefined : onClose())}
      title={title}
      lead={lead}
      closeLabel={messages.close}
      initialFocus={back}
      foot={
        <>
          <Button ref={back} disabled={busy} onClick={() => onClose()}>
            {kind === 'downgrade' ? messages.keep(planName(plans, billing.plan)) : messages.cancel}
          </Button>
          <Button
            ref={confirm}
            // One button at a time asks to be pressed; this one keeps the focus while it waits.
            variant={lacksCard || isAdding ? undefined : hasLosses ? 'danger' : 'primary'}
            busy={busy}
            aria-disabled={offline || isUnknown || lacksCard || isAdding || undefined}
            onClick={() => void (offline ? undefined : handleConfirm())}
          >
            {actionText(change, preview, words, messages)}
          </Button>
        </>
      }
    >
      {offline ? <Banner tone="warning" title={messages.offlineNow} /> : null}
      {isStale ? (
        <Banner tone="warning" title={messages.amountChanged}>
          {messages.amountChangedNote}
        </Banner>
      ) : null}
      {problem?.code === 'card_declined' ? (
        <Banner
          tone="danger"
          title={messages.notChanged}
          actions={
            isAdding ? undefined : (
              <Button size="small" onClick={() => setAdding(true)}>
                {messages.otherCard}
              </Button>
            )
          }
        >
          {problem.detail}
        </Banner>
      ) : (
        <ActionProblem title={messages.notChanged} error={problem} messages={messages} />
      )}
      <ChangeCost {...{ words, content, messages, billing, kind, plan, state }} />
      {lacksCard || isAdding ? (
        <CardSlot
          words={words}
          content={content}
          messages={messages}
          makesDefault
          note={lacksCard ? messages.needsCard : undefined}
          submitLabel={messages.addCard}
          onCancel={lacksCard ? undefined : () => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            forget();
            confirm.current?.focus();
          }}
        />
      ) : null}
    </Dialog>
  );
}

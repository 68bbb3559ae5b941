'use client';
import { useState } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { contrastProblems, type BrandColors } from '../../theme/index.js';
import { Badge } from '../../ui/Badge.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Checkbox.js';
import { Choice } from '../../ui/Choice.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Dialog } from '../../ui/Dialog.js';
import { Text } from '../../ui/Text.js';
import { failingOf } from './failing.js';
import type { Edits } from './brandForm.js';
import { lookMessages } from './lookMessages.js';
import { Sample, Swatch } from './Swatch.js';
import { taskMessages } from './taskMessages.js';
import type { Words } from './types.js';
import type { BrandForm } from './useBrandForm.js';

/** Props of {@link PublishDialog}. */
export type PublishDialogProps = {
  asks: 'publish' | 'discard';
  words: Words;
  form: BrandForm;
  /** The colors that pages would show. */
  look: BrandColors;
  onClose: () => void;
};

/** Asks before a draft is thrown away, and before text that is hard to read is published. */
export function PublishDialog({ asks, ...props }: PublishDialogProps) {
  return asks === 'discard' ? <DiscardQuestion {...props} /> : <HardToRead {...props} />;
}

type QuestionProps = Omit<PublishDialogProps, 'asks'>;

function DiscardQuestion({ words, form, onClose }: QuestionProps) {
  const messages = { ...words.messages, ...taskMessages, ...words.own };
  const problem = form.problem?.doing === 'save' ? form.problem.error.detail : null;
  const discard = async (): Promise<void> => {
    if ((await form.discard()) === null) onClose();
  };
  return (
    <ConfirmDialog
      open
      tone="danger"
      title={messages.discardTitle}
      lead={messages.discardLead}
      closeLabel={messages.close}
      cancelLabel={messages.cancel}
      actionLabel={messages.discardAction}
      busy={form.sending !== null}
      error={problem && `${messages.saveFailed} ${problem}`}
      onOpenChange={() => (form.sending ? undefined : onClose())}
      onConfirm={() => void discard()}
    />
  );
}

function HardToRead({ words, form, look, onClose }: QuestionProps) {
  const messages = { ...words.messages, ...lookMessages, ...taskMessages, ...words.own };
  const [accepts, setAccepts] = useState(false);
  const refusal = form.problem?.doing === 'publish' ? form.problem.error : null;
  // What the server says counts: it may know of colors above that this page does not.
  const pairs = refusal?.problem?.pairs ?? contrastProblems(look);
  const failing = failingOf(pairs);
  const count = failing.reduce((sum, each) => sum + each.count, 0);
  const isBusy = form.sending !== null;
  const publish = async (options: {
    accept_contrast?: boolean;
    instead?: Edits;
  }): Promise<void> => {
    const answer = await form.publish(options);
    if (answer === null) onClose();
  };
  const instead: Edits = {};
  for (const { field, suggestion } of failing) instead[field] = suggestion;
  const error = refusal && refusal.code !== 'contrast' ? refusal.detail : null;
  return (
    <Dialog
      open
      onOpenChange={() => (isBusy ? undefined : onClose())}
      title={messages.hardToReadTitle(count)}
      lead={messages.hardToReadLead}
      closeLabel={messages.close}
      foot={
        <>
          <Button
            disabled={!accepts}
            busy={isBusy && accepts}
            onClick={() => void publish({ accept_contrast: true })}
          >
            {messages.publishAnyway}
          </Button>
          <Button
            variant="primary"
            busy={isBusy && !accepts}
            onClick={() => void publish({ instead })}
          >
            {messages.takeAll(failing.length)}
          </Button>
        </>
      }
    >
      {error ? (
        <Banner tone="danger" title={messages.publishFailed}>
          {error}
        </Banner>
      ) : null}
      <ul className="ok-list" aria-label={messages.checks}>
        {failing.map(({ field, worst, suggestion }) => (
          <li key={field} className="ok-branding-editor-pair">
            <Sample color={worst.color} ground={worst.ground} />
            <span className="ok-fill">{messages.failing[field]}</span>
            <Text as="span" numeric>
              {messages.ratio(formatNumber(Math.floor(worst.ratio * 10) / 10, words))}
            </Text>
            <Badge icon={<Swatch color={suggestion} />}>{messages.take(suggestion)}</Badge>
          </li>
        ))}
      </ul>
      <Choice
        control={
          <Checkbox
            checked={accepts}
            onChange={(event) => setAccepts(event.currentTarget.checked)}
          />
        }
      >
        {messages.acceptContrast}
      </Choice>
    </Dialog>
  );
}

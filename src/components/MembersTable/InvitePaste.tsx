'use client';
import { useRef, useState } from 'react';
import type { ApiError } from '../../client/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { UploadIcon } from '../../ui/actionIcons.js';
import { Select } from '../../ui/Select.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import type { RoleOption } from './actions.js';
import { parseAddresses } from './addresses.js';
import { countText, type Words } from './describe.js';
import type { InviteDraft } from './inviteDraft.js';
import type { InviteMessages } from './inviteMessages.js';
import { MOST } from './inviteRows.js';
import type { FrameMessages } from './messages.js';
import { peopleIn } from './peopleIn.js';
import { TokensField } from './TokensField.js';

/** Props of {@link InvitePaste}. */
export type InvitePasteProps = {
  words: Words;
  messages: FrameMessages & InviteMessages;
  roles: readonly RoleOption[];
  role: string;
  draft: InviteDraft;
  onDraftChange: (draft: InviteDraft) => void;
  error: ApiError | null;
  busy: boolean;
  onCheck: (people: InviteDraft['people']) => void;
  onClose: () => void;
};

/** Larger than any list of 500 people. */
const LARGEST = 5_000_000;

/** The first step: addresses, however they come, and one role for all. */
export function InvitePaste(props: InvitePasteProps) {
  const { words, messages, roles, role, draft, onDraftChange, error, busy, onCheck } = props;
  const { people, text } = draft;
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const count = (many: number): string => countText(many, words);
  const wrong = people.filter(({ email }) => email === null).length;
  const over = people.length - MOST;
  // What still stands in the field counts: nobody should have to press Enter first.
  const all = [...people, ...parseAddresses(text)];

  async function read(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    setFileProblem(null);
    try {
      if (chosen.size > LARGEST) throw new RangeError();
      const found = peopleIn(await chosen.text(), roles);
      if (found.length === 0) setFileProblem(messages.fileEmpty);
      else onDraftChange({ ...draft, people: [...people, ...found] });
    } catch {
      setFileProblem(messages.fileUnread);
    }
    input.current?.focus();
  }

  return (
    <Dialog
      open
      onOpenChange={() => props.onClose()}
      title={messages.inviteTitle}
      lead={messages.inviteLead}
      closeLabel={messages.close}
      initialFocus={input}
      foot={
        <>
          <Button onClick={() => props.onClose()}>{messages.cancel}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={all.length === 0 || all.length > MOST}
            onClick={() => {
              onDraftChange({ ...draft, people: all, text: '' });
              onCheck(all);
            }}
          >
            {messages.check(all.length, count(all.length))}
          </Button>
        </>
      }
    >
      {error ? (
        <Banner tone="danger" title={error.detail}>
          {messages.sendFailed}
        </Banner>
      ) : null}
      <Field
        label={messages.addresses}
        note={
          people.length === 0 ? null : (
            <span role="status">
              {wrong === 0
                ? messages.found(people.length, count(people.length))
                : messages.foundWrong(people.length, count(people.length), count(wrong))}
            </span>
          )
        }
        error={over > 0 ? messages.tooMany(count(MOST), count(over)) : undefined}
        hint={messages.addressesHint}
      >
        <TokensField
          ref={input}
          people={people}
          text={text}
          dropLabel={messages.dropToken}
          onChange={(next) => onDraftChange({ ...draft, ...next })}
          onFile={(dropped) => void read(dropped)}
        />
      </Field>
      <Field label={messages.roleForAll} hint={messages.roleForAllHint}>
        <Select
          block
          value={role}
          onChange={(event) => onDraftChange({ ...draft, role: event.currentTarget.value })}
        >
          {roles.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          variant="ghost"
          size="small"
          icon={<UploadIcon />}
          onClick={() => file.current?.click()}
        >
          {messages.chooseFile}
        </Button>
        <VisuallyHidden>
          <input
            ref={file}
            type="file"
            tabIndex={-1}
            aria-label={messages.chooseFile}
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            onChange={(event) => {
              void read(event.currentTarget.files?.[0]);
              // The same file may be chosen once more after it was changed.
              event.currentTarget.value = '';
            }}
          />
        </VisuallyHidden>
        {fileProblem ? (
          <span className="ok-hint" data-tone="danger" role="alert">
            {fileProblem}
          </span>
        ) : null}
      </div>
    </Dialog>
  );
}

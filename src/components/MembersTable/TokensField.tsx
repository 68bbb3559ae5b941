'use client';
import { forwardRef, useState } from 'react';
import { useFieldControl } from '../../ui/FieldContext.js';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon } from '../../ui/icons.js';
import { Truncate } from '../../ui/Truncate.js';
import { parseAddresses } from './addresses.js';
import type { InviteDraft } from './inviteDraft.js';

type Typed = Pick<InviteDraft, 'people' | 'text'>;

/** Props of {@link TokensField}. */
export type TokensFieldProps = Typed & {
  /** Name of the button that takes an address away. */
  dropLabel: (address: string) => string;
  onChange: (typed: Typed) => void;
  /** A file was dropped on the field. */
  onFile: (file: File) => void;
};

/** Addresses that were found, and room for more; the ref is of that room. */
export const TokensField = forwardRef<HTMLTextAreaElement, TokensFieldProps>(function TokensField(
  { people, text, dropLabel, onChange, onFile },
  ref,
) {
  const control = useFieldControl();
  const [isOver, setIsOver] = useState(false);
  const take = (more: string): void =>
    onChange({ people: [...people, ...parseAddresses(more)], text: '' });
  return (
    <div
      role="presentation"
      className="ok-members-table-tokens"
      data-over={isOver ? '' : undefined}
      onClick={(event) => {
        if (event.target === event.currentTarget)
          event.currentTarget.querySelector('textarea')?.focus();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
        else take(`${text}\n${event.dataTransfer.getData('text/plain')}`);
      }}
    >
      {people.map(({ text: address, email }, index) => (
        <span
          // The same address may stand here twice, which is one of the mistakes to be seen.
          key={`${index} ${address}`}
          className="ok-members-table-token"
          data-invalid={email === null ? '' : undefined}
        >
          <Truncate>{email ?? address}</Truncate>
          <IconButton
            variant="ghost"
            size="small"
            label={dropLabel(email ?? address)}
            icon={<CloseIcon size="small" />}
            onClick={(event) => {
              const field = event.currentTarget.closest('.ok-members-table-tokens');
              onChange({ people: people.filter((_, at) => at !== index), text });
              field?.querySelector('textarea')?.focus();
            }}
          />
        </span>
      ))}
      <textarea
        ref={ref}
        rows={1}
        {...control}
        className="ok-members-table-typing"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          const { value } = event.currentTarget;
          // Something that ends an address was typed.
          if (/[,;\n]/.test(value)) take(value);
          else onChange({ people, text: value });
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!/@/.test(pasted)) return;
          event.preventDefault();
          take(`${text}${pasted}`);
        }}
        onKeyDown={(event) => {
          const { selectionEnd, value } = event.currentTarget;
          if (event.key === ' ' && /\S@\S+\.\S+$/.test(value)) {
            event.preventDefault();
            take(value);
          } else if (event.key === 'Backspace' && value === '' && selectionEnd === 0) {
            const last = people.at(-1);
            if (!last) return;
            event.preventDefault();
            onChange({ people: people.slice(0, -1), text: last.email ?? last.text });
          }
        }}
        onBlur={(event) => {
          if (event.currentTarget.value.includes('@')) take(event.currentTarget.value);
        }}
      />
    </div>
  );
});

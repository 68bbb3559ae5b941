'use client';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.js';
import { ColorField } from '../../ui/ColorField.js';
import { Field } from '../../ui/Field.js';
import { IconButton } from '../../ui/IconButton.js';
import { LockIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { isColorField, sourceOf, valueOf, type TextField } from './brandForm.js';
import { SourceNote } from './SourceNote.js';
import type { BrandingContent, Words } from './types.js';
import type { BrandForm } from './useBrandForm.js';

/** Props of {@link ValueField}. */
export type ValueFieldProps = {
  field: TextField;
  words: Words;
  content: BrandingContent;
  form: BrandForm;
  /** What stands below the field, such as what is measured of a color. */
  after?: ReactNode;
};

/** One typed field: where its value comes from, and the ways to another one. */
export function ValueField({ field, words, content, form, after }: ValueFieldProps) {
  const { messages } = words;
  const { shown, own, offline } = content;
  const value = valueOf(field, form.base, form.edits);
  const source = sourceOf(field, value, shown);
  const isClosed = source.kind === 'locked' || source.kind === 'inherited';
  const name = messages.fields[field];
  // What would be shown after a reset is known to the server alone.
  const isReset = value === null && own[field] !== null && source.kind === 'none';
  const text = isClosed ? (shown[field] ?? '') : (value ?? '');
  const control = {
    name: field,
    value: text,
    readOnly: isClosed || offline,
    onBlur: () => (isClosed ? undefined : form.leave(field)),
  };
  const reset = isReset
    ? content.actions.publish
      ? messages.willInherit
      : messages.willInheritNow
    : null;
  return (
    <Field
      label={name}
      note={source.kind === 'none' && !isReset ? messages.optional : undefined}
      hint={reset ?? messages.hints[field]}
      error={form.errors[field]}
      className="ok-branding-editor-field"
      after={after}
    >
      <SourceNote source={source} words={words} nameOf={content.nameOf} />
      <span className="ok-line ok-branding-editor-control">
        {isColorField(field) ? (
          <ColorField
            {...control}
            pickLabel={messages.pick(name)}
            onValueChange={(next) => form.change(field, next)}
          />
        ) : (
          <Input
            {...control}
            dir={field === 'product_name' ? 'auto' : 'ltr'}
            type={field === 'support_email' ? 'email' : field === 'support_url' ? 'url' : 'text'}
            onChange={(event) => form.change(field, event.currentTarget.value)}
          />
        )}
        {offline ? null : source.kind === 'inherited' ? (
          <Button
            aria-label={messages.overrideField(name)}
            onClick={(event) => {
              form.change(field, shown[field] ?? '');
              focusField(event.currentTarget);
            }}
          >
            {messages.override}
          </Button>
        ) : source.kind === 'own' && own[field] !== null ? (
          <Button
            variant="ghost"
            aria-label={messages.resetField(name)}
            onClick={(event) => {
              form.change(field, null);
              focusField(event.currentTarget);
            }}
          >
            {messages.reset}
          </Button>
        ) : null}
        {content.locks && !offline && source.kind !== 'locked' ? (
          <IconButton
            variant="ghost"
            label={messages.lockField(name)}
            icon={<LockIcon />}
            aria-pressed={form.locks.includes(field)}
            onClick={() =>
              form.setLocks(
                form.locks.includes(field)
                  ? form.locks.filter((each) => each !== field)
                  : [...form.locks, field],
              )
            }
          />
        ) : null}
      </span>
    </Field>
  );
}

/** The button that was pressed goes away: whoever pressed it wants to type. */
function focusField(button: HTMLElement): void {
  button.parentElement?.querySelector<HTMLInputElement>('.ok-input')?.focus();
}

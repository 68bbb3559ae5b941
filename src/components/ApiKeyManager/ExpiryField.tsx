'use client';
import { useId } from 'react';
import { formatFullDate } from '../../lib/formatDate.js';
import { Chip } from '../../ui/Chip.js';
import { Field } from '../../ui/Field.js';
import { Hint } from '../../ui/Hint.js';
import { WarningIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { rove } from '../../ui/rove.js';
import { countText } from './describe.js';
import { dayOf, expiryDays, type Expiry } from './expiry.js';
import type { KeyFieldProps } from './useKeyForm.js';

type Option = { expiry: Expiry; label: string; checked: boolean };

/** When a key ends: after some days, on a day of the person's own, or never. Always spelled out. */
export function ExpiryField({ form, problem }: KeyFieldProps) {
  const { words, messages, openedAt } = form;
  const { expiry } = form.values;
  const label = useId();
  const end = form.end();
  const tomorrow = dayOf(openedAt + 86_400_000, words.timeZone);
  const change = (next: Expiry): void => form.change({ expiry: next });
  const refused = problem?.fields['expires_at'];
  const options: readonly Option[] = [
    ...expiryDays.map((days): Option =>
      days === null
        ? { expiry: { kind: 'never' }, label: messages.never, checked: expiry.kind === 'never' }
        : {
            expiry: { kind: 'days', days },
            label: messages.days(days, countText(days, words)),
            checked: expiry.kind === 'days' && expiry.days === days,
          },
    ),
    {
      expiry: { kind: 'date', date: end ? dayOf(end, words.timeZone) : tomorrow },
      label: messages.custom,
      checked: expiry.kind === 'date',
    },
  ];
  return (
    <div className="ok-stack ok-field">
      <span className="ok-label">
        <span id={label}>{messages.expires}</span>{' '}
        <span id={`${label}-end`} className="ok-label-note" aria-live="polite">
          {end === null ? messages.neverNote : end ? formatFullDate(end, words) : null}
        </span>
      </span>
      <div
        role="radiogroup"
        aria-labelledby={label}
        aria-describedby={`${label}-end`}
        className="ok-row ok-gap-1-5"
        onKeyDown={(event) => rove(event, '[role=radio]', 'inline')?.click()}
      >
        {options.map((option) => (
          <Chip
            key={option.label}
            size="small"
            role="radio"
            aria-checked={option.checked}
            tabIndex={option.checked ? 0 : -1}
            onClick={() => change(option.expiry)}
          >
            {option.label}
          </Chip>
        ))}
      </div>
      {expiry.kind === 'date' ? (
        <Field
          label={messages.date}
          hint={messages.dateHint(words.timeZone)}
          error={form.problemOf('expiry') ?? refused}
          controlId={`${form.id}-expiry`}
        >
          <Input
            type="date"
            min={dayOf(openedAt, words.timeZone)}
            value={expiry.date}
            onChange={(event) => change({ kind: 'date', date: event.currentTarget.value })}
          />
        </Field>
      ) : refused ? (
        <Hint tone="danger" icon={<WarningIcon size="small" />}>
          {refused}
        </Hint>
      ) : null}
    </div>
  );
}

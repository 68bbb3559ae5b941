'use client';
import { useId, useState, type FormEvent } from 'react';
import type { ApiError } from '../../client/index.js';
import { missingScopes } from '../../contract/scopes.js';
import { errorOf } from '../../hooks/errorOf.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { Select } from '../../ui/Select.js';
import { labelsOf } from './catalogue.js';
import { entryLabel, scopesOf } from './entries.js';
import { DESCRIPTION_MAX } from './label.js';
import type { LaterMessages } from './laterMessages.js';
import { copyOf, nameFrom, newRoleProblems } from './newRole.js';
import type { RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link CreateRoleDialog}. */
export type CreateRoleDialogProps = Pick<
  RolesContent,
  'entries' | 'held' | 'onCreate' | 'onEdit'
> & {
  words: Words;
  later: LaterMessages;
  /** The role that is copied. */
  like: RoleEntry | null;
  /** The role is gone and only its edits are left: the new one takes its place. */
  revive: boolean;
  onClose: () => void;
};

/** Name, identifier and first scopes of a new role. */
export function CreateRoleDialog(props: CreateRoleDialogProps) {
  const { words, later, entries, held, like, revive, onCreate, onEdit, onClose } = props;
  const { messages, locale } = words;
  const roles = entries.filter(({ gone }) => !gone).map(({ role }) => role);
  const [values, setValues] = useState(() => startValues(props));
  const [edited, setEdited] = useState<string | null>(revive ? (like?.role.name ?? null) : null);
  const [source, setSource] = useState(like?.role.name ?? '');
  const [touched, setTouched] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const formId = useId();

  const name = edited ?? nameFrom(values.label);
  const problems = newRoleProblems({ ...values, name }, roles);
  const from =
    like && like.role.name === source ? like : entries.find(({ role }) => role.name === source);
  const wanted = from ? scopesOf(from) : [];
  const leftOut = missingScopes(held, wanted);
  const scopes = wanted.filter((scope) => !leftOut.includes(scope));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTouched(true);
    if (busy || problems.label || problems.name) return;
    setBusy(true);
    setRefusal(null);
    try {
      const label = values.label.trim();
      await onCreate({ name, label, description: values.description.trim() || null, scopes });
      if (revive && like) onEdit(like.role.name, null);
      onClose();
    } catch (error) {
      setRefusal(errorOf(error));
      setBusy(false);
    }
  };
  const taken = refusal?.code === 'role_exists';
  const inFields = taken || (refusal && (refusal.fields.name ?? refusal.fields.label));
  // A name that is made from the label needs no complaint of its own where the label has one.
  const wrongName = touched && !(problems.label && edited === null) ? problems.name : null;
  const nameError = wrongName ? later[wrongName] : taken ? later.nameTaken : refusal?.fields.name;
  const labelError = touched && problems.label ? messages[problems.label] : refusal?.fields.label;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={like && !revive ? later.copyTitle(entryLabel(like, messages)) : later.createTitle}
      lead={later.createLead}
      closeLabel={later.close}
      foot={
        <>
          <Button onClick={() => onClose()}>{later.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {later.create}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="ok-stack" onSubmit={(event) => void submit(event)}>
        {refusal && !inFields ? (
          <Banner tone="danger" title={later.notCreated}>
            {refusal.detail}
          </Banner>
        ) : null}
        <Field label={messages.label} error={labelError}>
          <Input
            value={values.label}
            autoComplete="off"
            onChange={(event) => setValues({ ...values, label: event.currentTarget.value })}
          />
        </Field>
        <Field label={later.nameField} hint={later.nameHint} error={nameError}>
          <Input
            dir="ltr"
            value={name}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            onChange={(event) => {
              setEdited(event.currentTarget.value);
              setRefusal(null);
            }}
            // Left empty, it follows the label again.
            onBlur={() => setEdited(edited || null)}
          />
        </Field>
        <Field label={messages.description} note={messages.optional}>
          <Input
            value={values.description}
            autoComplete="off"
            maxLength={DESCRIPTION_MAX}
            onChange={(event) => setValues({ ...values, description: event.currentTarget.value })}
          />
        </Field>
        {revive ? null : (
          <Field
            label={later.startWith}
            hint={
              leftOut.length > 0 ? later.leftOut(labelsOf(leftOut, messages, locale)) : undefined
            }
          >
            <Select block value={source} onChange={(event) => setSource(event.currentTarget.value)}>
              <option value="">{later.startEmpty}</option>
              {entries.map((entry) => (
                <option key={entry.role.name} value={entry.role.name}>
                  {later.startCopy(
                    entryLabel(entry, messages),
                    scopesOf(entry).length,
                    formatNumber(scopesOf(entry).length, words),
                  )}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </form>
    </Dialog>
  );
}

function startValues({ like, revive, entries, words, later }: CreateRoleDialogProps) {
  if (!like) return { label: '', description: '' };
  const { role, draft } = like;
  const roles = entries.map((entry) => entry.role);
  return {
    label: revive
      ? entryLabel(like, words.messages)
      : copyOf({ ...role, label: entryLabel(like, words.messages) }, roles, later.copyName).label,
    description: draft?.description ?? role.description ?? '',
  };
}

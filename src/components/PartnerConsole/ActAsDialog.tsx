'use client';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { ApiError } from '../../client/index.js';
import type { ChildOrganization, OrganizationRef } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { Segmented } from '../../ui/Segmented.js';
import { Text } from '../../ui/Text.js';
import { laterMessages } from './laterMessages.js';
import type { Words } from './types.js';

/** Props of {@link ActAsDialog}. */
export type ActAsDialogProps = {
  child: ChildOrganization;
  organization: OrganizationRef;
  words: Words;
  busy: boolean;
  problem: ApiError | null;
  onStart: (input: { reason: string; role: string; ttl_seconds: number }) => void;
  onClose: () => void;
};

const MOST_LETTERS = 300;
const times = ['900', '1800', '3600', '14400'] as const;
const roles = ['viewer', 'admin'] as const;

/** Asks why, with which rights and for how long somebody acts inside. */
export function ActAsDialog(props: ActAsDialogProps) {
  const { child, organization, words, busy, problem, onStart, onClose } = props;
  const messages = { ...laterMessages, ...words.own };
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [role, setRole] = useState<(typeof roles)[number]>('viewer');
  const [time, setTime] = useState<(typeof times)[number]>('1800');
  const form = useId();
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    // A dialog over a widget may lie inside a form of the host's.
    event.stopPropagation();
    if (busy) return;
    const why = reason.trim();
    setMissing(why === '');
    if (why !== '') onStart({ reason: why, role, ttl_seconds: Number(time) });
  };
  const minutes = (seconds: string): string => {
    const count = Number(seconds) / 60;
    return count < 60
      ? messages.minutesLong(formatNumber(count, words))
      : messages.hoursLong(formatNumber(count / 60, words));
  };
  const { reason: refused, ...others } = problem?.fields ?? {};
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={messages.actTitle(child.name)}
      lead={messages.actLead(organization.name)}
      closeLabel={messages.dismiss}
      foot={
        <>
          <Button onClick={() => onClose()}>{messages.cancel}</Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {messages.start}
          </Button>
        </>
      }
    >
      <form id={form} className="ok-stack ok-gap-3" onSubmit={handleSubmit} noValidate>
        {problem && (!refused || Object.keys(others).length > 0) ? (
          <Banner tone="danger" title={problem.detail} />
        ) : null}
        <Field
          label={messages.reason}
          hint={messages.reasonHint}
          error={missing ? messages.reasonMissing : refused}
        >
          <Input
            autoComplete="off"
            maxLength={MOST_LETTERS}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setMissing(false);
            }}
          />
        </Field>
        <Choice title={messages.role}>
          <Segmented
            label={messages.role}
            value={role}
            onValueChange={setRole}
            options={roles.map((value) => ({ value, label: messages[value] }))}
          />
        </Choice>
        <Choice title={messages.howLong}>
          <Segmented
            label={messages.howLong}
            value={time}
            onValueChange={setTime}
            options={times.map((value) => ({ value, label: minutes(value) }))}
          />
        </Choice>
      </form>
    </Dialog>
  );
}

function Choice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="ok-stack ok-gap-1-5">
      <Text as="span" strong>
        {title}
      </Text>
      <span>{children}</span>
    </div>
  );
}

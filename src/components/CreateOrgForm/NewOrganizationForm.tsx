'use client';
import { useState } from 'react';
import { ApiError } from '../../client/index.js';
import type { CreateOrganization } from '../../contract/index.js';
import { useCreateOrganization } from '../../hooks/useCreateOrganization.js';
import { useKit } from '../../provider/useKit.js';
import { attemptFor, isNoAnswer, mayHaveArrived, type Attempt } from './attempt.js';
import { CreateOrgFormView, type CreateOrgFormViewBase } from './CreateOrgFormView.js';
import { draftOf, type Draft, type NewOrganization } from './draft.js';
import { withParent, type ParentOption } from './parents.js';
import { useAddress } from './useAddress.js';
import { useOnline } from '../../hooks/useOnline.js';

type NewOrganizationFormProps = CreateOrgFormViewBase & {
  principal: string;
  accountEmail: string;
  host: string;
  defaultName: string;
  defaultParent: { id: string; name: string } | undefined;
  parents: readonly ParentOption[];
  firstRun: boolean;
  stepsInside: boolean;
  /** A request goes out. */
  onSend: () => void;
  onCreated: (organization: NewOrganization) => void;
  onCancel: (() => void) | undefined;
};

/** Keeps what is typed, sends it once however often it is tried, and tells what came of it. */
export function NewOrganizationForm({
  principal,
  accountEmail,
  defaultName,
  defaultParent,
  parents: known,
  onSend,
  onCreated,
  onCancel,
  ...view
}: NewOrganizationFormProps) {
  const { client, storage } = useKit();
  const kept = draftOf(storage, principal);
  const [start] = useState(() => kept.read());
  const parents = withParent(known, defaultParent);
  const wantedParent = start?.parent_id ?? defaultParent?.id ?? '';
  const [values, setValues] = useState({
    name: start?.name ?? defaultName,
    billing_email: start?.billing_email ?? accountEmail,
    // One that is no choice any more would leave the first of the list chosen.
    parent_id: parents.some(({ id }) => id === wantedParent) ? wantedParent : '',
  });
  const [attempt, setAttempt] = useState<Attempt | null>(start?.attempt ?? null);
  const [unanswered, setUnanswered] = useState(attempt !== null);
  const address = useAddress({
    name: values.name,
    initial: attempt?.input.slug ?? start?.slug ?? null,
    sent: unanswered,
  });
  const offline = !useOnline();
  const creation = useCreateOrganization();

  const keep = (changes: Partial<Draft>): void => {
    const { name, billing_email, parent_id } = values;
    const draft = { name, billing_email, parent_id, slug: address.edited, attempt };
    kept.write({ ...draft, ...changes });
  };

  const send = async (next: Attempt): Promise<void> => {
    // Kept before it is sent: a reload in between must not lose the key.
    setAttempt(next);
    onSend();
    keep({ attempt: next, slug: next.input.slug });
    try {
      const { key: idempotencyKey, input } = next;
      const organization = await creation.trigger({ ...input, idempotencyKey });
      kept.write(null);
      onCreated(organization);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const lost = mayHaveArrived(error) ? next : null;
      setAttempt(lost);
      setUnanswered(isNoAnswer(error));
      keep({ attempt: lost });
      if (error.code === 'slug_taken') address.refuse();
      throw error;
    }
  };

  const create = (input: CreateOrganization): Promise<void> => {
    const held = address.holdToken ? { ...input, hold_token: address.holdToken } : input;
    return send(attemptFor(held, attempt, () => crypto.randomUUID()));
  };

  const handleChangeDetails = async (): Promise<void> => {
    if (!attempt) return;
    const { name, slug } = attempt.input;
    const { items } = await client.organizations.list({ slug }, {});
    const arrived = items.find((organization) => organization.slug === slug);
    if (arrived?.name === name.trim()) {
      kept.write(null);
      onCreated(arrived);
      return;
    }
    setAttempt(null);
    setUnanswered(false);
    keep({ attempt: null });
  };

  return (
    <CreateOrgFormView
      {...view}
      status="ready"
      defaultValues={values}
      accountEmail={accountEmail}
      parents={parents}
      address={address.address}
      unanswered={unanswered}
      offline={offline}
      onValuesChange={(next) => {
        const { name, billing_email = '', parent_id = '' } = next;
        setValues({ name, billing_email, parent_id });
        keep({ name, billing_email, parent_id });
      }}
      onAddressChange={(slug) => {
        address.change(slug);
        keep({ slug });
      }}
      onAddressLeave={address.leave}
      onCheckAgain={address.checkAgain}
      onCreate={create}
      onTryAgain={() => (attempt ? send(attempt) : Promise.resolve())}
      onChangeDetails={handleChangeDetails}
      onCancel={
        onCancel &&
        (() => {
          kept.write(null);
          onCancel();
        })
      }
    />
  );
}

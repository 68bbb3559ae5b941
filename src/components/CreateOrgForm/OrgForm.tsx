'use client';
import { lazy, Suspense, useId, useRef, useState, type ComponentType, type FormEvent } from 'react';
import { ApiError } from '../../client/index.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { maySend } from './address.js';
import { AddressField } from './AddressField.js';
import { isNoAnswer } from './attempt.js';
import { fieldMessage } from './fieldMessage.js';
import { FormFrame } from './FormFrame.js';
import { FormNews } from './FormNews.js';
import { formSchema } from './formSchema.js';
import type { CreateOrgFormMessages } from './messages.js';
import type { OrgFormProps } from './orgFormProps.js';
import { ParentField } from './ParentField.js';
import { useFields } from './useFields.js';

// Only servers without a queue need them, and names that could not be fetched are no reason to stop.
const CreationSteps = lazy<ComponentType<{ note: string }>>(() =>
  import('./CreationSteps.js').then(
    (loaded) => ({ default: loaded.CreationSteps }),
    () => ({ default: () => null }),
  ),
);

/** Name, address, billing email and parent, sent once. */
export function OrgForm({
  plain,
  titleId,
  messages,
  ...form
}: OrgFormProps & { plain: boolean; titleId: string; messages: CreateOrgFormMessages }) {
  const { address, unanswered, offline } = form;
  const { errors, field, focus, refuse, submit } = useFields({
    names: ['name', 'billing_email', 'parent_id'],
    initial: form.defaultValues,
    validate: formSchema['~standard'].validate,
    onChange: form.onValuesChange,
  });
  const [sending, setSending] = useState(false);
  const [lookingUp, setLookingUp] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [slugError, setSlugError] = useState<{ slug: string; text: string } | null>(null);
  const slugInput = useRef<HTMLInputElement>(null);
  const once = useRef(false);
  const newsId = useId();

  const tell = (error: ApiError): void => {
    setProblem(isNoAnswer(error) ? null : error);
    if (error.fields.slug) setSlugError({ slug: address.value, text: error.fields.slug });
    if (refuse(error.fields)) return;
    if (error.code === 'slug_taken' || error.fields.slug) slugInput.current?.focus();
  };

  const send = async (request: () => Promise<void>): Promise<void> => {
    setSending(true);
    setSlugError(null);
    try {
      await request();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      tell(error);
    } finally {
      setSending(false);
    }
  };

  const create = async (): Promise<void> => {
    const values = submit();
    if (!values) return;
    if (maySend(address)) return send(() => form.onCreate({ ...values, slug: address.value }));
    const { value, state } = address;
    const text = state.status === 'incomplete' ? messages.invalid : messages.addressEmpty;
    if (value === '' || state.status === 'incomplete') setSlugError({ slug: value, text });
    slugInput.current?.focus();
  };

  const handleSend = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The state of the last render may be old by one press: two fast ones must send one request.
    if (once.current || offline) return;
    once.current = true;
    try {
      await (unanswered ? send(form.onTryAgain) : create());
    } finally {
      once.current = false;
    }
  };

  const handleChangeDetails = async (): Promise<void> => {
    setLookingUp(true);
    try {
      await form.onChangeDetails();
      focus('name');
    } catch (error) {
      // Still no answer: the banner that says so stays.
      if (!(error instanceof ApiError)) throw error;
    } finally {
      setLookingUp(false);
    }
  };

  const deriving = address.state.status === 'deriving';
  const slugText = slugError?.slug === address.value && !deriving ? slugError.text : undefined;
  const news = { problem, unanswered, offline, lookingUp, messages };
  return (
    <form aria-labelledby={titleId} aria-describedby={newsId} noValidate onSubmit={handleSend}>
      <FormFrame
        plain={plain}
        foot={
          <>
            {form.onCancel ? (
              <Button variant="ghost" onClick={form.onCancel}>
                {messages.cancel}
              </Button>
            ) : null}
            <Button
              type="submit"
              variant="primary"
              busy={sending}
              aria-disabled={offline || undefined}
            >
              {unanswered
                ? sending
                  ? messages.tryingAgain
                  : messages.tryAgain
                : sending
                  ? messages.creating
                  : messages.create}
            </Button>
          </>
        }
      >
        <div id={newsId} className="ok-create-org-form-news">
          <FormNews {...news} onChangeDetails={() => void handleChangeDetails()} />
        </div>
        <Field label={messages.name} error={fieldMessage(messages, errors.name)}>
          <Input {...field('name')} readOnly={unanswered} autoComplete="organization" />
        </Field>
        <AddressField
          ref={slugInput}
          host={form.host}
          address={address}
          error={slugText}
          sent={unanswered}
          messages={messages}
          onChange={form.onAddressChange}
          onLeave={form.onAddressLeave}
          onCheckAgain={form.onCheckAgain}
        />
        <Field
          label={messages.billingEmail}
          hint={messages.billingEmailHelp}
          error={fieldMessage(messages, errors.billing_email)}
        >
          <Input
            {...field('billing_email')}
            readOnly={unanswered}
            type="email"
            autoComplete="email"
            placeholder={form.accountEmail}
          />
        </Field>
        {form.parents.length > 0 ? (
          <ParentField
            {...field('parent_id')}
            disabled={unanswered}
            options={form.parents}
            error={fieldMessage(messages, errors.parent_id)}
            messages={messages}
          />
        ) : null}
        {sending && form.stepsInside ? (
          <Suspense>
            <CreationSteps note={messages.stepsNote} />
          </Suspense>
        ) : null}
      </FormFrame>
    </form>
  );
}

import { useId, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { Brand } from '../layout/Brand.js';
import { AuthInput } from './AuthInput.js';
import { checkField, type AuthField, type AuthProblem } from './fields.js';

/** The card in which people sign up, sign in or set a password; keeps what was typed when it is refused. */
export function AuthForm({
  title,
  lead,
  fields,
  submit,
  busyLabel,
  onSubmit,
  children,
}: {
  title: string;
  lead?: ReactNode;
  fields: readonly AuthField[];
  submit: string;
  busyLabel: string;
  onSubmit: (values: Record<string, string>) => Promise<AuthProblem | null>;
  children?: ReactNode;
}) {
  const { register, handleSubmit, setError, setFocus, formState } = useForm<Record<string, string>>(
    {
      defaultValues: Object.fromEntries(
        fields.map(({ name, defaultValue = '' }) => [name, defaultValue]),
      ),
      // A problem stays until the form is sent again.
      reValidateMode: 'onSubmit',
    },
  );
  const { errors, isSubmitting: busy } = formState;
  const id = useId();
  // One at a time: the first is where the focus is.
  const wrong = fields.find(({ name }) => errors[name])?.name;

  const send = handleSubmit(async (values) => {
    const refused = await onSubmit(values);
    if (!refused) return;
    const { field, message } = refused;
    setError(field ?? 'root', { message });
    setFocus(field ?? fields[0]?.name ?? '');
  });

  return (
    <main className="auth">
      <form
        className="auth-card"
        noValidate
        aria-labelledby={id}
        onSubmit={(event) => void send(event)}
      >
        <Brand />
        <h1 id={id}>{title}</h1>
        {lead ? <p className="note">{lead}</p> : null}
        {errors.root ? (
          <p className="banner" data-tone="danger" role="alert">
            {errors.root.message}
          </p>
        ) : null}
        {fields.map((field) => (
          <AuthInput
            key={field.name}
            {...register(field.name, { validate: (value) => checkField(field, value) })}
            id={`${id}-${field.name}`}
            field={field}
            problem={field.name === wrong ? errors[wrong]?.message : undefined}
          />
        ))}
        <button type="submit" className="button" data-primary aria-busy={busy} disabled={busy}>
          {busy ? busyLabel : submit}
        </button>
        {children}
      </form>
    </main>
  );
}

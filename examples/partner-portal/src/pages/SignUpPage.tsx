import { AccountForm, EmailField, type AccountPageProps } from './AccountForm.js';

/** Where people make an account. */
export function SignUpPage({ email, name, ...page }: AccountPageProps) {
  return (
    <AccountForm
      {...page}
      title="Create an account"
      action="/sign-up"
      submit="Create account"
      other={{ question: 'Have an account?', path: '/sign-in', label: 'Sign in' }}
    >
      <label>
        Name
        <input name="name" autoComplete="name" required maxLength={100} defaultValue={name} />
      </label>
      <EmailField value={email} />
      <label>
        Password
        <input
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          maxLength={128}
        />
      </label>
    </AccountForm>
  );
}

import { AccountForm, EmailField, type AccountPageProps } from './AccountForm.js';

/** A path of this site to go on to; anything else leads to the start. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])[\w/?=&%.~-]*$/.test(next) ? next : '/';
}

/** Where people with an account sign in. */
export function SignInPage({ email, ...page }: AccountPageProps) {
  return (
    <AccountForm
      {...page}
      title="Sign in"
      action="/sign-in"
      submit="Sign in"
      other={{ question: 'No account yet?', path: '/sign-up', label: 'Create one' }}
    >
      <EmailField value={email} />
      <label>
        Password
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
    </AccountForm>
  );
}

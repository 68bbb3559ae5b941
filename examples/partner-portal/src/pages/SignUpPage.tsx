import { Frame } from './Frame.js';
import type { AccountPageProps } from './SignInPage.js';

/** Sign-up as plain HTML. */
export function SignUpPage({ brand, next, email, name, problem }: AccountPageProps) {
  return (
    <Frame brand={brand} title="Create an account">
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <form method="post" action="/sign-up" className="form">
        <input type="hidden" name="next" value={next} />
        <label>
          Name
          <input name="name" autoComplete="name" required maxLength={100} defaultValue={name} />
        </label>
        <label>
          Email
          <input name="email" type="email" autoComplete="username" required defaultValue={email} />
        </label>
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
        <button type="submit">Create account</button>
      </form>
      <p>
        Have an account? <a href={`/sign-in?next=${encodeURIComponent(next)}`}>Sign in</a>
      </p>
    </Frame>
  );
}

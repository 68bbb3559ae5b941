import type { PublicBranding } from 'orgkit/contract';
import { Frame } from './Frame.js';

/** Props of the pages that take an account. */
export interface AccountPageProps {
  brand: PublicBranding;
  /** Path to go on to. */
  next: string;
  /** What was typed before. */
  email?: string;
  name?: string;
  /** Why it did not work. */
  problem?: string;
}

/** A path of this site to go on to; anything else leads to the start. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])[\w/?=&%.~-]*$/.test(next) ? next : '/';
}

/** Sign-in as plain HTML: it works before, and without, any script. */
export function SignInPage({ brand, next, email, problem }: AccountPageProps) {
  return (
    <Frame brand={brand} title="Sign in">
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <form method="post" action="/sign-in" className="form">
        <input type="hidden" name="next" value={next} />
        <label>
          Email
          <input name="email" type="email" autoComplete="username" required defaultValue={email} />
        </label>
        <label>
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit">Sign in</button>
      </form>
      <p>
        No account yet? <a href={`/sign-up?next=${encodeURIComponent(next)}`}>Create one</a>
      </p>
    </Frame>
  );
}

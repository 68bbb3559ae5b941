import type { PublicBranding } from 'orgkit/contract';
import type { ReactNode } from 'react';
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

/** Props of {@link AccountForm}. */
export interface AccountFormProps extends Pick<AccountPageProps, 'brand' | 'next' | 'problem'> {
  title: string;
  /** Path that the form is sent to. */
  action: string;
  submit: string;
  /** The page for those who came to the wrong one. */
  other: { question: string; path: string; label: string };
  /** Fields. */
  children: ReactNode;
}

/** A page of fields as plain HTML: it works before, and without, any script. */
export function AccountForm(props: AccountFormProps) {
  const { brand, next, problem, title, action, submit, other, children } = props;
  return (
    <Frame brand={brand} title={title}>
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <form method="post" action={action} className="form">
        <input type="hidden" name="next" value={next} />
        {children}
        <button type="submit">{submit}</button>
      </form>
      <p>
        {other.question}{' '}
        <a href={`${other.path}?next=${encodeURIComponent(next)}`}>{other.label}</a>
      </p>
    </Frame>
  );
}

/** The address of an account. */
export function EmailField({ value }: { value: string | undefined }) {
  return (
    <label>
      Email
      <input name="email" type="email" autoComplete="username" required defaultValue={value} />
    </label>
  );
}

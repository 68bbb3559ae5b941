import type { ReactNode } from 'react';

/** Props of {@link Fact}. */
export type FactProps = {
  term: string;
  /** Several things side by side. @default false */
  several?: boolean;
  children: ReactNode;
};

/** A term and what is known of it, in a list of facts. */
export function Fact({ term, several = false, children }: FactProps) {
  return (
    <>
      <dt className="ok-text" data-tone="muted">
        {term}
      </dt>
      <dd className={several ? 'ok-text ok-row ok-gap-1-5' : 'ok-text'}>{children}</dd>
    </>
  );
}

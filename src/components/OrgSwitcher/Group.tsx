import type { ReactNode } from 'react';

type GroupProps = {
  label: string;
  /** Not drawn when it is empty. */
  show: boolean;
  /** Named for assistive technology only. @default false */
  quiet?: boolean;
  children: ReactNode;
};

/** Rows of the list that belong together. */
export function Group({ label, show, quiet = false, children }: GroupProps) {
  if (!show) return null;
  return (
    <div role="group" aria-label={label}>
      {quiet ? null : (
        <div
          className="ok-row ok-text ok-org-switcher-heading ok-between"
          data-size="small"
          data-tone="muted"
          aria-hidden="true"
        >
          {label}
        </div>
      )}
      {children}
    </div>
  );
}

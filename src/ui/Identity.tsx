import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';

/** Props of {@link Identity}. */
export type IdentityProps = ComponentPropsWithoutRef<'span'> & {
  /** The avatar. */
  avatar: ReactNode;
  /** Name, strong; a Truncate or MiddleTruncate keeps it to one line. */
  name: ReactNode;
  /** Small second line, such as an address. */
  note?: ReactNode;
};

/** Avatar, name and second line of a person or an organization. */
export const Identity = forwardRef<HTMLSpanElement, IdentityProps>(function Identity(
  { avatar, name, note, className, ...rest },
  ref,
) {
  return (
    <span ref={ref} {...rest} className={cx('ok-line ok-identity', className)}>
      {avatar}
      <span className="ok-identity-text">
        <span className="ok-line ok-identity-name">{name}</span>
        {note ? <bdi className="ok-identity-note">{note}</bdi> : null}
      </span>
    </span>
  );
});

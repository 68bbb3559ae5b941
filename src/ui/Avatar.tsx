'use client';
import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../lib/cx.js';
import { hueOf } from '../lib/hueOf.js';
import { initials } from '../lib/initials.js';

/** Props of {@link Avatar}. */
export type AvatarProps = Omit<ComponentPropsWithoutRef<'span'>, 'id'> & {
  /** Name that the initials are taken from. */
  name: string;
  /** Id that the colour is taken from, so that it stays when the name changes; none is grey. */
  hueId?: string;
  /** Round for a person, square for an organization, dashed for someone invited. */
  kind: 'person' | 'organization' | 'pending';
  /** Width in pixels at the default unit. @default 32 */
  size?: 20 | 24 | 32 | 40;
  /** Picture or logo; the initials stand in until it loads and when it fails. */
  src?: string | null;
};

/** Picture or initials; the name stands beside it, so assistive technology skips it. */
export const Avatar = forwardRef<HTMLSpanElement, AvatarProps>(function Avatar(
  { name, hueId, kind, size = 32, src, className, children, ...rest },
  ref,
) {
  const [failed, setFailed] = useState<string>();
  const picture = src && src !== failed ? src : undefined;
  return (
    <span
      ref={ref}
      aria-hidden="true"
      {...rest}
      className={cx('ok-avatar', className)}
      data-kind={kind}
      data-size={size === 32 ? undefined : size}
      data-hue={hueId && kind !== 'pending' && !picture ? hueOf(hueId) : undefined}
    >
      {picture ? (
        <img
          className="ok-avatar-image"
          src={picture}
          alt=""
          referrerPolicy="no-referrer"
          onError={() => setFailed(picture)}
        />
      ) : (
        (children ?? initials(name))
      )}
    </span>
  );
});

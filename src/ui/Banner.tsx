import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { CheckIcon, InfoIcon, WarningIcon } from './icons.js';
import type { Tone } from './tone.js';

/** Props of {@link Banner}. */
export type BannerProps = Omit<ComponentPropsWithoutRef<'div'>, 'title'> & {
  /** What kind of news; none is plain information. */
  tone?: Tone;
  /** What happened, strong. */
  title: ReactNode;
  /** What follows and what to do. */
  children?: ReactNode;
  /** Buttons at the end, or below when it is narrow. */
  actions?: ReactNode;
  /** Icon in place of the tone's own. */
  icon?: ReactNode;
};

function toneIcon(tone: Tone | undefined) {
  if (tone === 'success') return <CheckIcon />;
  return tone === 'warning' || tone === 'danger' ? <WarningIcon /> : <InfoIcon />;
}

/** News inside the widget that it speaks about; a failure is an alert, all else a status. */
export const Banner = forwardRef<HTMLDivElement, BannerProps>(function Banner(
  { tone, title, children, actions, icon = toneIcon(tone), className, ...rest },
  ref,
) {
  return (
    <div
      ref={ref}
      role={tone === 'danger' ? 'alert' : 'status'}
      {...rest}
      className={cx('ok-banner', className)}
      data-tone={tone}
    >
      {icon}
      <div className="ok-banner-body">
        <span className="ok-banner-title">{title}</span> {children}
      </div>
      {actions ? <div className="ok-banner-actions">{actions}</div> : null}
    </div>
  );
});

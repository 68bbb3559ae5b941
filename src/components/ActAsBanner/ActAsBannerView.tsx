'use client';
import { cx } from '../../lib/cx.js';
import { formatTime } from '../../lib/formatDate.js';
import { formatTimeLeft } from '../../lib/formatTimeLeft.js';
import { EyeIcon } from '../../ui/actionIcons.js';
import { Button } from '../../ui/Button.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import { actAsBannerMessages, type ActAsBannerMessages } from './messages.js';
import type { ActAsVisit } from './types.js';

/** What every banner takes. */
export type ActAsBannerViewBase = RootProps & {
  visit: ActAsVisit;
  /** Replacements for texts. */
  messages?: Partial<ActAsBannerMessages> | undefined;
  /** Language of times. @default 'en' */
  locale?: string | undefined;
  /** Time zone of times. @default 'UTC' */
  timeZone?: string | undefined;
};

/** Props of {@link ActAsBannerView}. */
export type ActAsBannerViewProps = ActAsBannerViewBase & {
  /** Milliseconds left; null where the time is not known, as on a server. */
  left: number | null;
  /** It is being ended. */
  ending: boolean;
  /** Why it was not ended. */
  problem: string | null;
  onEnd: () => void;
};

/** Draws the one band of full strength. */
export function ActAsBannerView(props: ActAsBannerViewProps) {
  const { visit, left, ending, problem, onEnd, locale = 'en', timeZone = 'UTC' } = props;
  const messages = { ...actAsBannerMessages, ...props.messages };
  const { role, reason, expires_at } = visit.grant;
  const roleName = role === 'admin' || role === 'viewer' ? messages[role] : role;
  const over = left !== null && left <= 0;
  const time =
    left === null
      ? messages.until(formatTime(expires_at, { locale, timeZone }))
      : messages.left(formatTimeLeft(left));
  return (
    <div
      role="group"
      aria-label={messages.label}
      {...rootProps(props)}
      className={cx('ok-act-as-banner', props.className)}
    >
      <EyeIcon />
      <span className="ok-act-as-banner-text">
        <bdi className="ok-text" data-strong="">
          {over ? messages.over : messages.acting(visit.organization.name)}
        </bdi>{' '}
        <bdi title={reason ? messages.reason(reason) : undefined}>
          {over ? messages.overNote : messages.forPartner(visit.partner.name, roleName)}
        </bdi>
        {problem ? <span role="alert"> {messages.notEnded(problem)}</span> : null}
      </span>
      {over ? null : <span role="timer">{time}</span>}
      <Button size="small" busy={ending} onClick={() => onEnd()}>
        {over ? messages.leave : ending ? messages.ending : messages.end}
      </Button>
    </div>
  );
}

'use client';
import { endActing } from '../../hooks/partnerChanges.js';
import { useSecond } from '../../hooks/useSecond.js';
import { useWork } from '../../hooks/useWork.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import { rootProps } from '../../ui/rootProps.js';
import { ActAsBannerView, type ActAsBannerViewBase } from './ActAsBannerView.js';

/** Props of {@link ActAsBanner}. */
export type ActAsBannerProps = Omit<ActAsBannerViewBase, 'locale' | 'timeZone'> & {
  /** Called when the visit has ended, by the person or by itself and noticed by them. */
  onEnd: () => void;
};

/**
 * Says inside which organization somebody acts, for whom, with which role and how long, with a button
 * that ends it. Every widget inside an {@link ActAsScope} has one at its top; a page may have another.
 * @example `<ActAsBanner visit={visit} onEnd={() => setVisit(null)} />`
 */
export function ActAsBanner(props: ActAsBannerProps) {
  return (
    <WidgetBoundary widget="ActAsBanner" root={props}>
      <LiveBanner {...props} />
    </WidgetBoundary>
  );
}

function LiveBanner(props: ActAsBannerProps) {
  const { visit, onEnd } = props;
  const { client, emit, refresh, locale, timeZone } = useKit();
  const messages = useMessages('actAsBanner', props.messages);
  const { busy, problem, run } = useWork();
  const now = useSecond();
  const { grant_id, expires_at } = visit.grant;
  // Whole seconds as those of the clock, or half an hour would begin as 30:01.
  const left = now === 0 ? null : Math.floor(Date.parse(expires_at) / 1000) * 1000 - now;
  const handleEnd = (): void => {
    if (left !== null && left <= 0) return onEnd();
    void run(async () => {
      await endActing({ client, emit, refresh }, visit.partner.id, { grant_id });
      onEnd();
    });
  };
  return (
    <ActAsBannerView
      {...rootProps(props)}
      {...{ visit, messages, locale, timeZone, left }}
      ending={busy}
      problem={problem?.detail ?? null}
      onEnd={handleEnd}
    />
  );
}

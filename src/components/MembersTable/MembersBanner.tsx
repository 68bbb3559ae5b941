'use client';
import { formatTime } from '../../lib/formatDate.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { LockIcon, OfflineIcon } from '../../ui/icons.js';
import type { Words } from './describe.js';
import type { MembersContent } from './types.js';

/** Props of {@link MembersBanner}. */
export type MembersBannerProps = Pick<MembersContent, 'offline' | 'problem' | 'asOf'> & {
  words: Words;
  /** The person could change things here, and no longer can. */
  lostRights: boolean;
};

/** Says why the rows may be old, or why nothing can be changed; draws nothing when all is well. */
export function MembersBanner({ words, offline, problem, asOf, lostRights }: MembersBannerProps) {
  const { messages } = words;
  // Only when it is said: the first format of a language is slow to make.
  const time = (): string => formatTime(asOf, words);
  if (offline && problem?.kind !== 'not-turned') {
    return (
      <Banner tone="warning" icon={<OfflineIcon />} title={messages.offline}>
        {messages.offlineNote(time())}
      </Banner>
    );
  }
  if (problem) {
    return (
      <Banner
        tone="warning"
        title={problem.kind === 'stale' ? messages.stale : problem.error.detail}
        actions={
          <Button size="small" busy={problem.retrying} onClick={() => problem.onRetry()}>
            {messages.retry}
          </Button>
        }
      >
        {problem.kind === 'stale' ? `${problem.error.detail} ${messages.shownAsOf(time())}` : null}
      </Banner>
    );
  }
  if (!lostRights) return null;
  return (
    <Banner icon={<LockIcon />} title={messages.rightsLost}>
      {messages.rightsLostNote}
    </Banner>
  );
}

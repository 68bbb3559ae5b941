import { Banner } from '../../ui/Banner.js';
import { LockIcon } from '../../ui/icons.js';
import { RetryBanner } from '../../ui/RetryBanner.js';
import { StaleBanner } from '../../ui/StaleBanner.js';
import type { Words } from './describe.js';
import type { MembersContent } from './types.js';

/** Props of {@link MembersBanner}. */
export type MembersBannerProps = Pick<MembersContent, 'offline' | 'problem' | 'asOf'> & {
  words: Words;
  /** The person could change things here, and no longer can. */
  lostRights: boolean;
};

/** Says why the rows may be old, or why nothing can be changed; draws nothing when all is well. */
export function MembersBanner({ words, lostRights, ...content }: MembersBannerProps) {
  const { messages } = words;
  const { offline, problem } = content;
  if (problem?.kind === 'not-turned') {
    return (
      <RetryBanner problem={problem} title={problem.error.detail} retryLabel={messages.retry} />
    );
  }
  if (offline || problem) return <StaleBanner words={words} content={content} />;
  if (!lostRights) return null;
  return (
    <Banner icon={<LockIcon />} title={messages.rightsLost}>
      {messages.rightsLostNote}
    </Banner>
  );
}

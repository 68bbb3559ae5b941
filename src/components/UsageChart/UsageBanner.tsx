import { Banner } from '../../ui/Banner.js';
import { ClockIcon } from '../../ui/icons.js';
import { RetryBanner } from '../../ui/RetryBanner.js';
import { StaleBanner } from '../../ui/StaleBanner.js';
import { countText } from './describe.js';
import { laterOf } from './laterOf.js';
import type { UsageContent, Words } from './types.js';

/** The one thing that is wrong with the figures, the worst first; nothing when nothing is. */
export function UsageBanner({ words, content }: { words: Words; content: UsageContent }) {
  const messages = { ...words.messages, ...laterOf(words) };
  const { offline, problem, partial } = content;
  if (offline || problem) return <StaleBanner words={{ ...words, messages }} content={content} />;
  switch (partial?.kind) {
    case 'missing':
      return (
        <RetryBanner problem={partial} title={messages.missing} retryLabel={messages.retry}>
          {partial.error.detail}
        </RetryBanner>
      );
    case 'counting':
      return (
        <Banner icon={<ClockIcon />} title={messages.counting(countText(partial.minutes, words))}>
          {messages.countingNote}
        </Banner>
      );
    case undefined:
      return null;
  }
}

'use client';
import { formatTime } from '../../lib/formatDate.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { ClockIcon, OfflineIcon } from '../../ui/icons.js';
import { countText } from './describe.js';
import type { UsageContent, Words } from './types.js';

/** The one thing that is wrong with the figures, the worst first; nothing when nothing is. */
export function UsageBanner({ words, content }: { words: Words; content: UsageContent }) {
  const { messages } = words;
  const { offline, problem, partial, asOf } = content;
  const time = formatTime(asOf, words);
  const failed = problem ?? (partial?.kind === 'missing' ? partial : null);
  if (offline) {
    return (
      <Banner tone="warning" icon={<OfflineIcon />} title={messages.offline}>
        {messages.offlineNote(time)}
      </Banner>
    );
  }
  if (failed) {
    return (
      <Banner
        tone="warning"
        title={problem ? messages.stale : messages.missing}
        actions={
          <Button size="small" busy={failed.retrying} onClick={() => failed.onRetry()}>
            {messages.retry}
          </Button>
        }
      >
        {failed.error.detail} {problem ? messages.shownAsOf(time) : null}
      </Banner>
    );
  }
  return partial?.kind === 'counting' ? (
    <Banner icon={<ClockIcon />} title={messages.counting(countText(partial.minutes, words))}>
      {messages.countingNote}
    </Banner>
  ) : null;
}

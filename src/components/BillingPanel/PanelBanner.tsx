'use client';
import { formatTime } from '../../lib/formatDate.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { OfflineIcon } from '../../ui/icons.js';
import type { BillingContent, Words } from './types.js';

/** Says why what is shown may be old, and of when it is; draws nothing when it is not. */
export function PanelBanner({ words, content }: { words: Words; content: BillingContent }) {
  const { messages } = words;
  const { offline, problem, asOf } = content;
  const time = formatTime(asOf, words);
  if (offline) {
    return (
      <Banner tone="warning" icon={<OfflineIcon />} title={messages.offline}>
        {messages.offlineNote(time)}
      </Banner>
    );
  }
  if (!problem) return null;
  return (
    <Banner
      tone="warning"
      title={messages.stale}
      actions={
        <Button size="small" busy={problem.retrying} onClick={() => problem.onRetry()}>
          {messages.retry}
        </Button>
      }
    >
      {problem.error.detail} {messages.shownAsOf(time)}
    </Banner>
  );
}

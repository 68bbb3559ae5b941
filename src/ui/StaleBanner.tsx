'use client';
import { formatTime, type DateFormat } from '../lib/formatDate.js';
import { Banner } from './Banner.js';
import { OfflineIcon } from './icons.js';
import { RetryBanner, type RetryProblem } from './RetryBanner.js';

/** Texts of {@link StaleBanner}. */
export type StaleMessages = {
  offline: string;
  offlineNote: (time: string) => string;
  stale: string;
  shownAsOf: (time: string) => string;
  retry: string;
};

/** Props of {@link StaleBanner}. */
export type StaleBannerProps = {
  /** Texts, and how a time is written. */
  words: DateFormat & { messages: StaleMessages };
  content: {
    offline: boolean;
    /** Why nothing newer could be had. */
    problem: RetryProblem | null;
    /** When it arrived, in epoch milliseconds. */
    asOf: number;
  };
};

/** Says why what is shown may be old, and of when it is; draws nothing when it is not. */
export function StaleBanner({ words, content }: StaleBannerProps) {
  const { messages } = words;
  const { offline, problem, asOf } = content;
  if (!offline && !problem) return null;
  // Only when it is said: the first format of a language is slow to make.
  const time = formatTime(asOf, words);
  return problem && !offline ? (
    <RetryBanner problem={problem} title={messages.stale} retryLabel={messages.retry}>
      {problem.error.detail} {messages.shownAsOf(time)}
    </RetryBanner>
  ) : (
    <Banner tone="warning" icon={<OfflineIcon />} title={messages.offline}>
      {messages.offlineNote(time)}
    </Banner>
  );
}

'use client';
import type { ReactNode } from 'react';
import { Banner } from './Banner.js';
import { Button } from './Button.js';

/** Something that did not come, and how to ask for it again. */
export type RetryProblem = {
  /** Why, in the server's words. */
  error: { detail: string };
  /** It is being asked for now. */
  retrying: boolean;
  onRetry: () => void;
};

/** Props of {@link RetryBanner}. */
export type RetryBannerProps = {
  problem: RetryProblem;
  /** What is wrong, strong. */
  title: ReactNode;
  retryLabel: string;
  /** What follows. */
  children?: ReactNode;
};

/** News of a read that failed while there is something to show, with a button to ask again. */
export function RetryBanner({ problem, title, retryLabel, children }: RetryBannerProps) {
  return (
    <Banner
      tone="warning"
      title={title}
      actions={
        <Button size="small" busy={problem.retrying} onClick={() => problem.onRetry()}>
          {retryLabel}
        </Button>
      }
    >
      {children}
    </Banner>
  );
}

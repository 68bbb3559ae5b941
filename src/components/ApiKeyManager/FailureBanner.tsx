import type { ApiError } from '../../client/index.js';
import { Banner } from '../../ui/Banner.js';
import { mayHaveArrived } from '../../hooks/attempt.js';
import type { DialogMessages } from './dialogWords.js';

/** Props of {@link FailureBanner}. */
export type FailureBannerProps = {
  /** What did not happen. */
  title: string;
  error: ApiError;
  messages: DialogMessages;
  /** Sending it again is safe, since it carries the same key. @default false */
  repeatable?: boolean;
};

/** Why something was not done, in the server's own words, and with what is missing. */
export function FailureBanner({ title, error, messages, repeatable }: FailureBannerProps) {
  if (repeatable && mayHaveArrived(error) && error.status < 500) {
    return <Banner tone="warning" title={messages.unanswered} />;
  }
  const missing = error.problem?.['missing'];
  const scopes = Array.isArray(missing) ? missing.map(String).join(', ') : '';
  return (
    <Banner tone="danger" title={title}>
      {error.detail} {scopes ? messages.lacking(scopes) : null}
    </Banner>
  );
}

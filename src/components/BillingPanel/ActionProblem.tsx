import type { ApiError } from '../../client/index.js';
import { mayHaveArrived } from '../../hooks/attempt.js';
import { Banner } from '../../ui/Banner.js';
import type { AllMessages } from './dialogWords.js';

/** Props of {@link ActionProblem}. */
export type ActionProblemProps = {
  /** What did not happen. */
  title: string;
  error: ApiError | null;
  messages: AllMessages;
};

/** Why something was not done, in the server's own words; nothing where a field says it. */
export function ActionProblem({ title, error, messages }: ActionProblemProps) {
  if (!error || Object.keys(error.fields).length > 0) return null;
  if (mayHaveArrived(error) && error.status < 500) {
    return <Banner tone="warning" title={messages.unanswered} />;
  }
  return (
    <Banner tone="danger" title={title}>
      {error.detail}
    </Banner>
  );
}

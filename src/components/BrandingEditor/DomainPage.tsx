'use client';
import { ErrorState } from '../../ui/ErrorState.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { RetryBanner } from '../../ui/RetryBanner.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { AddDomain } from './AddDomain.js';
import { DomainCard } from './DomainCard.js';
import { domainWords } from './domainWords.js';
import type { DomainPartProps } from './types.js';

/** Props of {@link DomainPage}. */
export type DomainPageProps = Omit<DomainPartProps, 'state'>;

/** The domain of an organization: none yet, or how far it is and why. */
export function DomainPage({ words, content, onDone }: DomainPageProps) {
  const { Domain } = content;
  return <Domain>{(state) => <DomainShown {...{ words, content, onDone, state }} />}</Domain>;
}

function DomainShown(props: DomainPartProps) {
  const { words, state } = props;
  const { domain, error, working, again } = state;
  const messages = domainWords(words);
  if (domain === undefined) {
    if (!error) {
      return (
        <LoadingState label={messages.domainLoading}>
          <Skeleton />
        </LoadingState>
      );
    }
    return (
      <TableFrame>
        <ErrorState
          title={messages.domainFailed}
          retryLabel={messages.retry}
          retrying={working}
          onRetry={again}
          note={error.requestId ? messages.requestId(error.requestId) : undefined}
        >
          {error.detail}
        </ErrorState>
      </TableFrame>
    );
  }
  const stale = error && { error, retrying: working, onRetry: again };
  return (
    <>
      {stale && !props.content.offline ? (
        <RetryBanner problem={stale} title={messages.stale} retryLabel={messages.retry}>
          {error.detail}
        </RetryBanner>
      ) : null}
      {domain === null ? <AddDomain {...props} /> : <DomainCard {...props} domain={domain} />}
    </>
  );
}

'use client';
import { useState } from 'react';
import type { CustomDomain } from '../../contract/index.js';
import { isBeingChecked } from '../../hooks/useCustomDomain.js';
import { useAttempt } from '../../hooks/useAttempt.js';
import { useWork } from '../../hooks/useWork.js';
import { formatFullDate } from '../../lib/formatDate.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { formatRelative } from '../../lib/formatRelative.js';
import { TrashIcon } from '../../ui/actionIcons.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { CodeBlock } from '../../ui/CodeBlock.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { CopyButton } from '../../ui/CopyButton.js';
import { IconButton } from '../../ui/IconButton.js';
import { RefreshIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { domainWords } from './domainWords.js';
import { DomainRecord } from './DomainRecord.js';
import { DomainSteps } from './DomainSteps.js';
import { progressOf } from './domainState.js';
import { letterFor } from './letter.js';
import type { DomainPartProps } from './types.js';

/** Props of {@link DomainCard}. */
export type DomainCardProps = DomainPartProps & { domain: CustomDomain };

/** One domain: how far it is, why, and what to do about it. */
export function DomainCard({ domain, words, content, state, onDone }: DomainCardProps) {
  const messages = domainWords(words);
  const [asks, setAsks] = useState(false);
  const attempt = useAttempt();
  const check = useWork();
  const removal = useWork();
  const { offline, now } = content;
  const { steps, sentence } = progressOf(domain, now);
  const checkedAt = domain.checked_at ?? null;
  const verify = (): Promise<void> =>
    check.run(() =>
      attempt({ id: domain.id }, (idempotencyKey) => state.actions.verify({ idempotencyKey })),
    );
  const remove = (): Promise<void> =>
    removal.run(async () => {
      await state.actions.remove();
      onDone(messages.domainRemoved(domain.domain));
      setAsks(false);
    });
  const tooSoon = check.problem?.status === 429 ? check.problem.retryAfter : null;
  const isOpen = steps.live !== 'done';
  const last = (at: string): string =>
    messages.lastChecked(formatRelative(at, Math.max(now, Date.parse(at)), words)) +
    (state.polling ? `, ${messages.looksAgain}` : '');
  const looked = isBeingChecked(domain)
    ? messages.checkingNow
    : checkedAt === null
      ? messages.neverChecked
      : last(checkedAt);
  return (
    <div className="ok-stack ok-branding-editor-domain">
      <div className="ok-stack">
        <div className="ok-row ok-between">
          <div className="ok-fill ok-wraps">
            <Text as="h3" size="title">
              <bdi dir="ltr">{domain.domain}</bdi>
            </Text>
            <Text size="small" tone="muted">
              {looked}
            </Text>
          </div>
          {offline ? null : (
            <span className="ok-line">
              <Button icon={<RefreshIcon />} busy={check.busy} onClick={() => void verify()}>
                {messages.checkNow}
              </Button>
              <IconButton
                label={messages.removeDomain}
                icon={<TrashIcon />}
                onClick={() => setAsks(true)}
              />
            </span>
          )}
        </div>
        <DomainSteps steps={steps} messages={messages} />
        <Text role="status">
          {sentence === 'live' ? messages.states.live(domain.domain) : messages.states[sentence]}
        </Text>
        {check.problem ? (
          <Banner tone="warning" title={messages.checkFailed}>
            {tooSoon === null
              ? check.problem.detail
              : messages.tooSoon(formatNumber(Math.ceil(tooSoon / 1000), words))}
          </Banner>
        ) : null}
        {domain.missing_since ? (
          <Banner
            tone="warning"
            title={messages.missingSince(formatFullDate(domain.missing_since, words))}
          />
        ) : null}
        <ul className="ok-card ok-list" aria-label={messages.records}>
          {domain.dns_records.map((record) => (
            <DomainRecord
              key={record.type}
              {...{ record, words }}
              checkedAt={checkedAt === null ? null : Date.parse(checkedAt)}
              now={now}
            />
          ))}
        </ul>
        {isOpen && domain.challenge_expires_at ? (
          <Text size="small" tone="muted">
            {messages.expires(formatFullDate(domain.challenge_expires_at, words))}
          </Text>
        ) : null}
        {isOpen && !state.polling && domain.status === 'pending' ? (
          <Text size="small" tone="muted">
            {messages.stopped}
          </Text>
        ) : null}
      </div>
      {steps.records === 'done' ? null : (
        <Card>
          <CardSection className="ok-row ok-between">
            <div className="ok-fill ok-wraps">
              <Text as="h3" strong>
                {messages.handOver}
              </Text>
              <Text size="small" tone="muted">
                {messages.handOverNote}
              </Text>
            </div>
            <CopyButton
              size="small"
              text={() => letterFor(domain, messages)}
              label={messages.copyMessage}
              copiedLabel={messages.copied}
            />
          </CardSection>
          <CardSection>
            <CodeBlock tabIndex={0} aria-label={messages.handOver}>
              {letterFor(domain, messages)}
            </CodeBlock>
          </CardSection>
        </Card>
      )}
      <ConfirmDialog
        open={asks}
        tone="danger"
        title={messages.removeDomainTitle(domain.domain)}
        lead={messages.removeDomainLead}
        closeLabel={messages.close}
        cancelLabel={messages.cancel}
        actionLabel={messages.removeDomain}
        typed={{ label: messages.removeDomainField(domain.domain), value: domain.domain }}
        busy={removal.busy}
        error={removal.problem && `${messages.removeFailed} ${removal.problem.detail}`}
        onOpenChange={() => (removal.busy ? undefined : setAsks(false))}
        onConfirm={() => void remove()}
      />
    </div>
  );
}

'use client';
import type { CustomDomain } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Badge } from '../../ui/Badge.js';
import { CodeInline } from '../../ui/CodeInline.js';
import { CopyButton } from '../../ui/CopyButton.js';
import { Status } from '../../ui/Status.js';
import { Text } from '../../ui/Text.js';
import { minutesLeft, obstacleOf, seenBy, type Obstacle } from './domainState.js';
import { domainWords } from './domainWords.js';
import type { Words } from './types.js';

type DnsRecord = CustomDomain['dns_records'][number];

/** Props of {@link DomainRecord}. */
export type DomainRecordProps = {
  record: DnsRecord;
  words: Words;
  /** When it was looked at, in epoch milliseconds. */
  checkedAt: number | null;
  now: number;
};

/** A record to publish, with what was seen of it and what stands in its way. */
export function DomainRecord({ record, words, checkedAt, now }: DomainRecordProps) {
  const messages = domainWords(words);
  const { type, name, value, status, seen = [] } = record;
  const { copyMessage: copy, copied } = messages;
  const obstacle = obstacleOf(record);
  const right = seenBy(record);
  const minutes = checkedAt === null ? null : minutesLeft(record, checkedAt, now);
  const count = (number: number): string => formatNumber(number, words);
  const isWrong = obstacle.kind !== 'none' && obstacle.kind !== 'unseen';
  return (
    <li className="ok-branding-editor-record">
      <Badge>{type}</Badge>
      <Copyable {...{ text: name, label: messages.copyName(type), copy, copied }} />
      <Copyable {...{ text: value, label: messages.copyValue(type), copy, copied }} />
      <Status tone={status === 'verified' ? 'success' : isWrong ? 'danger' : 'muted'}>
        {status === 'verified' ? messages.found : isWrong ? messages.conflict : messages.waiting}
      </Status>
      {checkedAt === null || status === 'verified' ? null : (
        <div className="ok-stack ok-branding-editor-reason ok-gap-1">
          <Reason {...{ obstacle, record, words }} />
          <Text size="small" tone="muted">
            {right.length > 0
              ? messages.seenBy(right.join(', '), count(right.length), count(seen.length))
              : null}{' '}
            {minutes === null ? null : messages.ttl(minutes)}
          </Text>
          {seen.length > 0 ? (
            <details>
              <summary>{messages.details}</summary>
              <ul className="ok-list">
                {seen.map(({ resolver, values, error }) => (
                  <li key={resolver}>
                    {error
                      ? messages.unanswered[error](resolver)
                      : values.length === 0
                        ? messages.answeredNothing(resolver)
                        : messages.answered(resolver, values.join(', '))}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </div>
      )}
    </li>
  );
}

type ReasonProps = { obstacle: Obstacle; record: DnsRecord; words: Words };

function Reason({ obstacle, record: { type, name }, words }: ReasonProps) {
  const messages = domainWords(words);
  switch (obstacle.kind) {
    case 'none':
      return null;
    case 'unseen':
      return <Text>{messages.seenNowhere(formatNumber(obstacle.asked, words))}</Text>;
    case 'proxy':
      return <Text>{messages.proxy}</Text>;
    case 'address':
      return (
        <Text>
          {messages.addressBeside}{' '}
          {obstacle.values.map((each) => (
            <CodeInline key={each}>
              {name} {each.includes(':') ? 'AAAA' : 'A'} {each}
            </CodeInline>
          ))}
          {', '}
          {messages.thenAdd}
        </Text>
      );
    case 'other':
      return (
        <Text>
          {messages.otherValue}{' '}
          {obstacle.values.map((each) => (
            <CodeInline key={each}>
              {name} {type} {each}
            </CodeInline>
          ))}
        </Text>
      );
  }
}

type CopyableProps = { text: string; label: string; copy: string; copied: string };

function Copyable({ text, label, copy, copied }: CopyableProps) {
  return (
    <span className="ok-branding-editor-value">
      <bdi dir="ltr">{text}</bdi>
      <CopyButton
        size="small"
        variant="ghost"
        text={text}
        aria-label={label}
        label={copy}
        copiedLabel={copied}
      />
    </span>
  );
}

'use client';
import type { ReactNode } from 'react';
import type { ChildDetails } from '../../contract/index.js';
import { formatDate, formatTime } from '../../lib/formatDate.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { CodeInline } from '../../ui/CodeInline.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Status } from '../../ui/Status.js';
import { Text } from '../../ui/Text.js';
import { Admins } from './Admins.js';
import { planName, standingOf } from './describe.js';
import { laterMessages } from './laterMessages.js';
import { minutesOf, type Figure } from './rows.js';
import type { PartnerCan, Words } from './types.js';

/** Props of {@link Overview}. */
export type OverviewProps = {
  /** Null until it is there. */
  child: ChildDetails | null;
  figure: Figure;
  can: PartnerCan;
  words: Words;
};

/** What an organization is, and who manages it. */
export function Overview({ child, figure, can, words }: OverviewProps) {
  const messages = { ...laterMessages, ...words.own };
  const frame = words.messages;
  const standing = child && standingOf(child, figure, frame);
  const known = figure !== null && typeof figure !== 'string' ? figure : null;
  const fact = (name: string, value: ReactNode) => (
    <>
      <dt className="ok-text" data-tone="muted">
        {name}
      </dt>
      <dd className="ok-text">{child ? value : <Skeleton />}</dd>
    </>
  );
  return (
    <>
      <dl className="ok-facts" aria-label={messages.facts}>
        {fact(frame.plan, child && planName(child.plan, frame))}
        {standing
          ? fact(frame.status, <Status tone={standing.tone}>{standing.word}</Status>)
          : null}
        {fact(frame.members, child && formatNumber(child.member_count, words))}
        {known
          ? fact(messages.minutesNow, formatNumber(Math.round(minutesOf(known)), words))
          : null}
        {fact(messages.billingEmail, child && <bdi>{child.billing_email}</bdi>)}
        {fact(messages.since, child && formatDate(child.created_at, words))}
        {fact(messages.id, child && <CodeInline>{child.id}</CodeInline>)}
      </dl>
      <Admins words={words} canInvite={can.create} />
      {known ? (
        <Text size="small" tone="subtle" numeric>
          {messages.figuresAsOf(formatTime(known.as_of, words))}
        </Text>
      ) : null}
    </>
  );
}

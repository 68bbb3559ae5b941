'use client';
import { useMemo, type ReactNode } from 'react';
import {
  whatChanged,
  type Change,
  type ChangePart,
  type GroupDays,
} from '../../chart/whatChanged.js';
import { dateFormat } from '../../lib/formatDate.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { Cause, type CauseProps } from './Cause.js';
import { daysOfLines } from './daysOfLines.js';
import { countText, metricText, pointText } from './describe.js';
import { laterOf } from './laterOf.js';
import { Meter } from './Meter.js';
import type { UsageLine, Words } from './types.js';

/** Props of {@link ChangeCard}. */
export type ChangeCardProps = {
  words: Words;
  at: number;
  /** Every group in the range. */
  series: readonly UsageLine[];
  /** Every group before it. */
  history: readonly UsageLine[];
  /** Opens an organization or a key. */
  onOpen: ((key: string) => void) | undefined;
  onClose: () => void;
} & Pick<CauseProps, 'metric' | 'KeyDays' | 'onOpenKey'>;

/** How a day differs from such days, and which groups that comes from. */
export function ChangeCard({
  words,
  at,
  series,
  history,
  onOpen,
  onClose,
  ...cause
}: ChangeCardProps) {
  const later = laterOf(words);
  const change = useMemo(() => whatChanged(groupDays(series, history), at), [series, history, at]);
  const when = pointText(at, 'day', words);
  const weekday = dateFormat(words, { weekday: 'long' }).format(at);
  const difference = change ? change.value - change.usual : 0;
  const size = later.amount(
    countText(Math.abs(difference), words),
    metricText(cause.metric, words),
  );
  const title = !change
    ? later.changeUnknown(when)
    : Math.abs(difference) < 0.5
      ? later.changeSame(when)
      : difference > 0
        ? later.changeMore(when, size)
        : later.changeLess(when, size);
  return (
    // It answers a question that was asked a moment ago, so it is read at once.
    <Card ref={takeFocus} tabIndex={-1} role="region" aria-label={title}>
      <CardSection>
        <div className="ok-line ok-usage-chart-row">
          <Text as="h3" size="title">
            {title}
          </Text>
          <IconButton
            label={later.close}
            icon={<CloseIcon />}
            variant="ghost"
            size="small"
            onClick={(event) => {
              const widget = event.currentTarget.closest('.ok-usage-chart');
              widget?.querySelector<HTMLElement>('.ok-usage-chart-range')?.focus();
              onClose();
            }}
          />
        </div>
        <Text tone="muted">
          {change
            ? later.changeNote(formatNumber(change.weeks, words), weekday)
            : later.changeUnknownNote}
        </Text>
      </CardSection>
      {change ? (
        <CardSection className="ok-stack ok-gap-2">
          {change.parts.map((part) => (
            <Part key={part.key} {...{ words, change, part }}>
              {onOpen ? (
                <Button
                  size="small"
                  variant="ghost"
                  aria-label={later.openGroup(part.label)}
                  onClick={() => onOpen(part.key)}
                >
                  {later.open}
                </Button>
              ) : null}
            </Part>
          ))}
          {change.others ? (
            <Part
              {...{ words, change }}
              part={{
                ...change.others,
                key: '',
                label: later.others(countText(change.others.count, words)),
              }}
              tone={5}
            />
          ) : null}
        </CardSection>
      ) : null}
      {change && Math.abs(difference) >= 0.5 ? <Cause {...{ words, at }} {...cause} /> : null}
    </Card>
  );
}

type PartProps = {
  words: Words;
  change: Change;
  part: ChangePart;
  tone?: number;
  children?: ReactNode;
};

function Part({ words, change, part, tone = 1, children }: PartProps) {
  const difference = part.value - part.usual;
  const largest = Math.max(
    ...[...change.parts, ...(change.others ? [change.others] : [])].map((one) =>
      Math.abs(one.value - one.usual),
    ),
  );
  const signed = formatNumber(difference, {
    locale: words.locale,
    signDisplay: 'exceptZero',
    maximumFractionDigits: Math.abs(difference) < 10 ? 1 : 0,
  });
  return (
    <div>
      <div className="ok-line ok-usage-chart-row">
        <bdi className="ok-truncate">{part.label}</bdi>
        <span>
          {signed}{' '}
          <Text as="span" tone="muted">
            {laterOf(words).ofValue(countText(part.value, words))}
          </Text>
        </span>
        {children}
      </div>
      <Meter share={largest > 0 ? Math.abs(difference) / largest : 0} tone={tone} />
    </div>
  );
}

function takeFocus(card: HTMLElement | null): void {
  card?.focus();
}

/** Days of every group before and in the range. */
function groupDays(series: readonly UsageLine[], history: readonly UsageLine[]): GroupDays[] {
  const before = new Map(daysOfLines(history).map((group) => [group.key, group]));
  const inRange = daysOfLines(series).map((group) => {
    const past = before.get(group.key);
    before.delete(group.key);
    return { ...group, days: [...(past?.days ?? []), ...group.days] };
  });
  // A group that used nothing in the range may be the very reason.
  return [...inRange, ...before.values()];
}

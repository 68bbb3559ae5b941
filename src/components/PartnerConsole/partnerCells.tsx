'use client';
import type { ReactNode } from 'react';
import type { ChildOrganization } from '../../contract/index.js';
import { formatDate, formatFullDate } from '../../lib/formatDate.js';
import { formatQuickNumber } from '../../lib/formatQuickNumber.js';
import { hueOf } from '../../lib/hueOf.js';
import { initials } from '../../lib/initials.js';
import { Button } from '../../ui/Button.js';
import { ChevronDownIcon, ChevronEndIcon, MoreIcon } from '../../ui/icons.js';
import { Identity } from '../../ui/Identity.js';
import { MiddleTruncate } from '../../ui/MiddleTruncate.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Status } from '../../ui/Status.js';
import { tableCellProps } from '../../ui/tableCellProps.js';
import { Text } from '../../ui/Text.js';
import { planName, standingOf } from './describe.js';
import { Meter } from './Meter.js';
import { minutesOf, type ChildRow, type Figure, type TreeRow } from './rows.js';
import type { RowTools } from './rowTools.js';

const grid = { role: 'gridcell' } as const;

/** The cells of one row, drawn by functions and not by components: one more of these for each row is felt. */
export function partnerCells(row: TreeRow, tools: RowTools, active: boolean): ReactNode {
  if (row.kind === 'child') return childCells(row, tools, active);
  return row.kind === 'waiting' ? waitingCells(row, tools) : lineCell(row, tools);
}

/** Room for the depth of a row, with the button that opens it at its end. */
function node({ row, children, onToggle, label }: NodeProps) {
  return (
    <span className="ok-line ok-partner-console-node" data-level={Math.min(row.level, 10)}>
      {row.expanded === undefined ? (
        <span className="ok-bare ok-partner-console-toggle" />
      ) : (
        <button
          type="button"
          // Keys open rows by themselves: one stop less on the way.
          tabIndex={-1}
          className="ok-bare ok-partner-console-toggle"
          aria-label={label}
          onClick={() => onToggle?.(row.id, !row.expanded)}
        >
          {row.expanded ? <ChevronDownIcon /> : <ChevronEndIcon />}
        </button>
      )}
      {children}
    </span>
  );
}

type NodeProps = {
  row: TreeRow;
  children: ReactNode;
  label?: string;
  onToggle?: RowTools['onToggle'];
};

function childCells(row: ChildRow, tools: RowTools, active: boolean) {
  const { child, figure, expanded } = row;
  const { words, hasFigures, most, onToggle, onMenu, act } = tools;
  const { messages } = words;
  const { name, slug, plan, created_at } = child;
  return (
    <>
      <td {...tableCellProps({ ...grid, column: 'main' })}>
        {node({
          row,
          label: (expanded ? messages.close : messages.open)(name),
          onToggle,
          children: (
            <>
              <span
                aria-hidden="true"
                className="ok-avatar"
                data-kind="organization"
                data-size="24"
                data-hue={hueOf(child.id)}
              >
                {initials(name)}
              </span>
              <span className="ok-identity-text">
                <span className="ok-line ok-identity-name">
                  <MiddleTruncate text={name} />
                </span>
                {/* The blank is for who reads or copies the words one after the other. */}{' '}
                <bdi className="ok-identity-note ok-truncate">{slug}</bdi>
              </span>
            </>
          ),
        })}
      </td>
      <td {...tableCellProps({ ...grid, tone: 'muted', narrow: 'first' })}>
        {planName(plan, messages)}
      </td>
      <td {...tableCellProps({ ...grid, align: 'end', narrow: 'hide' })}>
        {formatQuickNumber(membersOf(child, figure), words)}
      </td>
      {hasFigures ? (
        <>
          <td {...tableCellProps({ ...grid, align: 'end' })}>
            <Minutes {...{ figure, most, words }} />
          </td>
          <td {...tableCellProps({ ...grid, narrow: 'end' })}>
            <Standing {...{ child, figure, words }} />
          </td>
        </>
      ) : (
        <td {...tableCellProps({ ...grid, align: 'end', tone: 'muted', narrow: 'end' })}>
          <time dateTime={created_at} title={formatFullDate(created_at, words)}>
            {formatDate(created_at, words)}
          </time>
        </td>
      )}
      <td {...tableCellProps({ ...grid, column: 'menu' })}>
        <button
          type="button"
          className="ok-button"
          data-variant="ghost"
          data-size="small"
          data-icon=""
          aria-label={messages.actions(name)}
          aria-haspopup="menu"
          tabIndex={active ? 0 : -1}
          onPointerEnter={() => act('intent', child)}
          onFocus={() => act('intent', child)}
          onClick={(event) => onMenu(child, event.currentTarget)}
        >
          <MoreIcon />
        </button>
      </td>
    </>
  );
}

function membersOf(child: ChildOrganization, figure: Figure): number {
  return figure === null || typeof figure === 'string' ? child.member_count : figure.members;
}

type FigureProps = { figure: Figure; words: RowTools['words'] };

function Minutes({ figure, most, words }: FigureProps & { most: number }) {
  const { messages } = words;
  if (figure === null || figure === 'waiting') return <Skeleton />;
  if (figure === 'failed') {
    return (
      <Text as="span" size="small" tone="warning">
        {messages.noAnswer}
      </Text>
    );
  }
  const minutes = minutesOf(figure);
  return (
    <span className="ok-line ok-partner-console-share">
      <Meter share={most === 0 ? 0 : minutes / most} />
      <Text as="span" numeric>
        {formatQuickNumber(Math.round(minutes), words)}
        <span data-when="narrow">{` ${messages.minutesShort}`}</span>
      </Text>
    </span>
  );
}

function Standing({ child, figure, words }: FigureProps & { child: ChildOrganization }) {
  if (figure === 'waiting' && !child.suspended) return <Skeleton />;
  const standing = standingOf(child, figure, words.messages);
  return standing ? <Status tone={standing.tone}>{standing.word}</Status> : null;
}

function waitingCells(row: TreeRow, tools: RowTools) {
  const { words, hasFigures } = tools;
  return (
    <>
      <td {...tableCellProps({ ...grid, column: 'main' })} aria-label={words.messages.waiting}>
        {node({
          row,
          children: (
            <Identity
              avatar={<Skeleton width="avatar" />}
              name={<Skeleton />}
              note={<Skeleton />}
            />
          ),
        })}
      </td>
      <td {...tableCellProps({ ...grid, narrow: 'first' })} />
      <td {...tableCellProps({ ...grid, narrow: 'hide' })} />
      <td {...tableCellProps({ ...grid, align: 'end' })}>
        <Skeleton />
      </td>
      {hasFigures ? <td {...tableCellProps({ ...grid, narrow: 'end' })} /> : null}
      <td {...tableCellProps({ ...grid, column: 'menu' })} />
    </>
  );
}

type LineRow = Extract<TreeRow, { kind: 'more' | 'failed' }>;

/** A level that goes on, or did not come. */
function lineCell(row: LineRow, tools: RowTools) {
  const { words, hasFigures } = tools;
  const { messages } = words;
  const isMore = row.kind === 'more';
  const busy = isMore ? row.reading : row.retrying;
  const label = !isMore
    ? messages.retry
    : row.left === null
      ? messages.moreUnknown
      : messages.more(formatQuickNumber(Math.min(row.left, 100), words));
  return (
    <>
      <td {...tableCellProps({ ...grid, column: 'main' })} colSpan={hasFigures ? 5 : 4}>
        {node({
          row,
          children: (
            <>
              {isMore ? null : (
                <Text as="span" size="small" tone="danger">
                  {messages.levelFailed} {row.detail}
                </Text>
              )}
              <Button
                size="small"
                variant="ghost"
                tabIndex={-1}
                busy={busy}
                onClick={() => (isMore ? row.onMore() : row.onRetry())}
              >
                {busy && isMore ? messages.moreReading : label}
              </Button>
            </>
          ),
        })}
      </td>
      {/* For the column that goes where there is little room: a cell over it would keep its place. */}
      <td {...tableCellProps({ narrow: 'hide' })} aria-hidden="true" />
    </>
  );
}

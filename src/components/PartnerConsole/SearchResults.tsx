'use client';
import { useState, type ReactNode } from 'react';
import type { OrganizationRef, SubtreeMatch } from '../../contract/index.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { Avatar } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { ChevronEndIcon, SearchIcon } from '../../ui/icons.js';
import { Mark } from '../../ui/Mark.js';
import { MiddleTruncate } from '../../ui/MiddleTruncate.js';
import { rove } from '../../ui/rove.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Status } from '../../ui/Status.js';
import { TableFoot } from '../../ui/TableFoot.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { standingOf } from './describe.js';
import { laterMessages } from './laterMessages.js';
import type { RowAct } from './rowTools.js';
import type { PartnerSearch, Words } from './types.js';

/** Props of {@link SearchResults}. */
export type SearchResultsProps = {
  /** The organization above all, where every way begins. */
  organization: OrganizationRef;
  search: PartnerSearch;
  words: Words;
  selected: string | null;
  act: RowAct;
  /** Shows one in the tree, with these levels open. */
  onShow: (openIds: readonly string[], id: string) => void;
};

/** Matches from which there may be more. */
const MOST = 50;
/** Matches that are drawn at once: a little more than there is room for. */
const FIRST = 12;
const WAITING = [1, 2, 3];

/** What was found, each with the way to it, in place of the tree. */
export function SearchResults(props: SearchResultsProps) {
  const { search, words } = props;
  const messages = { ...laterMessages, ...words.own };
  const { matches, problem, query, byName } = search;
  // The rest is drawn when somebody goes on to it.
  const [wide, setWide] = useState('');
  const all = wide === query || (matches?.length ?? 0) <= FIRST;
  const shown = all ? matches : matches?.slice(0, FIRST);
  const left = (matches?.length ?? 0) - FIRST;
  const count = formatNumber(matches?.length ?? 0, words);
  const news = problem
    ? messages.searchFailed
    : !matches
      ? messages.searching
      : (matches.length < MOST ? messages.found : messages.foundMost)(count);
  return (
    <TableFrame aria-busy={search.searching}>
      {problem && !matches ? (
        <ErrorState
          title={messages.searchFailed}
          retryLabel={words.messages.retry}
          retrying={problem.retrying}
          onRetry={problem.onRetry}
        >
          {problem.error.detail}
        </ErrorState>
      ) : matches?.length === 0 ? (
        <EmptyState icon={<SearchIcon />} title={messages.nothingFound(query)}>
          {byName ? messages.searchNamesHint : messages.searchHint}
        </EmptyState>
      ) : (
        <ul
          className="ok-list ok-partner-console-results"
          aria-label={messages.results}
          onScroll={() => setWide(query)}
          onKeyDown={(event) => rove(event, '.ok-partner-console-found', 'block')}
        >
          {shown
            ? shown.map((match) => <Result key={match.organization.id} {...props} match={match} />)
            : WAITING.map((place) => (
                <li key={place} className="ok-partner-console-result">
                  <Skeleton width="avatar" />
                  <span className="ok-stack ok-partner-console-lines ok-gap-half">
                    <Skeleton />
                    <Skeleton />
                  </span>
                </li>
              ))}
          {all ? null : (
            <li className="ok-partner-console-result">
              <Button size="small" variant="ghost" onClick={() => setWide(query)}>
                {words.messages.more(formatNumber(left, words))}
              </Button>
            </li>
          )}
        </ul>
      )}
      <TableFoot range={news}>{byName ? messages.searchNamesHint : messages.searchHint}</TableFoot>
    </TableFrame>
  );
}

function Result({
  match,
  organization: top,
  search,
  words,
  selected,
  act,
  onShow,
}: SearchResultsProps & { match: SubtreeMatch }) {
  const { organization, breadcrumb } = match;
  const { id, name } = organization;
  const standing = standingOf(organization, null, words.messages);
  const steps = breadcrumb.filter((step) => step.id !== id);
  // Found by name: directly below, and told without the way.
  const above = steps.length === 0 ? [top] : steps;
  return (
    <li className="ok-partner-console-result" data-selected={id === selected ? '' : undefined}>
      <Avatar kind="organization" name={name} hueId={id} />
      <span className="ok-stack ok-partner-console-lines ok-gap-half">
        <button
          type="button"
          className="ok-bare ok-partner-console-found"
          aria-current={id === selected ? 'true' : undefined}
          onPointerEnter={() => act('intent', organization)}
          onFocus={() => act('intent', organization)}
          onClick={() => act('details', organization)}
        >
          <MiddleTruncate text={name} query={search.query} />
        </button>
        <Way {...{ above, words }} last={<Mark text={organization.slug} query={search.query} />} />
      </span>
      {standing ? <Status tone={standing.tone}>{standing.word}</Status> : null}
      <Button
        size="small"
        variant="ghost"
        onClick={() =>
          onShow(
            above.map((step) => step.id),
            id,
          )
        }
      >
        {{ ...laterMessages, ...words.own }.showInTree}
      </Button>
    </li>
  );
}

type WayProps = { above: readonly OrganizationRef[]; last: ReactNode; words: Words };

/** The way down to an organization. */
export function Way({ above, last, words }: WayProps) {
  return (
    <span
      className="ok-text ok-partner-console-way"
      data-size="small"
      data-tone="muted"
      role="group"
      aria-label={{ ...laterMessages, ...words.own }.way}
    >
      {above.length > 1 ? (
        <span data-when="narrow" className="ok-line ok-gap-half">
          …
          <ChevronEndIcon size="small" />
        </span>
      ) : null}
      {above.map(({ id, name }, index) => (
        // The last two steps tell most; the others need room.
        <span
          key={id}
          className="ok-line ok-gap-half"
          data-when={index < above.length - 1 ? 'wide' : undefined}
        >
          <bdi className="ok-partner-console-step">{name}</bdi>
          <ChevronEndIcon size="small" />
        </span>
      ))}
      <bdi className="ok-partner-console-step">{last}</bdi>
    </span>
  );
}

'use client';
import { useId, useState } from 'react';
import type { OrganizationRef, Rollup } from '../../contract/index.js';
import { ChildScope } from '../../hooks/ChildScope.js';
import { errorOf } from '../../hooks/errorOf.js';
import { useChild } from '../../hooks/usePartners.js';
import { Avatar } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { IconButton } from '../../ui/IconButton.js';
import { CloseIcon } from '../../ui/icons.js';
import { EyeIcon } from '../../ui/actionIcons.js';
import { Loaded } from '../../ui/Loaded.js';
import { MiddleTruncate } from '../../ui/MiddleTruncate.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Tabs, tabPanelProps } from '../../ui/Tabs.js';
import { Text } from '../../ui/Text.js';
import { loadMembers, loadUsage } from './otherWidgets.js';
import { laterMessages } from './laterMessages.js';
import { Overview } from './Overview.js';
import { Way } from './SearchResults.js';
import type { DetailTools, Levels, PartnerCan, PartnerContent } from './types.js';

/** Props of {@link Details}. */
export type DetailsProps = {
  /** The organization that is shown; the one above shows the usage of all. */
  id: string;
  organization: OrganizationRef;
  offered: readonly string[];
  levels: Levels;
  can: PartnerCan;
  onOpen: PartnerContent['onOpen'];
  tools: DetailTools;
};

type Part = 'overview' | 'people' | 'usage';

/** Everything about one organization, beside the tree. */
export function Details(props: DetailsProps) {
  // What was read of one organization is not kept for the next.
  return <OneOrganization key={props.id} {...props} />;
}

/** Below the tree, where there is no room beside it, nobody would see what their press brought. */
function comeIntoView(section: HTMLElement | null): void {
  const tree = section?.previousElementSibling;
  if (!section || !tree?.contains(document.activeElement)) return;
  const isBelow = section.getBoundingClientRect().top >= tree.getBoundingClientRect().bottom;
  if (isBelow) section.scrollIntoView?.({ block: 'nearest' });
}

function OneOrganization(props: DetailsProps) {
  const { id, organization, offered, levels, can, onOpen, tools } = props;
  const { words, onClose, onAsk } = tools;
  const messages = { ...laterMessages, ...words.own };
  const frame = words.messages;
  const isAll = id === organization.id;
  const { data: child, error, isValidating, mutate } = useChild(isAll ? null : id);
  const failure = errorOf(error);
  const [part, setPart] = useState<Part>('overview');
  const idBase = useId();
  const tabs: readonly { value: Part; label: string }[] = [
    { value: 'overview', label: messages.overview },
    { value: 'people', label: messages.people },
    { value: 'usage', label: messages.usage },
  ];
  const name = isAll ? organization.name : (child?.name ?? '');
  const fromAbove = { resends: offered.includes('partner_admin') };
  const usage = <Loaded load={loadUsage} when waiting={<Skeleton />} props={{}} />;

  return (
    <section
      ref={comeIntoView}
      className="ok-stack ok-partner-console-details ok-gap-3"
      aria-label={messages.detailsOf(isAll ? frame.usageOfAll : name)}
      aria-busy={!isAll && !child && !failure}
    >
      <div className="ok-partner-console-head">
        {name === '' ? (
          <Skeleton width="avatar" />
        ) : (
          <Avatar kind="organization" name={name} hueId={id} size={40} />
        )}
        <span className="ok-stack ok-partner-console-lines ok-gap-half">
          <Text as="h3" size="title">
            {name === '' ? <Skeleton /> : <MiddleTruncate text={name} />}
          </Text>
          {isAll ? (
            <Text as="span" size="small" tone="muted">
              {frame.usageOfAll}
            </Text>
          ) : child ? (
            <Way
              above={child.breadcrumb.filter((step) => step.id !== id)}
              last={child.slug}
              words={words}
            />
          ) : (
            <Skeleton />
          )}
        </span>
        <IconButton
          label={messages.closeDetails}
          icon={<CloseIcon />}
          variant="ghost"
          size="small"
          onClick={(event) => {
            // Back to where the details were opened from.
            const widget = event.currentTarget.closest('.ok-partner-console');
            widget?.querySelector<HTMLElement>('.ok-tree-grid [tabindex="0"]')?.focus();
            onClose();
          }}
        />
      </div>
      {failure && !child ? (
        <ErrorState
          title={messages.detailsFailed}
          retryLabel={frame.retry}
          retrying={isValidating}
          onRetry={() => void mutate()}
        >
          {failure.detail}
        </ErrorState>
      ) : isAll ? (
        <div className="ok-stack">
          <ChildScope organizationId={id}>{usage}</ChildScope>
        </div>
      ) : (
        <>
          <div className="ok-row">
            {child?.is_member && onOpen ? (
              <Button variant="primary" onClick={() => onOpen({ organization: child })}>
                {frame.openIt}
              </Button>
            ) : null}
            {child && can.act ? (
              <Button onClick={() => onAsk({ kind: 'act', child })}>
                <EyeIcon />
                {frame.actInside}
              </Button>
            ) : null}
            {child && can.suspend ? (
              <Button
                onClick={() => onAsk({ kind: child.suspended ? 'resume' : 'suspend', child })}
              >
                {child.suspended ? frame.resume : frame.suspend}
              </Button>
            ) : null}
          </div>
          <Tabs
            label={messages.tabs}
            value={part}
            onValueChange={setPart}
            tabs={tabs}
            idBase={idBase}
          />
          <div {...tabPanelProps(idBase, part)} className="ok-stack">
            <ChildScope organizationId={id}>
              {part === 'overview' ? (
                <Overview {...{ child: child ?? null, figure: figureIn(levels, id), can, words }} />
              ) : part === 'people' ? (
                <Loaded load={loadMembers} when waiting={<Skeleton />} props={{ fromAbove }} />
              ) : (
                usage
              )}
            </ChildScope>
          </div>
        </>
      )}
    </section>
  );
}

function figureIn(levels: Levels, id: string): Rollup | null {
  for (const { figures } of levels.values()) {
    const figure = figures?.get(id);
    if (figure) return figure;
  }
  return null;
}

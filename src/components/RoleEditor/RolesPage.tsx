'use client';
import { useState } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { Banner } from '../../ui/Banner.js';
import { Header } from '../../ui/Header.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Loaded } from '../../ui/Loaded.js';
import { OfflineIcon } from '../../ui/icons.js';
import { RetryBanner } from '../../ui/RetryBanner.js';
import { Segmented } from '../../ui/Segmented.js';
import { loadDialogs, loadGrid, loadReview } from './later.js';
import { RoleMain } from './RoleMain.js';
import { RolePicker } from './RolePicker.js';
import type { RoleDialog, RolesContent, RolesView, Words } from './types.js';

/** Props of {@link RolesPage}. */
export type RolesPageProps = RolesContent & { words: Words };

/** Header, what is wrong, and one of the three views. */
export function RolesPage({ words, ...content }: RolesPageProps) {
  const { messages } = words;
  const { entries, view, onViewChange, done } = content;
  const [dialog, setDialog] = useState<RoleDialog | null>(null);
  const [reviewed, setReviewed] = useState<string | null>(null);
  const open = entries.find(({ role }) => role.name === content.selected);
  const views: readonly { value: RolesView; label: string }[] = [
    { value: 'roles', label: messages.viewRoles },
    { value: 'matrix', label: messages.viewMatrix },
    { value: 'compare', label: messages.viewCompare },
  ];
  const select = (name: string): void => {
    setReviewed(null);
    content.onSelect(name);
  };
  const reviews = open?.newer === true && reviewed === open.role.name;
  return (
    <>
      <Header
        title={messages.title}
        count={formatNumber(entries.filter(({ gone }) => !gone).length, words)}
        // The heavier views are on their way before they are chosen.
        onPointerEnter={() => void loadGrid().catch(() => {})}
        onFocus={() => void loadGrid().catch(() => {})}
      >
        <Segmented
          label={messages.view}
          value={view}
          onValueChange={onViewChange}
          options={views}
        />
      </Header>
      <PageBanner {...content} words={words} />
      {view === 'roles' ? (
        <div
          className="ok-card ok-role-editor-layout"
          data-panes={content.fixed || reviews ? undefined : ''}
        >
          <RolePicker {...content} words={words} onSelect={select} onDialog={setDialog} />
          {open && reviews ? (
            <Loaded
              load={loadReview}
              when
              props={{
                words,
                entry: open,
                saving: content.saving,
                onBack: () => setReviewed(null),
                onEdit: content.onEdit,
                onSave: content.onSave,
              }}
            />
          ) : null}
          {open && !reviews ? (
            <RoleMain
              key={open.role.name}
              {...content}
              words={words}
              entry={open}
              onDialog={setDialog}
              // The role stays in sight until the review is there.
              onReview={() =>
                void loadReview().then(
                  () => setReviewed(open.role.name),
                  () => {},
                )
              }
            />
          ) : null}
        </div>
      ) : (
        <Loaded load={loadGrid} when props={{ ...content, words }} />
      )}
      <Loaded
        load={loadDialogs}
        when={dialog !== null}
        props={{ ...content, words, dialog, onClose: () => setDialog(null) }}
      />
      <LiveRegion>{done ? messages[done.kind](done.label) : null}</LiveRegion>
    </>
  );
}

function PageBanner({ words: { messages }, offline, stale, fixed, editable }: RolesPageProps) {
  if (offline) {
    return (
      <Banner tone="warning" icon={<OfflineIcon />} title={messages.offline}>
        {editable ? messages.offlineNote : null}
      </Banner>
    );
  }
  if (stale) {
    return (
      <RetryBanner problem={stale} title={messages.stale} retryLabel={messages.retry}>
        {stale.error.detail}
      </RetryBanner>
    );
  }
  if (editable) return null;
  return (
    <Banner title={messages.readOnly}>
      {fixed ? messages.lockedServer : messages.lockedRights}
    </Banner>
  );
}

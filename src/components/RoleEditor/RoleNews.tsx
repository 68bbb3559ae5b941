'use client';
import { formatNumber } from '../../lib/formatNumber.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { labelsOf } from './catalogue.js';
import { counted } from './describe.js';
import { soon } from './RolePicker.js';
import type { RoleDialog, RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link RoleNews}. */
export type RoleNewsProps = Pick<RolesContent, 'editable' | 'problem' | 'refused' | 'onEdit'> & {
  words: Words;
  entry: RoleEntry;
  /** Ticked scopes that the person may not give. */
  beyond: readonly string[];
  onDialog: (dialog: RoleDialog) => void;
  onReview: () => void;
};

/** What stands in the way of changing or saving this role: one thing at a time, the gravest first. */
export function RoleNews(props: RoleNewsProps) {
  const news = newsOf(props);
  return news ? <div className="ok-role-editor-inset ok-role-editor-news">{news}</div> : null;
}

function newsOf({
  words,
  entry,
  editable,
  problem,
  beyond,
  onEdit,
  onDialog,
  onReview,
}: RoleNewsProps) {
  const { messages, locale } = words;
  const discard = (
    <Button size="small" onClick={() => onEdit(entry.role.name, null)}>
      {messages.discard}
    </Button>
  );
  if (entry.gone) {
    return (
      <Banner
        tone="warning"
        title={messages.gone}
        actions={
          <>
            {discard}
            <Button
              size="small"
              {...soon}
              onClick={() => onDialog({ kind: 'revive', like: entry })}
            >
              {messages.makeNew}
            </Button>
          </>
        }
      >
        {messages.goneNote}
      </Banner>
    );
  }
  if (entry.lock === 'beyond' && editable) {
    return (
      <Banner
        tone="warning"
        title={messages.lockedBeyond}
        actions={entry.draft ? discard : undefined}
      >
        {messages.lockedBeyondNote(labelsOf(entry.lacking, messages, locale))}{' '}
        {entry.draft ? messages.keptEdits(counted('edits', entry.edits, words)) : null}
      </Banner>
    );
  }
  if (entry.newer) {
    return (
      <Banner
        tone="warning"
        title={messages.conflict}
        actions={
          <Button size="small" onClick={() => onReview()}>
            {messages.review}
          </Button>
        }
      />
    );
  }
  if (beyond.length > 0) {
    return (
      <Banner tone="danger" title={messages.notSavedTitle}>
        {messages.escalated(beyond.length, formatNumber(beyond.length, words))}
      </Banner>
    );
  }
  if (!problem || problem.code === 'scope_escalation') return null;
  return (
    <Banner tone="danger" title={messages.notSavedTitle}>
      {problem.detail}
    </Banner>
  );
}

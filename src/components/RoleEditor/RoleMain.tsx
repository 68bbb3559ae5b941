'use client';
import { changesOf, isUnchanged, setScopes, startDraft, withoutScopes } from './draft.js';
import { ImpactPanel } from './ImpactPanel.js';
import { labelProblem } from './label.js';
import { RoleHead } from './RoleHead.js';
import { RoleNews } from './RoleNews.js';
import { SaveBar } from './SaveBar.js';
import { ScopeList } from './ScopeList.js';
import { refusedScopes } from './scopeState.js';
import type { RoleDialog, RoleEntry, RolesContent, Words } from './types.js';

/** The scope without which nobody manages roles. */
const MANAGE = 'members:manage';

/** Props of {@link RoleMain}. */
export type RoleMainProps = RolesContent & {
  words: Words;
  entry: RoleEntry;
  onDialog: (dialog: RoleDialog) => void;
  /** Opens the review of two edits. */
  onReview: () => void;
};

/** One role: what it is called, what it may do, and whom its edits touch. */
export function RoleMain(props: RoleMainProps) {
  const { words, entry, onDialog, onReview, ...content } = props;
  const { role, lock, gone, newer } = entry;
  const draft = entry.draft ?? startDraft(role);
  const changes = changesOf(draft);
  const editable = lock === null && !gone;
  const question = { draft, changes, held: content.held, refused: content.refused };
  const beyond = editable ? refusedScopes(question) : [];
  const edit = (next: typeof draft | null): void => content.onEdit(role.name, next);

  const wanted = beyond.length > 0 ? withoutScopes(draft, beyond) : draft;
  const send = async (): Promise<void> => {
    if (isUnchanged(wanted)) edit(null);
    else if ((await content.onSave(wanted)) === 'conflict') onReview();
  };
  const save = (): void => {
    if (newer) return onReview();
    const { impact } = content.impact;
    const certain = impact?.scopes.some(({ scope, you }) => you && scope === MANAGE) ?? false;
    // As long as the server has not said whom it touches, it may well be the person.
    if (changes.lost.includes(MANAGE) && (certain || !impact)) {
      onDialog({ kind: 'lock-out', entry, draft: wanted, certain });
    } else void send();
  };

  return (
    <>
      <div className="ok-role-editor-main">
        <RoleHead {...content} words={words} entry={entry} draft={draft} onDialog={onDialog} />
        <RoleNews
          {...content}
          words={words}
          entry={entry}
          beyond={beyond}
          onDialog={onDialog}
          onReview={onReview}
        />
        <ScopeList
          {...question}
          words={words}
          groups={content.groups}
          onToggle={editable ? (scopes, on) => edit(setScopes(draft, scopes, on)) : undefined}
        />
        {editable && entry.draft ? (
          <SaveBar
            words={words}
            edits={entry.edits}
            saving={content.saving}
            disabled={content.offline || labelProblem(draft.label) !== null || entry.edits === 0}
            action={newer ? 'review' : beyond.length > 0 ? 'untickAndSave' : 'save'}
            onDiscard={() => edit(null)}
            onSave={save}
          />
        ) : null}
      </div>
      {content.fixed ? null : (
        <ImpactPanel {...content} words={words} entry={entry} changes={changes} />
      )}
    </>
  );
}

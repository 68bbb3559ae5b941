'use client';
import { useId, useState } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { Badge } from '../../ui/Badge.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { PersonIcon } from '../../ui/icons.js';
import { Radio } from '../../ui/Radio.js';
import { Text } from '../../ui/Text.js';
import { labelsOf } from './catalogue.js';
import { counted } from './describe.js';
import { isUnchanged, startDraft } from './draft.js';
import { laterMessages } from './laterMessages.js';
import {
  isDecided,
  mergedDraft,
  mergeFields,
  startChoices,
  type Choices,
  type MergeField,
  type Side,
} from './merge.js';
import type { RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link ReviewPage}. */
export type ReviewPageProps = Pick<RolesContent, 'saving' | 'onEdit' | 'onSave'> & {
  words: Words;
  /** A role that somebody saved after its edits began. */
  entry: RoleEntry;
  /** Back to the role. */
  onBack: () => void;
};

/** Two edits of one role, field by field: what fits is taken from both, what does not is chosen. */
export function ReviewPage({ words, entry, saving, onBack, onEdit, onSave }: ReviewPageProps) {
  const { messages } = words;
  const later = { ...laterMessages, ...words.own };
  const { role } = entry;
  const id = useId();
  const draft = entry.draft ?? startDraft(role);
  const fields = mergeFields(draft, role);
  const [chosen, setChosen] = useState<Choices>({});
  // Fields come and go when somebody saves once more; what was chosen for the others stays.
  const choices = { ...startChoices(fields), ...chosen };
  const decided = isDecided(fields, choices);
  const mine = fields.filter(({ from }) => from !== 'theirs');
  const open = fields.filter(({ from }) => from === null);
  const merged = mergedDraft(draft, role, choices);

  const save = async (): Promise<void> => {
    if (isUnchanged(merged)) onEdit(role.name, null);
    else if ((await onSave(merged)) === 'conflict') return;
    onBack();
  };
  return (
    <div className="ok-role-editor-main">
      <div className="ok-role-editor-inset ok-role-editor-head">
        <Banner tone="warning" icon={<PersonIcon />} title={later.reviewTitle}>
          {later.reviewNote(
            counted('changes', mine.length, words),
            formatNumber(mine.length - open.length, words),
          )}{' '}
          {later.reviewChoices(open.length, formatNumber(open.length, words))}
        </Banner>
      </div>
      {[...open, ...fields.filter(({ from }) => from !== null)].map((field) => (
        <div
          key={field.id}
          role="radiogroup"
          aria-labelledby={`${id}-${field.id}`}
          className="ok-role-editor-group"
        >
          <div className="ok-role-editor-inset ok-role-editor-grouphead">
            <Text as="h3" strong id={`${id}-${field.id}`}>
              {field.id === 'label' || field.id === 'description'
                ? messages[field.id]
                : messages.scopeName(field.id)}
            </Text>
            {field.from === null ? <Badge tone="warning">{later.needsChoice}</Badge> : null}
          </div>
          {(['mine', 'theirs'] as const).map((side) => (
            <Choice
              key={side}
              className="ok-role-editor-scope"
              control={
                <Radio
                  name={`${id} ${field.id}`}
                  checked={choices[field.id] === side}
                  onChange={() => setChosen({ ...chosen, [field.id]: side })}
                />
              }
              note={side === 'mine' ? later.yours : later.theirs}
            >
              {valueOf(field, side)}
            </Choice>
          ))}
          {field.clash.length > 0 ? (
            <Text size="small" tone="warning" className="ok-role-editor-inset ok-role-editor-news">
              {later.broughtBack(labelsOf(field.clash, messages, words.locale))}
            </Text>
          ) : null}
        </div>
      ))}
      <div className="ok-row ok-role-editor-inset ok-role-editor-bar">
        <span className="ok-role-editor-grow">
          <Button variant="ghost" onClick={() => onEdit(role.name, null)}>
            {later.discardMine}
          </Button>
        </span>
        <Button
          disabled={!decided}
          onClick={() => {
            onEdit(role.name, merged);
            onBack();
          }}
        >
          {later.keepEditing}
        </Button>
        <Button variant="primary" busy={saving} disabled={!decided} onClick={() => void save()}>
          {later.saveMerged}
        </Button>
      </div>
    </div>
  );

  function valueOf({ mine: own, theirs }: MergeField, side: Side): string {
    const value = side === 'mine' ? own : theirs;
    if (typeof value === 'boolean') return value ? later.on : later.off;
    return value || later.empty;
  }
}

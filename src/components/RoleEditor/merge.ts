import type { Role } from '../../contract/index.js';
import { bringers, effective, labelOf, withoutScopes, type Draft } from './draft.js';

/** Whose value is taken. */
export type Side = 'mine' | 'theirs';

/** A field that two people left with different values. */
export type MergeField = {
  /** `label`, `description` or a scope. */
  id: string;
  mine: string | boolean;
  theirs: string | boolean;
  /** Whose change it is; null when both changed it, or when the two do not go together. */
  from: Side | null;
  /** For a scope that one side took away: what the other side gave and brings it back. */
  clash: readonly string[];
};

/** What is taken, by field; a field that needs a choice is missing until it is made. */
export type Choices = Readonly<Record<string, Side>>;

function textField(id: string, base: string, mine: string, theirs: string): MergeField[] {
  if (mine === theirs) return [];
  const from = base === theirs ? 'mine' : base === mine ? 'theirs' : null;
  return [{ id, mine, theirs, from, clash: [] }];
}

/** Every field in which a draft and what was saved meanwhile differ, scopes in the order of the catalogue. */
export function mergeFields(draft: Draft, theirs: Role): MergeField[] {
  const base = new Set(effective(draft.base.scopes));
  const mine = new Set(effective(draft.scopes));
  const other = new Set(effective(theirs.scopes));
  const differing = effective([...mine, ...other]).filter(
    (scope) => mine.has(scope) !== other.has(scope),
  );
  // A scope is on or off, so only one side can have changed it; which side follows from the base.
  const from = (scope: string): Side => (base.has(scope) === other.has(scope) ? 'mine' : 'theirs');
  const merged = differing.filter((scope) => (from(scope) === 'mine' ? mine : other).has(scope));
  const kept = [...mine].filter((scope) => other.has(scope));
  return [
    ...textField('label', labelOf(draft.base), draft.label.trim(), labelOf(theirs)),
    ...textField(
      'description',
      draft.base.description ?? '',
      draft.description.trim(),
      theirs.description ?? '',
    ),
    ...differing.map((scope) => {
      const clash = merged.includes(scope) ? [] : bringers(scope, [...kept, ...merged]);
      return {
        id: scope,
        mine: mine.has(scope),
        theirs: other.has(scope),
        from: clash.length > 0 ? null : from(scope),
        clash,
      };
    }),
  ];
}

/** The side that is taken unless the person says otherwise; none for a field that needs a choice. */
export function startChoices(fields: readonly MergeField[]): Choices {
  return Object.fromEntries(fields.flatMap(({ id, from }) => (from ? [[id, from]] : [])));
}

/** Whether every field has a side. */
export function isDecided(fields: readonly MergeField[], choices: Choices): boolean {
  return fields.every(({ id }) => choices[id] !== undefined);
}

/** The draft that the choices make, on top of what is saved now. */
export function mergedDraft(draft: Draft, theirs: Role, choices: Choices): Draft {
  const fields = mergeFields(draft, theirs);
  const take = ({ id, mine, theirs: other }: MergeField): string | boolean =>
    choices[id] === 'mine' ? mine : other;
  const word = (id: string, same: string): string => {
    const field = fields.find((one) => one.id === id);
    const value = field ? take(field) : same;
    return typeof value === 'string' ? value : same;
  };
  const scopes = fields.filter(({ mine }) => typeof mine === 'boolean');
  const on = scopes.filter((field) => take(field) === true).map(({ id }) => id);
  const off = scopes.filter((field) => take(field) === false).map(({ id }) => id);
  const both = effective(draft.scopes).filter((scope) => effective(theirs.scopes).includes(scope));
  const merged: Draft = {
    base: theirs,
    label: word('label', labelOf(theirs)),
    description: word('description', theirs.description ?? ''),
    scopes: [...both, ...on],
  };
  // What was chosen to be off stays off, even if something that is on would bring it along.
  return withoutScopes(merged, off);
}

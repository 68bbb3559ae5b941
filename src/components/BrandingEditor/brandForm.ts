import {
  brandingTextFields,
  type Branding,
  type BrandingField,
  type SavedBrandingDraft,
} from '../../contract/index.js';
import { readEmail, readName } from '../../contract/texts.js';
import { readColor } from '../../lib/readColor.js';
import type { EditorMessages } from './messages.js';

/** A field of a brand that is typed. */
export type TextField = (typeof brandingTextFields)[number];

/** Values that were typed; null for what is to be inherited. */
export type Edits = { [Field in TextField]?: string | null };

/** What was typed and not saved; locks are null while nobody changed them. */
export type KeptEdits = { edits: Edits; locks: readonly string[] | null };

/** Nothing, as after everything was saved. */
export const nothingTyped: KeptEdits = { edits: {}, locks: null };

/** What is asked of the server: typed fields that differ, and locks if they do. */
export type BrandChanges = { fields: Edits; locks: string[] | null };

/** Longest product name. */
const PRODUCT_NAME_MAX = 60;
const URL_MAX = 500;

/** Fields that hold a color. */
export const colorFields = ['primary_color', 'accent_color', 'background_color'] as const;

/** A field that holds a color. */
export type ColorFieldName = (typeof colorFields)[number];

/** Whether a field holds a color. */
export const isColorField = (field: string): field is ColorFieldName =>
  colorFields.some((each) => each === field);

/** What a brand says itself, a draft over what is published. */
export type Base = Pick<Branding, TextField> & { locks: readonly string[] };

/** What edits are made over. */
export function baseOf(own: Branding, draft: SavedBrandingDraft | null): Base {
  const locks = draft?.locks ?? own.locks ?? [];
  return draft ? { ...own, ...definedIn(draft), locks } : { ...own, locks };
}

function definedIn(draft: SavedBrandingDraft): Edits {
  const given: Edits = {};
  for (const field of brandingTextFields) {
    const value = draft[field];
    if (value !== undefined) given[field] = value;
  }
  return given;
}

/** What a field says now: null where it inherits. */
export function valueOf(field: TextField, base: Base, edits: Edits): string | null {
  const edited = edits[field];
  return edited === undefined ? base[field] : edited;
}

/** A value as it is sent; null when nothing was typed. */
export function cleaned(field: TextField, value: string | null): string | null {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  return isColorField(field) ? (readColor(text) ?? text) : text;
}

/** What is wrong with a field. */
export function problemOf(
  field: TextField,
  value: string | null,
  messages: EditorMessages,
): string | undefined {
  const text = cleaned(field, value);
  if (text === null) return undefined;
  if (isColorField(field)) return readColor(text) === null ? messages.colorForm : undefined;
  if (field === 'support_url') {
    const fits = text.length <= URL_MAX && /^https:\/\/[^\s<>"'\\]+$/.test(text);
    return fits && URL.canParse(text) ? undefined : messages.urlForm;
  }
  const read =
    field === 'support_email'
      ? readEmail(text)
      : readName(messages.fields.product_name, PRODUCT_NAME_MAX, text);
  return 'problem' in read ? read.problem : undefined;
}

/** What differs from what is published. */
export function changesOf(own: Branding, base: Base, edits: Edits, locks: readonly string[]) {
  const fields: Edits = {};
  for (const field of brandingTextFields) {
    const value = cleaned(field, valueOf(field, base, edits));
    if (value !== own[field]) fields[field] = value;
  }
  const wanted = [...locks].sort();
  const isSame = String(wanted) === String([...(own.locks ?? [])].sort());
  return { fields, locks: isSame ? null : wanted };
}

/** How many things a change changes. */
export function countChanges({ fields, locks }: BrandChanges, own: Branding): number {
  const before = new Set(own.locks ?? []);
  const now = new Set(locks ?? before);
  const moved = [...new Set([...before, ...now])].filter(
    (name) => before.has(name) !== now.has(name),
  );
  return Object.keys(fields).length + moved.length;
}

/** Where the value of a field comes from, and whether it can be another one. */
export type Source =
  { kind: 'own' } | { kind: 'none' } | { kind: 'inherited' | 'locked'; from: string };

/** Where a field's value comes from, as it would be with the edits. */
export function sourceOf(field: BrandingField, value: string | null, shown: Branding): Source {
  const lockedBy = shown.locked_by?.[field];
  if (lockedBy !== undefined) return { kind: 'locked', from: lockedBy };
  if (value !== null) return { kind: 'own' };
  const from = shown.inherited?.[field];
  if (from !== undefined) return { kind: 'inherited', from };
  // A server that tells only that something is inherited, not which field.
  const isAbove = shown.inherited === undefined && shown.inherited_from !== null;
  return isAbove && shown[field] !== null && shown.inherited_from !== null
    ? { kind: 'inherited', from: shown.inherited_from }
    : { kind: 'none' };
}

/** What pages would show of a field with the edits. */
export function shownValue(
  field: TextField,
  base: Base,
  edits: Edits,
  shown: Branding,
): string | null {
  const value = cleaned(field, valueOf(field, base, edits));
  const source = sourceOf(field, value, shown);
  return source.kind === 'own' ? value : source.kind === 'none' ? null : shown[field];
}

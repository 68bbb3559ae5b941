import type { Role } from '../../contract/index.js';
import { expandScopes } from '../../contract/scopes.js';
import { impliedBy } from './catalogue.js';

/** What somebody has changed about a role and not saved. */
export type Draft = {
  /** The role as it was when the edits began. */
  base: Role;
  label: string;
  description: string;
  /** Scopes that are ticked by hand; what they bring along is not among them. */
  scopes: readonly string[];
};

/** What a draft would change. */
export type Changes = {
  label: boolean;
  description: boolean;
  gained: readonly string[];
  lost: readonly string[];
};

/** The name that people read; servers without roles of their own send none. */
export function labelOf({ label, name }: Role): string {
  return label ?? name;
}

/** A draft without any change. */
export function startDraft(base: Role): Draft {
  return {
    base,
    label: labelOf(base),
    description: base.description ?? '',
    scopes: base.scopes,
  };
}

/** Everything that a role with these ticks may do. */
export function effective(scopes: readonly string[]): readonly string[] {
  return expandScopes(scopes);
}

/** How a role would differ from what is saved. */
export function changesOf({ base, label, description, scopes }: Draft): Changes {
  const before = new Set(effective(base.scopes));
  const after = new Set(effective(scopes));
  return {
    label: label.trim() !== labelOf(base),
    description: description.trim() !== (base.description ?? ''),
    gained: [...after].filter((scope) => !before.has(scope)),
    lost: [...before].filter((scope) => !after.has(scope)),
  };
}

/** Number of changes. */
export function countChanges(changes: Changes): number {
  const { label, description, gained, lost } = changes;
  return Number(label) + Number(description) + gained.length + lost.length;
}

/** Whether there is nothing to save. */
export function isUnchanged(draft: Draft): boolean {
  const { base, label, description } = draft;
  const typed = label !== labelOf(base) || description !== (base.description ?? '');
  return !typed && countChanges(changesOf(draft)) === 0;
}

/** Ticks scopes or takes ticks away. What a scope brings along goes with it, unless it was ticked too. */
export function setScopes(draft: Draft, scopes: readonly string[], on: boolean): Draft {
  const rest = draft.scopes.filter((scope) => !scopes.includes(scope));
  return { ...draft, scopes: on ? [...rest, ...scopes] : rest };
}

/** Takes away scopes and everything that would bring them back. */
export function withoutScopes(draft: Draft, unwanted: readonly string[]): Draft {
  const keeps = (scope: string): boolean =>
    !effective([scope]).some((one) => unwanted.includes(one));
  return { ...draft, scopes: draft.scopes.filter(keeps) };
}

/** The ticked scopes that bring a scope along. */
export function bringers(scope: string, ticked: readonly string[]): readonly string[] {
  return ticked.filter((one) => one !== scope && effective(impliedBy(one)).includes(scope));
}

/** The same edits on top of what is saved now. */
export function rebase(draft: Draft, base: Role): Draft {
  return { ...draft, base };
}

/** The body of the request that saves a draft: only what has changed. */
export function updateOf(draft: Draft): {
  label?: string;
  description?: string | null;
  scopes?: string[];
} {
  const { label, description, gained, lost } = changesOf(draft);
  return {
    ...(label ? { label: draft.label.trim() } : {}),
    ...(description ? { description: draft.description.trim() || null } : {}),
    ...(gained.length + lost.length > 0 ? { scopes: [...effective(draft.scopes)] } : {}),
  };
}

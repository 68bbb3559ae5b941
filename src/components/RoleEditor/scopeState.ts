import { isInternal } from './catalogue.js';
import { bringers, effective, type Changes, type Draft } from './draft.js';

/** Everything that a box says about its scope. */
export type ScopeState = {
  scope: string;
  on: boolean;
  /** Ticked scopes that bring it along; while there are any, it cannot be unticked. */
  bringers: readonly string[];
  /** Why it cannot be ticked; the message has the same name. */
  fixed: 'notHeld' | 'internal' | null;
  /** It is ticked, and the person may not give it. */
  refused: boolean;
  changed: boolean;
};

/** What is asked about scopes: the ticks, what they change, and what the person may give. */
export type ScopeQuestion = {
  draft: Draft;
  changes: Changes;
  held: ReadonlySet<string>;
  /** Scopes that the server refused. */
  refused: readonly string[];
};

/** Ticked scopes that the person may not give: by what they hold, or because the server said so. */
export function refusedScopes({ draft, held, refused }: Omit<ScopeQuestion, 'changes'>): string[] {
  return effective(draft.scopes).filter((scope) => !held.has(scope) || refused.includes(scope));
}

/** The state of one box. */
export function scopeState(scope: string, question: ScopeQuestion): ScopeState {
  const { draft, changes, held, refused } = question;
  const on = effective(draft.scopes).includes(scope);
  const given = held.has(scope) && !refused.includes(scope);
  const brought = on ? bringers(scope, draft.scopes) : [];
  return {
    scope,
    on,
    bringers: brought,
    fixed: on ? null : isInternal(scope) ? 'internal' : given ? null : 'notHeld',
    refused: on && !given && brought.length === 0,
    changed: changes.gained.includes(scope) || changes.lost.includes(scope),
  };
}

/** Whether a box can be ticked or unticked by hand. */
export function isFree({ fixed, bringers: brought }: ScopeState): boolean {
  return fixed === null && brought.length === 0;
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopes } from '../../contract/scopes.js';
import { scopeGroups } from './catalogue.js';
import {
  bringers,
  changesOf,
  countChanges,
  effective,
  isUnchanged,
  rebase,
  setScopes,
  startDraft,
  updateOf,
  withoutScopes,
} from './draft.js';
import { isDecided, mergedDraft, mergeFields, startChoices } from './merge.js';
import { copyOf, nameFrom, newRoleProblems } from './newRole.js';
import { scopeState } from './scopeState.js';

const role = {
  name: 'clerk',
  label: 'Clerk',
  description: null,
  scopes: ['members:read', 'agents:manage', 'agents:read'],
  version: 3,
};
const someScopes = fc.subarray([...scopes]);
const other = (held: readonly string[]) => ({ ...role, scopes: [...effective(held)], version: 4 });

describe('a draft', () => {
  it('is no change at first, and sends nothing', () => {
    const draft = startDraft(role);
    expect(isUnchanged(draft)).toBe(true);
    expect(updateOf(draft)).toEqual({});
  });

  it('takes away what a scope brought along together with it, unless it was ticked too', () => {
    const ticked = setScopes(startDraft(role), ['campaigns:manage'], true);
    expect(changesOf(ticked).gained).toEqual(['campaigns:read', 'campaigns:manage']);
    expect(isUnchanged(setScopes(ticked, ['campaigns:manage'], false))).toBe(true);
    const off = setScopes(startDraft(role), ['agents:manage'], false);
    expect(changesOf(off)).toMatchObject({ gained: [], lost: ['agents:manage'] });
  });

  it('sends only what has changed, blanks at the ends left out', () => {
    const draft = { ...startDraft(role), label: ' Clerks ', description: ' ' };
    expect(updateOf(draft)).toEqual({ label: 'Clerks' });
    expect(countChanges(changesOf(draft))).toBe(1);
  });

  it('is what it was after a tick and its opposite', () => {
    fc.assert(
      fc.property(someScopes, fc.constantFrom(...scopes), (held, scope) => {
        const draft = startDraft(other(held));
        if (draft.scopes.includes(scope)) return;
        const back = setScopes(setScopes(draft, [scope], true), [scope], false);
        expect(effective(back.scopes)).toEqual(effective(draft.scopes));
      }),
    );
  });

  it('never keeps a scope that was taken away, whatever would bring it back', () => {
    fc.assert(
      fc.property(someScopes, someScopes, (held, unwanted) => {
        const left = effective(withoutScopes(startDraft(other(held)), unwanted).scopes);
        const gone = new Set<string>(unwanted);
        expect(left.filter((scope) => gone.has(scope))).toEqual([]);
      }),
    );
  });
});

describe('a box', () => {
  const ask = (ticks: readonly string[], held: readonly string[], refused: string[] = []) => {
    const draft = { ...startDraft(role), scopes: ticks };
    const question = { draft, changes: changesOf(draft), held: new Set(held), refused };
    return (scope: string) => scopeState(scope, question);
  };

  it('says which ticks bring it along', () => {
    expect(bringers('conversations:read', ['conversations:manage', 'agents:read'])).toEqual([
      'conversations:manage',
    ]);
    expect(ask(['agents:manage'], scopes)('agents:read')).toMatchObject({
      on: true,
      bringers: ['agents:manage'],
    });
  });

  it('cannot be ticked by who does not hold it, but can be unticked', () => {
    expect(ask([], ['agents:read'])('billing:manage')).toMatchObject({ fixed: 'notHeld' });
    expect(ask(['billing:manage'], ['agents:read'])('billing:manage')).toMatchObject({
      fixed: null,
      refused: true,
    });
  });

  it('is the exact one that the server refused', () => {
    const state = ask(['billing:manage', 'agents:read'], scopes, ['billing:manage']);
    expect(state('billing:manage').refused).toBe(true);
    expect(state('agents:read').refused).toBe(false);
  });
});

describe('groups', () => {
  it('hold every scope of the catalogue once, without those no role may have', () => {
    const listed = scopeGroups([]).flatMap((group) => group.scopes);
    expect([...listed].sort()).toEqual(
      scopes.filter((scope) => scope !== 'conversations:dial').sort(),
    );
  });

  it('keep scopes that only the server knows under their prefix', () => {
    const group = scopeGroups(['robots:paint', 'robots:dance', 'members:read']).at(-1);
    expect(group).toEqual({ id: 'robots', scopes: ['robots:dance', 'robots:paint'] });
  });
});

describe('two edits of one role', () => {
  it('go together where they touch different things', () => {
    const mine = setScopes(startDraft(role), ['billing:manage'], true);
    const theirs = { ...other([...role.scopes, 'usage:write']), label: 'Clerks' };
    const fields = mergeFields(mine, theirs);
    expect(fields.map(({ id, from }) => [id, from])).toEqual([
      ['label', 'theirs'],
      ['billing:manage', 'mine'],
      ['usage:write', 'theirs'],
    ]);
    const merged = mergedDraft(mine, theirs, startChoices(fields));
    expect(merged.label).toBe('Clerks');
    expect(changesOf(merged)).toMatchObject({ label: false, gained: ['billing:manage'], lost: [] });
  });

  it('need a choice where both typed something else', () => {
    const mine = { ...startDraft(role), label: 'Mine' };
    const theirs = { ...role, label: 'Theirs', version: 4 };
    const fields = mergeFields(mine, theirs);
    expect(isDecided(fields, startChoices(fields))).toBe(false);
    expect(mergedDraft(mine, theirs, { label: 'mine' }).label).toBe('Mine');
    expect(mergedDraft(mine, theirs, { label: 'theirs' }).label).toBe('Theirs');
  });

  it('need a choice where one gives what brings back what the other took', () => {
    const mine = setScopes(startDraft(role), ['members:read'], false);
    const theirs = other([...role.scopes, 'members:manage']);
    const fields = mergeFields(mine, theirs);
    expect(fields.find(({ id }) => id === 'members:read')).toMatchObject({
      from: null,
      clash: ['members:manage'],
    });
    const choices = startChoices(fields);
    const off = mergedDraft(mine, theirs, { ...choices, 'members:read': 'mine' });
    expect(effective(off.scopes)).not.toContain('members:manage');
    const on = mergedDraft(mine, theirs, { ...choices, 'members:read': 'theirs' });
    expect(effective(on.scopes)).toContain('members:manage');
  });

  it('lose nothing that either side alone changed', () => {
    fc.assert(
      fc.property(someScopes, someScopes, someScopes, (base, yours, others) => {
        const draft = { ...startDraft(other(base)), scopes: yours };
        const theirs = { ...other(others), version: 5 };
        const fields = mergeFields(draft, theirs);
        if (!isDecided(fields, startChoices(fields))) return;
        const merged = effective(mergedDraft(draft, theirs, startChoices(fields)).scopes);
        const [before, mine, there] = [base, yours, others].map(effective);
        for (const scope of scopes) {
          const was = before?.includes(scope);
          const changed = [mine, there].find((side) => side?.includes(scope) !== was);
          expect(merged.includes(scope)).toBe(changed ? changed.includes(scope) : was);
        }
      }),
    );
  });

  it('are one edit when nobody else saved', () => {
    const draft = setScopes(startDraft(role), ['usage:write'], true);
    expect(mergeFields(draft, role).every(({ from }) => from === 'mine')).toBe(true);
    expect(rebase(draft, role)).toEqual(draft);
  });
});

describe('a new role', () => {
  it('gets its name from the label, in any script', () => {
    expect(nameFrom('Support lead')).toBe('support-lead');
    expect(nameFrom('2nd Line Größe')).toBe('nd-line-grosse');
    expect(nameFrom('東京')).toBe('');
    expect(nameFrom('x'.repeat(80))).toHaveLength(40);
  });

  it('is told what is wrong with it', () => {
    const check = (label: string, name: string) =>
      newRoleProblems({ label, name, description: '' }, [role]);
    expect(check(' ', 'ok')).toEqual({ label: 'labelEmpty', name: null });
    expect(check('x'.repeat(61), 'Clerk')).toEqual({ label: 'labelLong', name: 'nameInvalid' });
    expect(check('Clerk', 'clerk')).toEqual({ label: null, name: 'nameTaken' });
  });

  it('that copies another gets a name nobody has', () => {
    const wording = (label: string, number: number) => `${label} ${number}`;
    const first = { ...role, name: 'clerk-1', label: 'Clerk 1' };
    expect(copyOf(role, [role, first], wording)).toEqual({ label: 'Clerk 2', name: 'clerk-2' });
  });
});

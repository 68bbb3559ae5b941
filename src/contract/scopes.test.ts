import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandScopes, holdsAny, missingScopes, scopes, systemRoleScopes } from './scopes.js';

const someScopes = fc.subarray([...scopes]);

describe('scopes', () => {
  it('gives the read scope with every manage scope that has one', () => {
    for (const scope of scopes.filter((one) => one.endsWith(':manage'))) {
      const read = scope.replace(':manage', ':read');
      if ((scopes as readonly string[]).includes(read))
        expect(expandScopes([scope])).toContain(read);
    }
  });

  it('lets admin do everything but what one internal service alone may do', () => {
    expect(systemRoleScopes.admin).toContain('conversations:read_sensitive');
    expect(systemRoleScopes.admin).not.toContain('conversations:dial');
  });

  it('lets viewer read, and neither manage, dial, pay nor see sensitive columns', () => {
    expect(systemRoleScopes.viewer).toContain('members:read');
    for (const scope of [
      'billing:manage',
      'conversations:dial',
      'conversations:read_sensitive',
      'usage:write',
    ]) {
      expect(systemRoleScopes.viewer).not.toContain(scope);
    }
    expect(systemRoleScopes.viewer.every((scope) => scope.endsWith(':read'))).toBe(true);
  });

  it('keeps scopes it does not know', () => {
    expect(expandScopes(['future:read', 'members:manage'])).toEqual([
      'members:read',
      'members:manage',
      'future:read',
    ]);
  });

  it('denies whenever nothing is accepted or nothing is held', () => {
    expect(holdsAny(scopes, [])).toBe(false);
    expect(holdsAny([], ['members:read'])).toBe(false);
  });

  it('never takes a right away when more is held', () => {
    fc.assert(
      fc.property(someScopes, someScopes, someScopes, (held, more, accepted) => {
        if (holdsAny(held, accepted)) expect(holdsAny([...held, ...more], accepted)).toBe(true);
      }),
    );
  });

  it('names exactly what a caller lacks', () => {
    fc.assert(
      fc.property(someScopes, someScopes, (held, wanted) => {
        const missing = missingScopes(held, wanted);
        expect(missingScopes([...held, ...missing], wanted)).toEqual([]);
        for (const scope of missing) expect(expandScopes(held)).not.toContain(scope);
      }),
    );
  });
});

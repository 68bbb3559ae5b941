'use client';
import { useMemo, useState } from 'react';
import type { Role } from '../../contract/index.js';
import { useOnline } from '../../hooks/useOnline.js';
import { useRoles } from '../../hooks/useRoles.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useUser } from '../../hooks/useUser.js';
import { useKit } from '../../provider/useKit.js';
import type { RoleOption } from './actions.js';
import type { FrameMessages } from './messages.js';

const none: readonly string[] = [];
const noRoles: readonly Role[] = [];

/** What the person who looks may do here, and which roles they may hand out. */
export function useAccess(messages: Pick<FrameMessages, 'roleName'>) {
  const { principal } = useKit();
  const { data: user } = useUser();
  const { data: roles = noRoles } = useRoles();
  const { data: scopes = none } = useScopes();
  const online = useOnline();
  const { roleName } = messages;
  // The same array until one of them changes: rows that compare it are not drawn again with every key.
  const options = useMemo(
    () => optionsOf(roles, new Set(scopes), roleName),
    [roles, scopes, roleName],
  );
  const manages = scopes.includes('members:manage');
  const [hadRights, setHadRights] = useState(manages);
  if (manages && !hadRights) setHadRights(true);
  return {
    userId: user?.id ?? principal,
    online,
    // Nothing can be changed without a connection; what can be seen stays.
    can: { manage: manages && online },
    lostRights: hadRights && !manages,
    roles: options,
  };
}

function optionsOf(
  roles: readonly Role[],
  held: ReadonlySet<string>,
  roleName: FrameMessages['roleName'],
): RoleOption[] {
  return roles.map(({ name, label, scopes }) => ({
    name,
    label: label && label !== name ? label : roleName(name),
    grantable: scopes.every((scope) => held.has(scope)),
    scopes,
  }));
}

'use client';
import { useRef, useState } from 'react';
import { ApiError, allItems } from '../../client/index.js';
import type { Member } from '../../contract/index.js';
import {
  useBulkMembers,
  useLeaveOrganization,
  useRemoveMember,
  useSetMemberRoles,
} from '../../hooks/useMembers.js';
import { useKit } from '../../provider/useKit.js';
import type { MembersActions } from './actions.js';

type Outcome = 'done' | 'last-admin';

/** Enough to choose from; who is not among them is searched for. */
const SUCCESSORS = 50;

const isAdmin = ({ roles }: Member): boolean => roles.includes('admin');

async function guarded(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof ApiError && error.code === 'last_admin') return 'last-admin';
    throw error;
  }
}

/** What can be done with members. Role changes show at once and go back when they are refused. */
export function useMemberActions(offered: readonly string[], onLeave: () => void) {
  const { client, organizationId, read } = useKit();
  const { trigger: setRoles } = useSetMemberRoles();
  const { trigger: removeOne } = useRemoveMember();
  const { trigger: leaveHere } = useLeaveOrganization();
  const { trigger: changeMany } = useBulkMembers();
  const [changing, setChanging] = useState<Readonly<Record<string, string>>>({});
  // One after the other: of two at the same time, only the later one would say how it went.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(work, work);
    queue.current = turn.catch(() => {});
    return turn;
  };
  const list = (query: Parameters<typeof client.members.list>[0], signal?: AbortSignal) =>
    read(organizationId ?? '', (call) =>
      client.members.list(query, {
        ...call,
        signal: signal && call.signal ? either(signal, call.signal) : (signal ?? call.signal),
      }),
    );

  const isOnlyAdmin: MembersActions['isOnlyAdmin'] = async ({ member }) => {
    if (!isAdmin(member)) return false;
    if (offered.includes('list_queries')) {
      const { items } = await list({ role: 'admin', limit: 2 });
      return items.every(({ user_id }) => user_id === member.user_id);
    }
    const everyone = allItems((cursor) => list({ limit: 200, cursor }));
    for await (const other of everyone) {
      if (isAdmin(other) && other.user_id !== member.user_id) return false;
    }
    return true;
  };

  const setRole: MembersActions['setRole'] = async ({ member, role, withoutAdmin }) => {
    const { user_id } = member;
    setChanging((now) => ({ ...now, [user_id]: role }));
    try {
      const asks = role !== 'admin' && !withoutAdmin;
      if (asks && (await isOnlyAdmin({ member }))) return 'last-admin';
      return await inTurn(() => guarded(() => setRoles({ user_id, roles: [role] })));
    } finally {
      setChanging(({ [user_id]: _done, ...rest }) => rest);
    }
  };

  const actions = {
    isOnlyAdmin,
    setRole,
    remove: ({ member }) => inTurn(() => guarded(() => removeOne({ user_id: member.user_id }))),
    leave: async () => {
      const outcome = await inTurn(() => guarded(() => leaveHere()));
      if (outcome === 'done') onLeave();
      return outcome;
    },
    findSuccessors: async ({ search }) => {
      const { items } = await list({ search: search || undefined, limit: SUCCESSORS });
      return items.filter((member) => !isAdmin(member));
    },
    bulk: offered.includes('bulk_members')
      ? ({ dryRun, ...wanted }) => inTurn(() => changeMany({ ...wanted, dry_run: dryRun }))
      : undefined,
    readPage: ({ filter, cursor, signal }) => list({ ...filter, limit: 200, cursor }, signal),
  } satisfies Partial<MembersActions>;
  return { actions, changing };
}

/** A signal that is given by the first of two. */
function either(one: AbortSignal, other: AbortSignal): AbortSignal {
  const both = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort();
    signal.addEventListener('abort', () => both.abort(), { once: true });
  }
  return both.signal;
}

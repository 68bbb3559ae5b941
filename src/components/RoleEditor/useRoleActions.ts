'use client';
import { useState } from 'react';
import type { ApiError } from '../../client/index.js';
import type { Role } from '../../contract/index.js';
import { errorOf } from '../../hooks/errorOf.js';
import { useCreateRole, useDeleteRole, useUpdateRole } from '../../hooks/useRoles.js';
import { useKit } from '../../provider/useKit.js';
import { labelOf, rebase, updateOf, type Draft } from './draft.js';
import type { DraftStore } from './draftStore.js';
import { currentRole, isNewer } from './entries.js';
import type { Done, RoleInput, SaveOutcome } from './types.js';

/** What the host is told. */
export type RoleEvents = {
  /** A role was made. */
  onRoleCreated?: ((event: { role: Role }) => void) | undefined;
  /** A role was changed. */
  onRoleSaved?: ((event: { role: Role }) => void) | undefined;
  /** A role was deleted; its holders moved to `reassignedTo`. */
  onRoleDeleted?: ((event: { role: Role; reassignedTo: string | null }) => void) | undefined;
};

/** Saves, makes and deletes roles, and knows what became of it. */
export function useRoleActions(
  organizationId: string,
  store: DraftStore,
  { onRoleCreated, onRoleSaved, onRoleDeleted }: RoleEvents,
) {
  const { refresh } = useKit();
  const update = useUpdateRole();
  const creation = useCreateRole();
  const deletion = useDeleteRole();
  const [problems, setProblems] = useState<Readonly<Record<string, ApiError | null>>>({});
  const [seen, setSeen] = useState<Readonly<Record<string, Role>>>({});
  const [done, setDone] = useState<Done | null>(null);

  const tellProblem = (name: string, problem: ApiError | null): void =>
    setProblems((known) => ({ ...known, [name]: problem }));

  /** What is left to do after a refusal that says something about the role itself. */
  const settle = async (draft: Draft, error: ApiError): Promise<SaveOutcome> => {
    const { name } = draft.base;
    if (error.status !== 412) {
      tellProblem(name, error);
      // Deleted meanwhile, or rights that have changed: the list says what holds now.
      if (error.status === 404 || error.status === 403) await refresh(organizationId, 'roles');
      return 'failed';
    }
    const current = currentRole(error.problem?.current, name);
    if (!current) {
      await refresh(organizationId, 'roles');
      return 'conflict';
    }
    setSeen((known) => ({ ...known, [name]: current }));
    // The other save changed nothing that this one would undo, as after a lost answer of our own.
    return isNewer(draft, current) ? 'conflict' : save(rebase(draft, current));
  };

  const save = async (draft: Draft): Promise<SaveOutcome> => {
    const { name, version } = draft.base;
    store.write(name, draft);
    tellProblem(name, null);
    try {
      const saved = await update.trigger({ ...updateOf(draft), name, ifMatch: version });
      const now = store.read()[name];
      // What was changed while the answer was on its way stays, on top of what is saved.
      store.write(name, now && now !== draft ? rebase(now, saved) : null);
      setDone({ kind: 'saved', label: labelOf(saved) });
      onRoleSaved?.({ role: saved });
      return 'saved';
    } catch (error) {
      const refusal = errorOf(error);
      return refusal ? settle(draft, refusal) : 'failed';
    }
  };

  return {
    problems,
    seen,
    done,
    saving: update.isMutating,
    save,
    edit: (name: string, draft: Draft | null): void => {
      store.write(name, draft);
      if (draft === null) tellProblem(name, null);
    },
    create: async (input: RoleInput): Promise<Role> => {
      const role = await creation.trigger(input);
      setDone({ kind: 'created', label: labelOf(role) });
      onRoleCreated?.({ role });
      return role;
    },
    remove: async (role: Role, reassign_to: string | undefined): Promise<void> => {
      await deletion.trigger({ name: role.name, ...(reassign_to ? { reassign_to } : {}) });
      store.write(role.name, null);
      setDone({ kind: 'deleted', label: labelOf(role) });
      onRoleDeleted?.({ role, reassignedTo: reassign_to ?? null });
    },
  };
}

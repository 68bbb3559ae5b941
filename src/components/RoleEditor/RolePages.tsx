'use client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Role } from '../../contract/index.js';
import { expandScopes } from '../../contract/scopes.js';
import { useOnline } from '../../hooks/useOnline.js';
import { useRolePreview } from '../../hooks/useRolePreview.js';
import { useUnsaved, type UnsavedHandler } from '../../hooks/useUnsaved.js';
import { useKit } from '../../provider/useKit.js';
import { scopeGroups } from './catalogue.js';
import { unsavedText } from './describe.js';
import { draftStoreOf, noDrafts } from './draftStore.js';
import { entriesOf, withNewer } from './entries.js';
import { changesOf } from './draft.js';
import { roleEditorMessages } from './messages.js';
import { RoleEditorView, type RoleEditorViewBase } from './RoleEditorView.js';
import type { RolesContent, RolesView } from './types.js';
import { useRoleActions, type RoleEvents } from './useRoleActions.js';

/** Props of {@link RolePages}. */
export type RolePagesProps = RoleEvents & {
  base: RoleEditorViewBase;
  principal: string;
  organizationId: string;
  roles: readonly Role[];
  /** Scopes of the person. */
  held: readonly string[];
  /** The server has roles of an organization's own. */
  custom: boolean;
  stale: RolesContent['stale'];
  /** Name of the open role, kept by the host. */
  role?: string | undefined;
  /** Name of the role that is open at first. @default the first that can be edited */
  defaultRole?: string | undefined;
  /** Told when the person opens another role. */
  onRoleChange?: ((event: { role: string }) => void) | undefined;
  /** What is shown at first. @default 'roles' */
  defaultView?: RolesView | undefined;
  /** Shows the people of a role; without it there is no link to them. */
  onShowMembers?: ((event: { role: Role }) => void) | undefined;
  /** Told when edits are begun, saved or discarded: give the sentence to `beforeSwitch` of OrgSwitcher. */
  onUnsavedChange?: UnsavedHandler | undefined;
};

/** The roles of one organization, for one of its people. Mounted anew for another one. */
export function RolePages({ base, principal, organizationId, stale, ...rest }: RolePagesProps) {
  const { client } = useKit();
  const offline = !useOnline();
  const [store] = useState(() => draftStoreOf(client, principal, organizationId));
  const drafts = useSyncExternalStore(store.subscribe, store.read, noDrafts);
  const actions = useRoleActions(organizationId, store, rest);
  const [own, setOwn] = useState(rest.defaultRole);
  const [view, setView] = useState(rest.defaultView ?? 'roles');
  const [asked, setAsked] = useState<Parameters<RolesContent['onAsk']>[0]>(null);

  const { custom } = rest;
  const held = useMemo(() => new Set(expandScopes(rest.held)), [rest.held]);
  const roles = withNewer(rest.roles, actions.seen);
  const manages = held.has('members:manage');
  const entries = entriesOf(roles, drafts, { held, manages, custom });
  const open =
    entries.find(({ role }) => role.name === (rest.role ?? own)) ??
    entries.find(({ lock }) => lock === null) ??
    entries[0];
  const selected = open?.role.name ?? '';
  const select = (name: string): void => {
    setOwn(name);
    rest.onRoleChange?.({ role: name });
  };

  const { draft, gone, lock } = open ?? { draft: null, gone: false, lock: null };
  const changes = draft && changesOf(draft);
  const touches = changes !== null && changes.gained.length + changes.lost.length > 0;
  const edited =
    draft && touches && !gone && lock === null ? { name: selected, scopes: draft.scopes } : null;
  const impact = useRolePreview(asked ?? edited);
  useUnsaved(
    unsavedText(entries, { ...roleEditorMessages, ...base.messages }),
    rest.onUnsavedChange,
  );

  const problem = actions.problems[selected] ?? null;
  const refused = problem?.code === 'scope_escalation' ? (problem.problem?.missing ?? []) : [];
  return (
    <RoleEditorView
      {...base}
      status="ready"
      entries={entries}
      groups={scopeGroups([...roles.flatMap((role) => role.scopes), ...held])}
      held={held}
      selected={selected}
      onSelect={select}
      view={view}
      onViewChange={setView}
      editable={manages && custom}
      fixed={!custom}
      offline={offline}
      stale={stale}
      saving={actions.saving}
      problem={problem}
      refused={refused}
      impact={impact}
      onAsk={setAsked}
      onEdit={actions.edit}
      onSave={actions.save}
      onCreate={async (input) => select((await actions.create(input)).name)}
      onDelete={async ({ name, reassign_to }) => {
        const role = roles.find((one) => one.name === name);
        if (role) await actions.remove(role, reassign_to);
      }}
      onShowMembers={rest.onShowMembers}
      done={actions.done}
    />
  );
}

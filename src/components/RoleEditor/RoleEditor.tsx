'use client';
import { errorOf } from '../../hooks/errorOf.js';
import { useCapability } from '../../hooks/useCapabilities.js';
import { useRoles } from '../../hooks/useRoles.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import { rootProps } from '../../ui/rootProps.js';
import { RoleEditorView, type RoleEditorViewBase } from './RoleEditorView.js';
import { RolePages, type RolePagesProps } from './RolePages.js';

/** Props of {@link RoleEditor}. */
export type RoleEditorProps = Omit<RoleEditorViewBase, 'parts' | 'locale' | 'organizationId'> &
  Omit<
    RolePagesProps,
    'base' | 'organizationId' | 'principal' | 'roles' | 'held' | 'custom' | 'stale'
  >;

/**
 * Roles of the current organization: what each may do, who that touches, and edits that can give
 * nothing the person lacks. Read-only for who may not manage members, and where the server has no
 * roles of an organization's own.
 * @example
 * <RoleEditor onUnsavedChange={({ unsaved }) => { question.current = unsaved; }} />
 */
export function RoleEditor(props: RoleEditorProps) {
  return (
    <WidgetBoundary widget="RoleEditor" root={props}>
      <LiveRoles {...props} />
    </WidgetBoundary>
  );
}

function LiveRoles(props: RoleEditorProps) {
  const { organizationId, principal, locale, parts } = useKit();
  const messages = useMessages('roleEditor', props.messages);
  const scopes = useScopes();
  const roles = useRoles();
  const custom = useCapability('custom_roles');

  const base = { ...rootProps(props), messages, parts, locale, organizationId };
  if (principal === null) return <RoleEditorView {...base} status="no-access" signedIn={false} />;
  const failure = errorOf(roles.error) ?? errorOf(scopes.error);
  if (failure?.status === 403) return <RoleEditorView {...base} status="no-access" signedIn />;
  const retrying = roles.isValidating || scopes.isValidating;
  const handleRetry = (): void => {
    void roles.mutate();
    void scopes.mutate();
  };
  if (failure && (!roles.data || !scopes.data)) {
    return (
      <RoleEditorView
        {...base}
        status="error"
        error={failure}
        retrying={retrying}
        onRetry={handleRetry}
      />
    );
  }
  if (organizationId === null || !roles.data || !scopes.data || custom === undefined) {
    return <RoleEditorView {...base} status="loading" />;
  }
  return (
    <RolePages
      key={organizationId}
      {...props}
      base={base}
      principal={principal}
      organizationId={organizationId}
      roles={roles.data}
      held={scopes.data}
      custom={custom}
      stale={failure && { error: failure, retrying, onRetry: handleRetry }}
    />
  );
}

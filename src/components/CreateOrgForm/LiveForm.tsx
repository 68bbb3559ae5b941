'use client';
import { useState, useSyncExternalStore } from 'react';
import { ApiError } from '../../client/index.js';
import { useCapabilities } from '../../hooks/useCapabilities.js';
import { useFirstOrganizations } from '../../hooks/useFirstOrganizations.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useUser } from '../../hooks/useUser.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import type { CreateOrgFormProps } from './CreateOrgForm.js';
import { CreateOrgFormView } from './CreateOrgFormView.js';
import { prepareForm } from './LazyForm.js';
import { CreationFlow } from './CreationFlow.js';
import { parentOptions } from './parents.js';
import { ProvisioningPanel } from './ProvisioningPanel.js';
import { rootProps } from '../../ui/rootProps.js';

const never = (): (() => void) => () => {};

/** Reads what the form needs, then shows the form or how far the organization is. */
export function LiveForm({ organizationId, messages: own, ...props }: CreateOrgFormProps) {
  const { principal, organizationId: current, parts } = useKit();
  const messages = useMessages('createOrgForm', own);
  const user = useUser();
  const capabilities = useCapabilities();
  const organizations = useFirstOrganizations();
  const scopes = useScopes();
  // What is kept in this browser is unknown to servers, whose HTML the first render must equal.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  // Fetched beside the data and not after it.
  useState(prepareForm);
  const settled =
    inBrowser &&
    user.data !== undefined &&
    isSettled(capabilities) &&
    isSettled(organizations) &&
    (current === null || isSettled(scopes));
  // Once there, the form stays: what is read anew later must not take away what is being typed.
  const [ready, setReady] = useState(false);
  if (settled && !ready) setReady(true);

  const base = { ...rootProps(props), plain: props.plain, messages, parts };
  if (principal === null) {
    return <CreateOrgFormView {...base} status="no-access" signedIn={false} />;
  }
  if (organizationId !== undefined) {
    return (
      <ProvisioningPanel
        {...rootProps(props)}
        plain={props.plain}
        organizationId={organizationId}
        onOpen={props.onOpen}
        onInvite={props.onInvite}
      />
    );
  }
  if (user.data && (ready || settled)) {
    const rows = organizations.data?.items;
    const manages = scopes.data?.includes('child_organizations:manage');
    return (
      <CreationFlow
        {...props}
        {...base}
        principal={principal}
        accountEmail={user.data.email}
        parents={parentOptions(rows ?? [], manages ? current : null)}
        firstRun={rows?.length === 0}
        stepsInside={capabilities.data?.includes('async_provisioning') === false}
      />
    );
  }
  if (!(user.error instanceof ApiError)) return <CreateOrgFormView {...base} status="loading" />;
  if (user.error.status === 403) return <CreateOrgFormView {...base} status="no-access" signedIn />;
  return (
    <CreateOrgFormView
      {...base}
      status="error"
      error={user.error}
      retrying={user.isValidating}
      onRetry={() => void user.mutate()}
    />
  );
}

function isSettled({ data, error }: { data: unknown; error: unknown }): boolean {
  return data !== undefined || error !== undefined;
}

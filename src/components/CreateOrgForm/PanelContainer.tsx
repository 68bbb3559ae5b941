'use client';
import { useState } from 'react';
import { ApiError } from '../../client/index.js';
import type { Provisioning } from '../../contract/index.js';
import { useOrganization } from '../../hooks/useOrganization.js';
import { useProvisioning, useRetryProvisioning } from '../../hooks/useProvisioning.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { advance } from './progress.js';
import type { ProvisioningPanelProps } from './ProvisioningPanel.js';
import { ProvisioningPanelView } from './ProvisioningPanelView.js';

/** Reads how far the organization is and hands it to the view. */
export function PanelContainer({
  organization: given,
  organizationId,
  takeFocus,
  onOpen,
  onInvite,
  onCreateAnother,
  ...view
}: ProvisioningPanelProps) {
  const { locale, timeZone, navigate, parts } = useKit();
  const messages = useMessages('provisioningPanel', view.messages);
  const id = given?.id ?? organizationId ?? null;
  const read = useOrganization(given ? null : id);
  const progress = useProvisioning(id, given?.provisioning);
  const retry = useRetryProvisioning(id);
  const [shown, setShown] = useState<Provisioning>();
  const [refused, setRefused] = useState<ApiError | null>(null);
  const provisioning = advance(shown, progress.data);
  if (provisioning !== shown) setShown(provisioning);

  const organization = given ?? read.data;
  const complete = provisioning?.status === 'complete';
  const base = { ...view, messages, parts };
  const unsupported = isApiError(progress.error) && progress.error.code === 'unsupported';
  const failed = provisioning || unsupported ? undefined : progress.error;
  const error: unknown = read.error ?? failed;
  if (!organization || (!provisioning && !unsupported)) {
    if (!isApiError(error)) return <ProvisioningPanelView {...base} status="loading" />;
    if (error.status === 403) return <ProvisioningPanelView {...base} status="no-access" />;
    const again = (): void => void Promise.all([read.mutate(), progress.mutate()]);
    return <ProvisioningPanelView {...base} status="error" error={error} onRetry={again} />;
  }

  const handleRetry = async (): Promise<void> => {
    setRefused(null);
    try {
      // Taken as it is: only a new try may put a failed step back into the line.
      setShown(await retry.trigger());
    } catch (problem) {
      if (!isApiError(problem)) throw problem;
      setRefused(problem);
    }
  };
  // A control that would be refused is not drawn; who created the organization is its admin.
  const mayRetry = organization.roles?.some((role) => role !== 'viewer') ?? true;
  const open = onOpen ?? (navigate ? () => void navigate(`/${organization.slug}`) : undefined);
  return (
    <ProvisioningPanelView
      {...base}
      status="ready"
      organization={organization}
      provisioning={provisioning ?? null}
      format={{ locale, timeZone }}
      stale={!unsupported && !complete && isApiError(progress.error) ? progress.error : null}
      refused={refused}
      retrying={retry.isMutating}
      takeFocus={takeFocus}
      onRetry={mayRetry ? () => void handleRetry() : undefined}
      onOpen={open && (() => open({ organization }))}
      onInvite={onInvite && (() => onInvite({ organization }))}
      onCreateAnother={onCreateAnother}
    />
  );
}

function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}

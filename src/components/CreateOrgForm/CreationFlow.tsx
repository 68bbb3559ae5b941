'use client';
import { useState } from 'react';
import type { Organization } from '../../contract/index.js';
import { useKit } from '../../provider/useKit.js';
import type { CreateOrgFormProps } from './CreateOrgForm.js';
import type { CreateOrgFormViewBase } from './CreateOrgFormView.js';
import { pendingOf, type NewOrganization } from './draft.js';
import { NewOrganizationForm } from './NewOrganizationForm.js';
import type { ParentOption } from './parents.js';
import { preparePanel, ProvisioningPanel } from './ProvisioningPanel.js';
import { rootProps } from '../../ui/rootProps.js';

type CreationFlowProps = Omit<CreateOrgFormProps, 'organizationId'> &
  CreateOrgFormViewBase & {
    principal: string;
    accountEmail: string;
    parents: readonly ParentOption[];
    firstRun: boolean;
    stepsInside: boolean;
  };

type Going = (event: { organization: Organization }) => void;

/** First the form, then the panel; after a reload the panel at once. */
export function CreationFlow({
  host = new URL(document.baseURI).host,
  defaultName = '',
  defaultParent,
  resume = true,
  onCreated,
  onOpen,
  onInvite,
  onCancel,
  ...form
}: CreationFlowProps) {
  const { navigate, storage } = useKit();
  const pending = pendingOf(storage, form.principal);
  const [resumed] = useState(() => (resume ? pending.read() : null));
  const [organization, setOrganization] = useState<NewOrganization | null>(resumed);

  const leave = (): void => pending.write(null);
  const leaving = (go: Going) => (event: { organization: Organization }) => {
    leave();
    go(event);
  };
  const open =
    onOpen ??
    (navigate
      ? ({ organization: { slug } }: { organization: Organization }) => void navigate(`/${slug}`)
      : undefined);
  if (organization) {
    return (
      <ProvisioningPanel
        {...rootProps(form)}
        plain={form.plain}
        organization={organization}
        takeFocus={organization !== resumed}
        onOpen={open && leaving(open)}
        onInvite={onInvite && leaving(onInvite)}
        onCreateAnother={
          organization === resumed
            ? () => {
                leave();
                setOrganization(null);
              }
            : undefined
        }
      />
    );
  }
  return (
    <NewOrganizationForm
      {...form}
      host={host}
      defaultName={defaultName}
      defaultParent={defaultParent}
      onSend={preparePanel}
      onCreated={(made) => {
        if (made.provisioning?.status !== 'complete') pending.write(made);
        setOrganization(made);
        onCreated?.({ organization: made });
      }}
      onCancel={onCancel}
    />
  );
}

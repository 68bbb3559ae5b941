'use client';
import type { ReactNode } from 'react';
import type { Organization } from '../../contract/index.js';
import { Loaded } from '../../ui/Loaded.js';
import type { CreateForm } from './createForm.js';
import { LeaveDialog } from './LeaveDialog.js';
import type { OrgSwitcherMessages } from './messages.js';
import { loadCreateDialog } from './parts.js';
import { SwitcherNotice } from './SwitcherNotice.js';
import type { SwitcherNews } from './types.js';

/** Props of {@link SwitcherDialogs}. */
export type SwitcherDialogsProps = {
  messages: OrgSwitcherMessages;
  /** What would be lost by the switch that was asked for; nothing asks nothing. */
  unsaved?: ReactNode;
  onStay: () => void;
  onDiscard: () => void;
  /** Name to create an organization with; null when none is being created. */
  creating: string | null;
  CreateForm?: CreateForm | undefined;
  onCreateEnd: () => void;
  /** Opens an organization that was just joined or made. */
  onOpenOrganization: (organization: Organization) => void;
  news: SwitcherNews | null;
  onDismissNews: (id: string) => void;
};

/** What a switcher may have to ask or tell. */
export function SwitcherDialogs(props: SwitcherDialogsProps) {
  const { messages, unsaved, onStay, onDiscard, creating, onOpenOrganization, news } = props;
  const asks = unsaved !== undefined && unsaved !== null;
  return (
    <>
      {asks ? <LeaveDialog {...{ messages, unsaved, onStay, onDiscard }} /> : null}
      <Loaded
        load={loadCreateDialog}
        when={creating !== null}
        props={{
          messages,
          Form: props.CreateForm,
          defaultName: creating ?? '',
          onClose: props.onCreateEnd,
          onOpen: ({ organization }) => {
            props.onCreateEnd();
            onOpenOrganization(organization);
          },
        }}
      />
      <SwitcherNotice
        {...{ messages, news }}
        onDismiss={props.onDismissNews}
        onOpen={onOpenOrganization}
      />
    </>
  );
}

'use client';
import { useCallback, useRef, useState } from 'react';
import type { Organization } from '../../contract/index.js';
import { useFirstOrganizations } from '../../hooks/useFirstOrganizations.js';
import { useMyInvitations } from '../../hooks/useMyInvitations.js';
import { useOrganization } from '../../hooks/useOrganization.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { Loaded } from '../../ui/Loaded.js';
import { useHotKey } from '../../ui/useHotKey.js';
import type { OrgSwitcherProps } from './OrgSwitcherProps.js';
import { loadLive } from './parts.js';
import { statusOf } from './statusOf.js';
import { SwitcherFrame } from './SwitcherFrame.js';

/** Where the person is; what opens from it is fetched when they are about to open it. */
export function Switcher(props: OrgSwitcherProps) {
  const { hotKey = false, onOpenChange } = props;
  const { organizationId, locale, parts } = useKit();
  const messages = useMessages('orgSwitcher', props.messages);
  const [openHere, setOpenHere] = useState(false);
  const [intent, setIntent] = useState(false);
  const [chosen, setChosen] = useState<Organization | null>(null);
  const [pending, setPending] = useState<Organization | null>(null);
  const anchor = useRef<HTMLButtonElement>(null);
  const open = props.open ?? openHere;
  const current = useOrganization();
  const first = useFirstOrganizations(organizationId === null);
  const invitations = useMyInvitations();
  // The row that was chosen stands in until its own answer comes: nothing blank, and the focus stays.
  const here = current.data ?? (chosen?.id === organizationId ? chosen : null);
  const status = statusOf(organizationId, here, current, first);

  const setOpen = useCallback(
    (next: boolean) => {
      setOpenHere(next);
      onOpenChange?.(next);
    },
    [onOpenChange],
  );
  useHotKey(hotKey ? 'k' : null, () => setOpen(!open));

  return (
    <SwitcherFrame
      {...props}
      {...status}
      messages={messages}
      locale={locale}
      open={open}
      onOpenChange={setOpen}
      onIntent={() => setIntent(true)}
      organizationId={organizationId}
      pending={pending}
      waiting={invitations.data?.length ?? 0}
      anchor={anchor}
      Loading={parts.Loading}
    >
      <Loaded
        load={loadLive}
        when={open || intent}
        keep
        props={{
          ...props,
          messages,
          open,
          onOpenChange: setOpen,
          here,
          problem: status.status === 'error' ? status : undefined,
          anchor,
          onChosen: setChosen,
          onPending: setPending,
        }}
      />
    </SwitcherFrame>
  );
}

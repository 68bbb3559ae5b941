'use client';
import { useMemo, useState, type ComponentType, type RefObject } from 'react';
import type { ErrorStateProps } from '../../ui/ErrorState.js';
import type { CreateForm } from './createForm.js';
import { orgSwitcherMessages, type OrgSwitcherMessages } from './messages.js';
import { SwitcherDialogs, type SwitcherDialogsProps } from './SwitcherDialogs.js';
import type { SwitcherPanelProps } from './SwitcherPanel.js';
import { SwitcherSurface } from './SwitcherSurface.js';

/** Props of {@link SwitcherBody}. */
export type SwitcherBodyProps = Omit<
  SwitcherPanelProps,
  'words' | 'variant' | 'currentId' | 'onCreate' | 'Error'
> &
  Omit<SwitcherDialogsProps, 'messages' | 'creating' | 'CreateForm' | 'onCreateEnd'> & {
    messages?: Partial<OrgSwitcherMessages> | undefined;
    locale?: string | undefined;
    variant?: 'popover' | 'command' | undefined;
    open: boolean;
    onOpenChange: (open: boolean) => void;
    organizationId: string | null;
    anchor: RefObject<HTMLElement | null>;
    /** Takes the place of the kit's form in the dialog; `false` leaves the entry out. */
    createForm?: CreateForm | false | undefined;
    /** Takes the place of the dialog. */
    onCreate?: ((event: { name: string }) => void) | undefined;
    Error?: ComponentType<ErrorStateProps> | undefined;
  };

/** What opens from the switcher: the list, and what it may have to ask or tell. */
export function SwitcherBody(props: SwitcherBodyProps) {
  const { open, onOpenChange, variant = 'popover', locale = 'en', createForm, onCreate } = props;
  const messages = useMemo(() => ({ ...orgSwitcherMessages, ...props.messages }), [props.messages]);
  const [creating, setCreating] = useState<string | null>(null);
  const [shownFor, setShownFor] = useState(props.organizationId);
  if (shownFor !== props.organizationId) {
    // A dialog that was opened in one organization does not stay over the next.
    setShownFor(props.organizationId);
    setCreating(null);
  }

  const startCreation = (name: string): void => {
    onOpenChange(false);
    if (onCreate) onCreate({ name });
    else setCreating(name);
  };
  return (
    <>
      {open ? (
        <SwitcherSurface
          {...props}
          variant={variant}
          messages={messages}
          locale={locale}
          currentId={props.organizationId}
          onCreate={createForm === false && !onCreate ? undefined : startCreation}
        />
      ) : null}
      <SwitcherDialogs
        {...props}
        messages={messages}
        creating={creating}
        CreateForm={createForm || undefined}
        onCreateEnd={() => setCreating(null)}
      />
    </>
  );
}

'use client';
import { Dialog } from '../../ui/Dialog.js';
import { CreateOrgForm } from '../CreateOrgForm/index.js';
import type { CreateForm, CreateFormProps } from './createForm.js';
import type { OrgSwitcherMessages } from './messages.js';

/** Props of {@link CreateDialog}. */
export type CreateDialogProps = CreateFormProps & {
  messages: OrgSwitcherMessages;
  onClose: () => void;
  Form?: CreateForm | undefined;
};

/** The creation of an organization, over whatever the person was doing. */
export function CreateDialog({ messages, onClose, Form, ...form }: CreateDialogProps) {
  return (
    <Dialog open onOpenChange={onClose} title={messages.createTitle} closeLabel={messages.close}>
      {Form ? <Form {...form} /> : <CreateOrgForm {...form} plain onCancel={onClose} />}
    </Dialog>
  );
}

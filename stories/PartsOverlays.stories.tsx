import type { Meta, StoryObj } from '@storybook/react-vite';
import { useRef, useState } from 'react';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { Button } from '../src/ui/Button.js';
import { Dialog, type DialogProps } from '../src/ui/Dialog.js';
import { Field } from '../src/ui/Field.js';
import { ChevronDownIcon } from '../src/ui/icons.js';
import { Input } from '../src/ui/Input.js';
import { Popover } from '../src/ui/Popover.js';
import { Text } from '../src/ui/Text.js';
import { ToastRegion, type ToastMessage } from '../src/ui/ToastRegion.js';

const meta: Meta = { title: 'Parts/Overlays' };
export default meta;

function DialogExample(props: Partial<DialogProps>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Remove…</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Remove Tomás Echeverría?"
        lead="He loses access to Northwind Voice at once. His account and his other organizations stay as they are."
        closeLabel="Close"
        foot={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button variant="danger" onClick={() => setOpen(false)}>
              Remove member
            </Button>
          </>
        }
        {...props}
      />
    </>
  );
}

async function openDialog(role: 'dialog' | 'alertdialog') {
  await userEvent.click(screen.getByRole('button', { name: 'Remove…' }));
  return screen.findByRole(role);
}

/** Names the thing, says what follows, asks once. */
export const Danger: StoryObj = {
  render: () => (
    <DialogExample size="small" alert>
      <Field label="Type the name to confirm">
        <Input />
      </Field>
    </DialogExample>
  ),
  play: async () => {
    await openDialog('alertdialog');
    await expect(screen.getByRole('textbox')).toHaveFocus();
  },
};

/** Tab stays inside, Escape leaves and gives the focus back. */
export const Keyboard: StoryObj = {
  render: () => <DialogExample />,
  play: async () => {
    await openDialog('dialog');
    await expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.tab();
    await expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Remove…' })).toHaveFocus());
  },
};

/** Head and foot stay in sight while a long body scrolls. */
export const LongBody: StoryObj = {
  render: () => (
    <DialogExample size="large">
      {Array.from({ length: 40 }, (_, index) => (
        <Text key={index}>Member {index + 1} loses access to 3 keys and 2 phone numbers.</Text>
      ))}
    </DialogExample>
  ),
  play: async () => {
    await openDialog('dialog');
    await expect(screen.getByRole('button', { name: 'Remove member' })).toBeVisible();
    const body = screen.getByText(/^Member 1 /).parentElement;
    // Keys can scroll it.
    await expect(body).toHaveFocus();
  },
};

function PopoverExample() {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <div style={{ display: 'flex', justifyContent: 'flex-end' }}>
      <Button
        ref={anchor}
        aria-haspopup="dialog"
        aria-expanded={open}
        icon={<ChevronDownIcon />}
        onClick={() => setOpen(!open)}
      >
        Options
      </Button>
      <Popover open={open} onOpenChange={setOpen} anchor={anchor} label="Options">
        <div style={{ padding: 16, inlineSize: 280 }}>
          <Field label="Name of the view">
            <Input />
          </Field>
        </div>
      </Popover>
    </div>
  );
}

/** Beside its anchor and inside the window, above everything. */
export const Beside: StoryObj = {
  render: () => <PopoverExample />,
  play: async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Options' }));
    const box = (await screen.findByRole('dialog', { name: 'Options' })).getBoundingClientRect();
    await expect(box.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
    await expect(box.left).toBeGreaterThanOrEqual(0);
    await expect(screen.getByRole('textbox')).toHaveFocus();
  },
};

function ToastExample() {
  const [toast, setToast] = useState<ToastMessage>();
  return (
    <>
      <Button
        onClick={() =>
          setToast({
            id: 'role',
            text: 'Role changed to viewer',
            tone: 'success',
            action: { label: 'Undo', onAction: () => {} },
          })
        }
      >
        Change role
      </Button>
      <ToastRegion toast={toast} onDismiss={() => setToast(undefined)} />
    </>
  );
}

/** At the bottom of the window, one at a time. */
export const Message: StoryObj = {
  render: () => <ToastExample />,
  play: async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Change role' }));
    await expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
  },
};

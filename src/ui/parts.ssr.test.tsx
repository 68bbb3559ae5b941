import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Avatar } from './Avatar.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { Field } from './Field.js';
import { Input } from './Input.js';
import { InputGroup } from './InputGroup.js';
import { Popover } from './Popover.js';
import { Select } from './Select.js';
import { ToastRegion } from './ToastRegion.js';

const nothing = () => {};

it('renders on a server without a style attribute, which a strict policy would drop', () => {
  const html = renderToString(
    <>
      <Field label="Address" hint="It cannot change later." status={null}>
        <InputGroup affix="northwind.example/">
          <Input />
        </InputGroup>
      </Field>
      <Select aria-label="Rows">
        <option>50</option>
      </Select>
      <Avatar kind="person" name="Amara Okonkwo" hueId="a" />
      <Button busy>Saving…</Button>
      <ToastRegion toast={{ id: 'a', text: 'Saved' }} onDismiss={nothing} />
      <Popover open={false} onOpenChange={nothing} anchor={{ current: null }} label="Options" />
    </>,
  );
  expect(html).toContain('Saving…');
  expect(html).not.toContain('style=');
});

it('leaves an open dialog to the browser', () => {
  const html = renderToString(
    <Dialog open onOpenChange={nothing} title="Remove Tomás?" closeLabel="Close" />,
  );
  expect(html).not.toContain('Remove Tomás?');
});

import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { find, png, setUp, svg } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

const choose = async (user: ReturnType<typeof setUp>['user'], name: string, file: File) => {
  await find.button(name);
  const input = screen.getByLabelText<HTMLInputElement>(name.replace('Replace', 'Upload'), {
    selector: 'input',
  });
  // What may be chosen is a hint of the browser's; people drop other files.
  input.removeAttribute('accept');
  await user.upload(input, file);
};

test('uploads a picture, which is shown at once', async () => {
  const { user, client, call } = setUp();
  await choose(user, 'Upload icon', png());
  const dialog = await find.dialog('Icon');
  await waitFor(() => expect(dialog.getByRole('button', { name: 'Upload' })).toBeEnabled());
  await user.click(dialog.getByRole('button', { name: 'Upload' }));
  expect(await screen.findByRole('img', { name: 'Icon' })).toHaveAttribute(
    'src',
    expect.stringMatching(/^data:image\/png;/),
  );
  expect((await client.branding.get({}, call)).favicon_url).not.toBeNull();
});

test.each([
  ['a script', svg('<script>alert(1)</script>'), /has scripts/],
  ['a handler', svg('<path onload="alert(1)"/>'), /has scripts/],
  ['a reference', svg('<use href="https://a.test/x#y"/>'), /refers to something outside/],
  ['a document', svg('<foreignObject><p/></foreignObject>'), /another document inside/],
  [
    'text that is called a picture',
    new File(['hello'], 'logo.png', { type: 'image/png' }),
    /no picture/,
  ],
  ['a page', new File(['<html><svg></svg>'], 'logo.svg', { type: 'image/svg+xml' }), /no picture/],
  ['nothing', new File([], 'logo.png', { type: 'image/png' }), /file is empty/],
  ['too many bytes', new File([new Uint8Array(1_048_577)], 'logo.png'), /at most/],
  ['too many pixels', png(4000, 20), /4,000 × 20 pixels/],
])('refuses %s before anything is sent', async (_what, file, sentence) => {
  const { user, client } = setUp();
  await choose(user, 'Replace logo on light', file);
  const dialog = await find.dialog('Logo on light');
  expect(await dialog.findByText(sentence)).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Upload' })).toBeDisabled();
  expect(client.control.calls('branding.setLogo')).toEqual([]);
});

test('shows why the server refuses a picture, and keeps it in hand', async () => {
  const { user, client } = setUp();
  client.control.fail('branding.setLogo', {
    error: 422,
    detail: 'The picture cannot be read',
    fields: { file: 'The picture cannot be read' },
  });
  await choose(user, 'Upload icon', png());
  const dialog = await find.dialog('Icon');
  await waitFor(() => expect(dialog.getByRole('button', { name: 'Upload' })).toBeEnabled());
  await user.click(dialog.getByRole('button', { name: 'Upload' }));
  expect(await dialog.findByText('The picture cannot be read')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Upload' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('asks before a picture is removed, and shows the one from above again', async () => {
  const { user, client, call } = setUp();
  await user.click(await find.button('Remove logo on light'));
  const question = await find.question('Remove logo on light?');
  await user.click(question.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect((await client.branding.get({}, call)).logo_light_url).toBeNull();
});

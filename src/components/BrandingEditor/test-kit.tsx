import { screen, within } from '@testing-library/react';
import { createMemoryClient, type MemoryClient } from '../../testing/index.js';
import { showPage } from '../../testing/test-page.js';
import { BrandingEditor, type BrandingEditorProps } from './index.js';
import { brandingSeed } from './test-seeds.js';
// What is fetched on intent is here at once: tests wait for answers, not for files.
import './DomainPage.js';
import './look.js';
import './PreviewWidgets.js';
import './tasks.js';

type Setup = BrandingEditorProps & { client?: MemoryClient; at?: string };

/** An in-memory server with brands in each state; Inês, an admin of all, unless told otherwise. */
export function server(user = 'user_ines'): MemoryClient {
  return createMemoryClient({ seed: brandingSeed, user });
}

/** The editor in a page of one organization. */
export function setUp({ client = server(), at = 'org_harbor', ...props }: Setup = {}) {
  const draw = (more: Partial<BrandingEditorProps>) => <BrandingEditor {...props} {...more} />;
  return { ...showPage({ client, at, draw }), call: { organizationId: at } };
}

/** What a person finds on the page. */
export const find = {
  button: (name: string | RegExp) => screen.findByRole('button', { name }),
  field: (name: string | RegExp) => screen.findByRole('textbox', { name }),
  dialog: async (name: string | RegExp) => within(await screen.findByRole('dialog', { name })),
  question: async (name: string | RegExp) =>
    within(await screen.findByRole('alertdialog', { name })),
  checks: async () => within(await screen.findByRole('list', { name: 'What can be read' })),
};

/** The head and the end of a picture of any size; what is between them is for decoders. */
export function png(width = 64, height = 32, name = 'logo.png'): File {
  const bytes = new Uint8Array(45);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  view.setUint32(37, 0x49454e44);
  return new File([bytes], name, { type: 'image/png' });
}

/** A drawing. */
export const svg = (inside: string): File =>
  new File(
    [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`],
    'logo.svg',
    { type: 'image/svg+xml' },
  );

import { render, screen } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { OrgClient } from '../client/index.js';
import { Dialog } from '../ui/Dialog.js';
import { BrandScope } from './BrandScope.js';
import { OrgKitProvider } from './OrgKitProvider.js';

// Nothing below asks the server for anything.
const client: OrgClient = Object.create(null);

const Kit = ({ children }: { children: ReactNode }) => (
  <StrictMode>
    <OrgKitProvider client={client} principal="user_1" theme="dark" tokens={{ radius: '2px' }}>
      {children}
    </OrgKitProvider>
  </StrictMode>
);

const valueOf = (element: Element | null | undefined, name: string) =>
  element instanceof HTMLElement ? element.style.getPropertyValue(`--ok-${name}`) : undefined;

test('dresses its part of the page and the dialogs of it, and nothing else', async () => {
  const brand = { primary_color: '#E8A200', radius: '8px' };
  const draw = (look: object | null) => (
    <Kit>
      <BrandScope brand={look} id="part" name="preview" theme="light">
        <Dialog open onOpenChange={() => {}} title="Inside" closeLabel="Close" />
      </BrandScope>
    </Kit>
  );
  const { rerender, unmount } = render(draw(brand));
  const inside = (await screen.findByRole('dialog', { name: 'Inside' })).closest('.ok-root');
  const part = document.querySelector('#part');
  for (const root of [part, inside]) {
    expect(valueOf(root, 'color-primary')).toBe('#E8A200');
    expect(valueOf(root, 'color-accent')).toMatch(/^light-dark\(#[0-9A-F]{6}, #E8A200\)$/);
    expect(valueOf(root, 'radius')).toBe('8px');
    expect(root).toHaveAttribute('data-ok-brand', 'preview');
    expect(root).toHaveAttribute('data-ok-theme', 'light');
  }
  const roots = [...document.querySelectorAll('.ok-root')];
  const others = roots.filter((root) => root !== part && root !== inside);
  expect(others.map((root) => valueOf(root, 'color-primary'))).toEqual(['', '']);
  rerender(draw(null));
  expect(valueOf(part, 'color-primary')).toBe('');
  unmount();
  expect(document.querySelector('.ok-root')).toBeNull();
});

test('keeps the scheme of the provider unless it is told another', () => {
  render(
    <Kit>
      <BrandScope brand={{}} id="part" />
    </Kit>,
  );
  expect(document.querySelector('#part')).toHaveAttribute('data-ok-theme', 'dark');
});

test('leaves no style in the HTML of a server', () => {
  const html = renderToString(
    <Kit>
      <BrandScope brand={{ primary_color: '#E8A200' }} name="portal">
        In a brand
      </BrandScope>
    </Kit>,
  );
  expect(html).toContain('data-ok-brand="portal"');
  expect(html).not.toMatch(/style|#E8A200/i);
});

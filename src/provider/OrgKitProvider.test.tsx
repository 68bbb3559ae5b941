import { render, screen } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { OrgClient } from '../client/index.js';
import { Dialog } from '../ui/Dialog.js';
import { OrganizationScope } from './OrganizationScope.js';
import { OrgKitProvider, type OrgKitProviderProps } from './OrgKitProvider.js';
import { useKit } from './useKit.js';

// Nothing below asks the server for anything.
const client: OrgClient = Object.create(null);

function Where() {
  const { organizationId } = useKit();
  return <output>{organizationId ?? 'nowhere'}</output>;
}

const Asking = () => (
  <Dialog open onOpenChange={() => {}} title="Ask" closeLabel="Close">
    Anything
  </Dialog>
);

function Kit(props: Partial<OrgKitProviderProps> & { children?: ReactNode }) {
  return (
    <StrictMode>
      <OrgKitProvider client={client} principal="user_1" {...props} />
    </StrictMode>
  );
}

test('gives the organization, and another one to a part of the page', () => {
  render(
    <Kit organizationId="org_a">
      <Where />
      <OrganizationScope organizationId="org_b">
        <Where />
      </OrganizationScope>
    </Kit>,
  );
  expect(screen.getAllByRole('status').map((one) => one.textContent)).toEqual(['org_a', 'org_b']);
});

test('says what to do when it is missing', () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<Where />)).toThrow(/^OrgKit: .*OrgKitProvider/);
  silent.mockRestore();
});

test('puts language, direction, theme and checked tokens on both roots', async () => {
  const tokens = { 'color-primary': '#0b7a4b', 'color-text': 'url(//evil.example)', radius: '2px' };
  const { container, rerender } = render(
    <Kit locale="ar" dir="rtl" theme="dark" tokens={tokens}>
      <Asking />
    </Kit>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Ask' });
  const roots = [...document.querySelectorAll<HTMLElement>('.ok-root')];
  expect(roots).toHaveLength(2);
  const [own, portal] = roots;
  expect(container).toContainElement(own ?? null);
  expect(portal).toContainElement(dialog);
  for (const root of roots) {
    expect(root).toHaveAttribute('lang', 'ar');
    expect(root).toHaveAttribute('dir', 'rtl');
    expect(root).toHaveAttribute('data-ok-theme', 'dark');
    expect(root.style.getPropertyValue('--ok-color-primary')).toBe('#0b7a4b');
    expect(root.style.getPropertyValue('--ok-radius')).toBe('2px');
    expect(root.style.getPropertyValue('--ok-color-text')).toBe('');
  }
  rerender(
    <Kit theme="light" tokens={{ radius: '4px' }}>
      <Asking />
    </Kit>,
  );
  for (const root of roots) {
    expect(root).toHaveAttribute('lang', 'en');
    expect(root).toHaveAttribute('data-ok-theme', 'light');
    expect(root.style.getPropertyValue('--ok-color-primary')).toBe('');
    expect(root.style.getPropertyValue('--ok-radius')).toBe('4px');
  }
});

test('opens dialogs where the host says, and makes room for none before', async () => {
  const place = document.body.appendChild(document.createElement('section'));
  const { rerender, unmount } = render(<Kit portalContainer={place} />);
  expect(document.querySelectorAll('.ok-root')).toHaveLength(1);
  rerender(
    <Kit portalContainer={place}>
      <Asking />
    </Kit>,
  );
  expect(place).toContainElement(await screen.findByRole('dialog', { name: 'Ask' }));
  expect(place.querySelectorAll('.ok-root')).toHaveLength(1);
  unmount();
  expect(place).toBeEmptyDOMElement();
  place.remove();
});

test('leaves nothing behind', async () => {
  const { unmount } = render(
    <Kit organizationId="org_a">
      <Asking />
    </Kit>,
  );
  await screen.findByRole('dialog', { name: 'Ask' });
  unmount();
  expect(document.querySelector('.ok-root')).toBeNull();
});

import { render, screen } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { OrgClient } from '../client/index.js';
import { OrganizationScope } from './OrganizationScope.js';
import { OrgKitProvider, type OrgKitProviderProps } from './OrgKitProvider.js';
import { useKit } from './useKit.js';

// Nothing below asks the server for anything.
const client: OrgClient = Object.create(null);

function Where() {
  const { organizationId } = useKit();
  return <output>{organizationId ?? 'nowhere'}</output>;
}

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

test('puts language, direction, theme and checked tokens on both roots', () => {
  const tokens = { 'color-primary': '#0b7a4b', 'color-text': 'url(//evil.example)', radius: '2px' };
  const { container, rerender } = render(
    <Kit locale="ar" dir="rtl" theme="dark" tokens={tokens} />,
  );
  const roots = [...document.querySelectorAll<HTMLElement>('.ok-root')];
  expect(roots).toHaveLength(2);
  expect(container).toContainElement(roots[0] ?? null);
  for (const root of roots) {
    expect(root).toHaveAttribute('lang', 'ar');
    expect(root).toHaveAttribute('dir', 'rtl');
    expect(root).toHaveAttribute('data-ok-theme', 'dark');
    expect(root.style.getPropertyValue('--ok-color-primary')).toBe('#0b7a4b');
    expect(root.style.getPropertyValue('--ok-radius')).toBe('2px');
    expect(root.style.getPropertyValue('--ok-color-text')).toBe('');
  }
  rerender(<Kit />);
  expect(roots[0]?.style.getPropertyValue('--ok-color-primary')).toBe('');
});

test('opens dialogs where the host says', () => {
  const place = document.body.appendChild(document.createElement('section'));
  render(<Kit portalContainer={place} />);
  expect(place.querySelectorAll('.ok-root')).toHaveLength(1);
  place.remove();
});

test('leaves nothing behind', () => {
  const { unmount } = render(<Kit organizationId="org_a" />);
  unmount();
  expect(document.querySelector('.ok-root')).toBeNull();
});

import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient } from '../../testing/index.js';
import { OrgCommandMenu, OrgSwitcher } from './index.js';

const client = createMemoryClient({ seed: 'empty' });

const page = (locale: string, dir: 'ltr' | 'rtl', timeZone: string) => (
  <OrgKitProvider
    client={client}
    principal="user_new"
    organizationId="org_a"
    locale={locale}
    dir={dir}
    timeZone={timeZone}
    tokens={{ 'color-primary': '#0b7a4b' }}
  >
    <OrgSwitcher id="where" />
    <OrgSwitcher size="compact" outline={false} />
    <OrgCommandMenu hotKey />
  </OrgKitProvider>
);

test('draws the frame on a server, without window, style attributes or requests', () => {
  expect(typeof window).toBe('undefined');
  const html = renderToString(page('en', 'ltr', 'UTC'));
  expect(html).toContain('id="where"');
  expect(html).toContain('Loading your organization');
  expect(html).toContain('data-ok-org="org_a"');
  expect(html).not.toMatch(/\sstyle=/);
  expect(client.control.calls()).toEqual([]);
});

test('draws the same text on every server', () => {
  for (const [locale, dir] of [
    ['en', 'ltr'],
    ['de', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    const there = renderToString(page(locale, dir, 'Asia/Tokyo'));
    expect(renderToString(page(locale, dir, 'America/New_York'))).toBe(there);
  }
});

// Eight brands in three schemes each: light, dark, and what the person's system says. What is derived has
// to be readable as a browser paints it, with every tint that style sheets mix.
import axe from 'axe-core';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { BrandScope } from '../../provider/BrandScope.js';
import { OrgKitProvider } from '../../provider/OrgKitProvider.js';
import { createMemoryClient, memoryStorage } from '../../testing/index.js';
import '../../styles/index.css';
import { BillingPanel } from '../BillingPanel/index.js';
import { MembersTable } from '../MembersTable/index.js';
import { BrandingEditor } from './index.js';

const brands = [
  { primary_color: '#E8A200' },
  { primary_color: '#FFFF00' },
  { primary_color: '#CF0DCC' },
  { primary_color: '#16181D' },
  { primary_color: '#FFFFFF' },
  { primary_color: '#7F7F7F', background_color: '#FFF3D6' },
  { primary_color: '#0B7A4B', accent_color: '#8A3FFC' },
  { primary_color: '#00E5FF', background_color: '#C8CDD8' },
] as const;
const schemes = ['light', 'dark', 'auto'] as const;

/** Until what loads has loaded and the page has stood still for a moment. */
async function settled(part: HTMLElement): Promise<void> {
  const until = Date.now() + 30_000;
  const isReady = () =>
    part.querySelectorAll('table').length >= 3 && part.querySelector('.ok-skeleton') === null;
  while (!isReady() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isReady()).toBe(true);
}

test.each(brands.map((brand) => [JSON.stringify(brand), brand] as const))(
  'is readable in %s',
  async (_name, brand) => {
    const client = createMemoryClient();
    for (const theme of schemes) {
      const place = document.body.appendChild(document.createElement('main'));
      const root = createRoot(place);
      root.render(
        <OrgKitProvider
          client={client}
          principal={client.userId}
          organizationId="org_northwind"
          storage={memoryStorage()}
        >
          <BrandScope brand={brand} theme={theme} id="branded">
            <BrandingEditor />
            <MembersTable />
            <BillingPanel />
          </BrandScope>
        </OrgKitProvider>,
      );
      await settled(place);
      const branded = place.querySelector<HTMLElement>('#branded');
      if (branded) branded.style.background = 'var(--ok-color-background)';
      const { violations } = await axe.run(place, { rules: { region: { enabled: false } } });
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${theme} ${id}: ${node.target.join(' ')} ${node.failureSummary}`),
        ),
      ).toEqual([]);
      root.unmount();
      place.remove();
    }
  },
);

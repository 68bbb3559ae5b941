// Whatever the order in which switches and answers meet, no frame of a real browser shows one
// organization's data in a part of the page that belongs to another.
import fc from 'fast-check';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { ApiError, type OrgClient } from '../client/index.js';
import { OrgKitProvider } from '../provider/OrgKitProvider.js';
import { createMemoryClient, memoryStorage, type Seed } from '../testing/index.js';
import { ApiKeyManager } from './ApiKeyManager/index.js';
import { BillingPanel } from './BillingPanel/index.js';
import { MembersTable } from './MembersTable/index.js';
import { OrgSwitcher } from './OrgSwitcher/index.js';
import { RoleEditor } from './RoleEditor/index.js';

/** Pages, and sequences on each: a page that is used for a while carries more that may leak. */
const PAGES = 20;
const SEQUENCES = 10;
const letters = ['a', 'b', 'c', 'd'] as const;
const idOf = (letter: string) => `org_${letter}`;

/** Four organizations of one person; every name and address inside says where it belongs. */
const seed: Seed = {
  user: 'user_me',
  users: [
    { id: 'user_me', email: 'me@example.com' },
    ...letters.flatMap((letter) =>
      [1, 2, 3].map((nth) => ({
        id: `user_${letter}${nth}`,
        email: `canary-${letter}-${nth}@example.com`,
        first_name: `canary-${letter}`,
        last_name: `Person ${nth}`,
      })),
    ),
  ],
  organizations: letters.map((letter) => ({
    id: idOf(letter),
    name: `canary-${letter}`,
    slug: `canary-${letter}`,
    plan: 'agency',
    billing_email: `canary-${letter}@example.com`,
    roles: [{ name: 'own', label: `canary-${letter}`, scopes: ['members:read'] }],
    keys: [1, 2].map((nth) => ({
      key_id: `ak_${letter.repeat(16)}0${nth}`,
      name: `canary-${letter} key ${nth}`,
      created_by: 'user_me',
      created_at: '2026-01-01T00:00:00Z',
    })),
    members: [
      { user_id: 'user_me', role: 'admin' },
      ...[1, 2, 3].map((nth) => ({ user_id: `user_${letter}${nth}` })),
    ],
  })),
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The same client behind a bad line: answers come late, in another order, or not at all. */
function unreliable(client: OrgClient, luck: () => number): OrgClient {
  const late = (method: (...given: unknown[]) => Promise<unknown>) => {
    return async (...given: unknown[]): Promise<unknown> => {
      // Aborts are not passed on: what was given up arrives all the same.
      const answer = await method(given[0], { ...Object(given[1]), signal: undefined });
      const fate = luck();
      await pause(fate % 20);
      if (fate % 5 === 0) throw new ApiError({ status: 503, code: 'unavailable', detail: 'Down' });
      return answer;
    };
  };
  const behind = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(from, name) {
        const value: unknown = Reflect.get(from, name);
        if (typeof value === 'function')
          return late((...given) => Reflect.apply(value, from, given));
        return typeof value === 'object' && value !== null ? behind(value) : value;
      },
    });
  return behind(client);
}

/** Canaries in a part of the page that are not of its organization. */
function foreignIn(root: HTMLElement): string[] {
  const owner = root.dataset.okOrg?.slice('org_'.length);
  // The switcher lists other organizations too, and while a switch is under way its button says where it goes.
  const button = root.querySelector<HTMLElement>('.ok-org-switcher-trigger');
  const part = button ?? root;
  const text = button?.ariaBusy === 'true' ? '' : (part.textContent ?? '');
  return [...text.matchAll(/canary-[a-d]/g)]
    .map(([canary]) => canary)
    .filter((canary) => canary !== `canary-${owner}`)
    .map((canary) => `${canary} in ${root.className} of ${owner}`);
}

type Step = { to: number; by: 'host' | 'person' | 'hesitating person'; wait: number };

const step = fc.record<Step>({
  to: fc.nat(letters.length - 1),
  by: fc.constantFrom('host', 'host', 'host', 'person', 'hesitating person'),
  wait: fc.nat(12),
});
const sequences = fc.array(fc.array(step, { minLength: 3, maxLength: 6 }), {
  minLength: SEQUENCES,
  maxLength: SEQUENCES,
});

async function choose(letter: string): Promise<void> {
  const button = document.querySelector<HTMLElement>('.ok-org-switcher-trigger');
  if (button?.getAttribute('aria-expanded') === 'false') button.click();
  for (let tries = 0; tries < 10; tries += 1) {
    const rows = [...document.querySelectorAll<HTMLElement>('[role=option]')];
    const row = rows.find((each) => each.textContent?.includes(`canary-${letter}`));
    if (row) return row.click();
    await pause(5);
  }
}

test(`${PAGES * SEQUENCES} random sequences of switches show no foreign canary in any frame`, async ({
  annotate,
}) => {
  const randomSeed = Date.now() % 2 ** 31;
  await annotate(`seed ${randomSeed}`);
  let frames = 0;
  /** Frames in which each widget showed something of an organization. */
  const seen = new Map<string, number>();
  const property = fc.asyncProperty(
    sequences,
    fc.infiniteStream(fc.nat(1000)),
    async (played, fates) => {
      const luck = (): number => fates.next().value ?? 1;
      const foreign = new Set<string>();
      const look = (): void => {
        frames += 1;
        const parts = document.querySelectorAll<HTMLElement>('[data-ok-org]');
        for (const part of parts) {
          for (const found of foreignIn(part)) foreign.add(found);
          const widget = part.className.replace('ok-widget', '').trim();
          if (part.textContent?.includes('canary-')) seen.set(widget, (seen.get(widget) ?? 0) + 1);
        }
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, {
        ...{ attributes: true, characterData: true, childList: true, subtree: true },
      });
      const place = document.body.appendChild(document.createElement('div'));
      const root = createRoot(place);
      const client = unreliable(createMemoryClient({ seed }), luck);
      const storage = memoryStorage();
      let waits = 0;
      const goTo = (organizationId: string): void =>
        flushSync(() =>
          root.render(
            <OrgKitProvider {...{ client, storage, organizationId }} principal="user_me">
              <OrgSwitcher
                onSwitch={async ({ organization }) => {
                  await pause(waits);
                  goTo(organization.id);
                }}
              />
              <MembersTable />
              <RoleEditor />
              <ApiKeyManager />
              <BillingPanel />
            </OrgKitProvider>,
          ),
        );
      goTo(idOf('a'));
      for (const { to, by, wait } of played.flat()) {
        const letter = letters[to] ?? 'a';
        waits = by === 'hesitating person' ? wait * 2 : 0;
        if (by === 'host') goTo(idOf(letter));
        else await choose(letter);
        await pause(wait);
        look();
      }
      await pause(30);
      look();
      root.unmount();
      watch.disconnect();
      place.remove();
      expect([...foreign]).toEqual([]);
    },
  );
  await fc.assert(property, { numRuns: PAGES, seed: randomSeed, endOnFailure: true });
  expect(frames).toBeGreaterThan(PAGES * SEQUENCES * 5);
  for (const widget of ['members-table', 'role-editor', 'api-key-manager', 'billing-panel']) {
    expect(seen.get(`ok-${widget}`), widget).toBeGreaterThan(PAGES * SEQUENCES);
  }
}, 180_000);

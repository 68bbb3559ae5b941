import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Billing, Invoice } from '../src/contract/index.js';
import { createOrganization, newcomer, signIn, signUp, type Newcomer } from './people.js';
import { ownServer, type OwnServer } from './server.js';

/** Cards that the providers know by their number. */
export const cards = {
  good: '4242 4242 4242 4242',
  other: '5555 5555 5555 4444',
  /** Can be kept; every charge fails. */
  failing: '4000 0000 0000 0341',
  /** Cannot be kept. */
  declined: '4000 0000 0000 0002',
} as const;

const refusal = (status: string): string =>
  `Failed to load resource: the server responded with a status of ${status}`;

/** What a browser notes in its console of requests that are refused as they should be. */
export const noted = {
  /** The server could not charge a card, or keep it. */
  refused: refusal('409 (Conflict)'),
  /** Stripe could not keep a card. */
  declined: refusal('402 (Payment Required)'),
} as const;

/** A server whose clock is moved, which nobody else may see. */
export interface ClockServer extends OwnServer {
  /** How far its clock is from real time. */
  offsetMs(): number;
  /** Moves its clock to a minute after a time. */
  passUntil(instant: string): Promise<void>;
}

/** Starts a server of one test, whose time that test makes. */
export async function clockServer(env: Record<string, string> = {}): Promise<ClockServer> {
  const server = await ownServer(env);
  let offset = 0;
  return {
    ...server,
    offsetMs: () => offset,
    async passUntil(instant) {
      const offset_ms = Date.parse(instant) + 60_000 - Date.now();
      const answer = await fetch(`${server.url}/dev/clock`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ offset_ms }),
      });
      expect(answer.status).toBe(200);
      offset = offset_ms;
    },
  };
}

/** A test with a server of its own, at which its pages look. */
export const test = base.extend<{ server: ClockServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
  server: async ({}, use) => {
    const server = await clockServer();
    await use(server);
    await server.remove();
  },
  baseURL: ({ server }, use) => use(server.url),
});

/** Somebody who has made an organization, and what the API says to them about it. */
export interface Payer {
  readonly person: Newcomer;
  readonly slug: string;
  open(section: string): Promise<void>;
  /** Signs in anew: sessions do not last as long as periods of billing. */
  returns(): Promise<void>;
  billing(): Promise<Billing>;
  /** Newest first. */
  invoices(): Promise<Invoice[]>;
  /** Adds an organization below theirs. */
  addClient(name: string): Promise<void>;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly organizationId?: string | undefined;
  readonly body?: object | undefined;
}

/** Asks the API as the person who is signed in. */
async function ask<T>(page: Page, asked: Asked): Promise<T> {
  const { ok, text } = await page.evaluate(async ({ method, path, organizationId, body }) => {
    const answer = await fetch('/api/auth/get-session');
    const { session } = (await answer.json()) as { session: { token: string } };
    const sent = await fetch(path, {
      method,
      headers: {
        Authorization: `Bearer ${session.token}`,
        ...(organizationId && { 'X-Anyreach-Org': organizationId }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { ok: sent.ok, text: await sent.text() };
  }, asked);
  expect(ok, text).toBe(true);
  return JSON.parse(text) as T;
}

/** Signs a new person up and lets them make an organization. */
export async function payer(page: Page, name: string): Promise<Payer> {
  const person = newcomer('Bea Billing');
  const slug = `pays-${person.mark}`;
  await signUp(page, person);
  await createOrganization(page, name, slug);
  const all = await ask<{ id: string }[]>(page, { method: 'GET', path: '/admin/organizations' });
  const organizationId = all[0]?.id;
  const read = <T>(path: string): Promise<T> => ask(page, { method: 'GET', path, organizationId });
  return {
    ...{ person, slug },
    open: async (section) => {
      await page.goto(`/${slug}/${section}`);
    },
    async returns() {
      await page.context().clearCookies();
      await signIn(page, person.email, person.password);
    },
    billing: () => read('/admin/billing'),
    invoices: () => read('/admin/billing/invoices'),
    async addClient(client) {
      const body = { name: client, slug: `client-${person.mark}`, parent_id: organizationId };
      await ask(page, { method: 'POST', path: '/admin/organizations', organizationId, body });
    },
  };
}

/** A sum of money as it is written in the page. */
export function dollars(cents: number): string {
  return (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
}

/** A day as the page writes it within a year. */
export function dayOf(instant: string): string {
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Date(instant).toLocaleDateString('en-US', options);
}

/** Sums of a table of costs by what each is for. */
export async function costsIn(dialog: Locator): Promise<[name: string, sum: string][]> {
  const table = dialog.getByRole('table', { name: 'What it costs' });
  await expect(table.getByRole('rowheader').first()).not.toHaveText('');
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows.map(async (row): Promise<[string, string]> => {
      const name = await row.getByRole('rowheader').innerText();
      return [name.split('\n')[0]?.trim() ?? '', (await row.getByRole('cell').innerText()).trim()];
    }),
  );
}

/** The banner above the pages of the app that says what is wrong with billing. */
export function bannerOf(page: Page, text: string | RegExp): Locator {
  return page.getByRole('main').getByRole('status').filter({ hasText: text });
}

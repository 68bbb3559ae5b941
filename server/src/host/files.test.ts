import { Hono } from 'hono';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppEnv } from '../http/chain.js';
import { mountHostApp } from './files.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'orgkit-app-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The directives of the policy that a page comes with, by name. */
async function policy(stripe: boolean): Promise<Record<string, string[]>> {
  const app = new Hono<AppEnv>();
  mountHostApp(app, folder, { stripe });
  const answer = await app.request('/acme/billing');
  const directives = (answer.headers.get('content-security-policy') ?? '').split('; ');
  return Object.fromEntries(
    directives.map((each) => {
      const [name = '', ...values] = each.split(' ');
      return [name, values];
    }),
  );
}

it('lets pages have nothing of other sites but images', async () => {
  const closed = await policy(false);
  expect(JSON.stringify({ ...closed, 'img-src': [] })).not.toMatch(/https?:|stripe/);
  expect(closed).toMatchObject({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    'trusted-types': ["'none'"],
  });
  expect(closed).not.toHaveProperty('frame-src');
});

it('lets pages have the form of Stripe where cards are taken by it, and nothing else', async () => {
  const { 'frame-src': frames, ...open } = await policy(true);
  const scripts = ['https://js.stripe.com', 'https://*.js.stripe.com'];
  expect(frames).toEqual([...scripts, 'https://hooks.stripe.com']);
  expect(open).toEqual({
    ...(await policy(false)),
    'script-src': ["'self'", ...scripts],
    'connect-src': ["'self'", 'https://api.stripe.com'],
    'trusted-types': ['default'],
  });
});

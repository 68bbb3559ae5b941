import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { PublicBranding } from 'orgkit/contract';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { signIn, signOut, signUp } from './account.js';
import { Portal } from './app/Portal.js';
import { readAssets, documentOf } from './document.js';
import { SignInPage, safeNext } from './pages/SignInPage.js';
import { SignUpPage } from './pages/SignUpPage.js';
import { API, passOn } from './proxy.js';
import { endSession, keepSession, readSession } from './session.js';
import type { Settings } from './settings.js';
import { isOwnPage, siteOf, type Site } from './site.js';
import { createTenants } from './tenants.js';
import { visitOf } from './visit.js';

type Env = { Variables: { site: Site; brand: PublicBranding } };

const MOST_BYTES = 1_200_000;

const plain = (text: string, status: 421 | 403 | 503): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });

/** The portal as an app without a socket. `client` is the folder with the built pages. */
export function createPortal(settings: Settings, client: URL): Hono<Env> {
  const { server } = settings;
  const assets = readAssets(new URL('manifest.json', client));
  const findTenant = createTenants(server);
  const app = new Hono<Env>();

  const show = (c: Context<Env>, title: string, page: ReactNode, state: unknown = null): Response =>
    documentOf(c.get('brand'), assets, { title, body: renderToString(page), state });

  app.onError((error, c) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return c.req.path.startsWith('/admin/')
      ? c.json({ detail: 'The service is not available right now' }, 503)
      : plain('The service is not available right now. Try again in a moment.', 503);
  });

  // Files of the build belong to no tenant and name none.
  app.use('/assets/*', serveStatic({ root: fileURL(client), onFound: (_, c) => forEver(c) }));

  // Whose page is it? Nothing is shown before that is known, and nothing at all on a name of nobody.
  app.use('*', async (c, next) => {
    const site = siteOf(c.req.raw.headers, getConnInfo(c).remote.address, settings);
    const brand = site === null ? null : await findTenant(site);
    if (site === null || brand === null) return plain('This host is not served here.', 421);
    c.set('site', site);
    c.set('brand', brand);
    return next();
  });
  app.use('*', bodyLimit({ maxSize: MOST_BYTES }));

  app.use('*', async (c, next) => {
    if (!API.test(c.req.path)) return next();
    return passOn(c, server, c.get('site'));
  });

  app.use('*', async (c, next) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isRead && !isOwnPage(c.req.raw.headers, c.get('site'))) {
      return plain('This form comes from another site.', 403);
    }
    return next();
  });

  const pageProps = (c: Context<Env>) => ({
    brand: c.get('brand'),
    next: safeNext(c.req.query('next')),
  });
  app.get('/sign-in', (c) => show(c, 'Sign in', <SignInPage {...pageProps(c)} />));
  app.get('/sign-up', (c) => show(c, 'Create an account', <SignUpPage {...pageProps(c)} />));

  app.post('/sign-in', async (c) => {
    const form = await formOf(c);
    const next = safeNext(form('next'));
    const given = { email: form('email'), password: form('password') };
    const result = await signIn(server, c.get('site'), given);
    if ('token' in result) {
      keepSession(c, c.get('site'), result.token);
      return c.redirect(next, 303);
    }
    const { email } = given;
    const page = { brand: c.get('brand'), next, email, problem: result.problem };
    return show(c, 'Sign in', <SignInPage {...page} />);
  });

  app.post('/sign-up', async (c) => {
    const form = await formOf(c);
    const given = { name: form('name'), email: form('email'), password: form('password') };
    const result = await signUp(server, c.get('site'), given);
    if ('token' in result) {
      keepSession(c, c.get('site'), result.token);
      return c.redirect('/invitations', 303);
    }
    const { name, email } = given;
    const page = { brand: c.get('brand'), next: safeNext(form('next')), name, email };
    return show(c, 'Create an account', <SignUpPage {...page} problem={result.problem} />);
  });

  app.post('/sign-out', async (c) => {
    const token = readSession(c, c.get('site'));
    if (token !== null) await signOut(server, c.get('site'), token);
    endSession(c, c.get('site'));
    return c.redirect('/sign-in', 303);
  });

  app.get('*', async (c) => {
    const site = c.get('site');
    const path = new URL(c.req.url);
    const token = readSession(c, site);
    const visit = token === null ? null : await visitOf(server, site, token, path);
    if (visit === null) {
      endSession(c, site);
      const next =
        path.pathname === '/' ? '' : `?next=${encodeURIComponent(path.pathname + path.search)}`;
      return c.redirect(`/sign-in${next}`, 303);
    }
    if ('redirect' in visit) return c.redirect(visit.redirect, 303);
    const state = { ...visit, brand: c.get('brand') };
    return show(c, visit.title, <Portal {...state} />, state);
  });

  return app;
}

function fileURL(url: URL): string {
  return decodeURIComponent(url.pathname);
}

function forEver(c: Context): void {
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  c.header('X-Content-Type-Options', 'nosniff');
}

/** The fields of a form; what was sent as a file counts as missing. */
async function formOf(c: Context): Promise<(name: string) => string> {
  const fields = await c.req.parseBody();
  return (name) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
}

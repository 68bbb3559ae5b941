import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { App } from '../app.js';
import { notFound } from '../http/problem.js';
import { pagePolicy, type PageNeeds } from './policy.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const API =
  /^\/(?:admin|api|core|campaign|knowledge-base|workflow|dev|docs|files|internal|healthz|readyz)(?:\/|$)/;

function fileAt(folder: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const file = normalize(join(folder, decoded));
  if (!file.startsWith(folder + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Serves a built single-page app: its files, and its page for every other path that is not of the API. */
export function mountHostApp(app: App, folder: string, needs: PageNeeds): void {
  const policy = pagePolicy(needs);
  const root = normalize(folder).replace(/[/\\]$/, '');
  const page = join(root, 'index.html');
  if (!existsSync(page)) return;
  app.get('*', (c) => {
    const path = new URL(c.req.url).pathname;
    if (API.test(path)) throw notFound('Route');
    const file = fileAt(root, path);
    // A missing script answered with a page would fail in a way nobody understands.
    if (!file && /\.(?:js|css|map|png|svg|ico|woff2)$/.test(path)) throw notFound('File');
    const found = file ?? page;
    const isHashed = path.startsWith('/assets/') && file !== null;
    const stream: ReadableStream = Readable.toWeb(createReadStream(found)) as ReadableStream;
    return new Response(c.req.method === 'HEAD' ? null : stream, {
      headers: {
        'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream',
        'Content-Length': String(statSync(found).size),
        'Content-Security-Policy': policy,
        'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        'Referrer-Policy': 'no-referrer',
        'X-Frame-Options': 'DENY',
      },
    });
  });
}

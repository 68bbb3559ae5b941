import type { App } from '../app.js';
import { notFound } from '../http/problem.js';
import type { ServerDeps } from '../http/deps.js';

const NAME = /^[0-9A-Za-z]{32}\.(png|webp)$/;

/** Path under which a picture is found; names are random and never used again. */
export function filePath(name: string): string {
  return `/files/${name}`;
}

/** Serves the pictures of brands: to anybody who knows a name, as pictures and nothing else. */
export function mountBrandFiles(app: App, { storage }: Pick<ServerDeps, 'storage'>): void {
  app.get('/files/:name', async (c) => {
    const name = c.req.param('name');
    const type = NAME.exec(name)?.[1];
    const bytes = type === undefined ? null : await storage.get(name);
    if (!bytes) throw notFound('File');
    return new Response(Buffer.from(bytes), {
      headers: {
        'Content-Type': `image/${type}`,
        'Content-Length': String(bytes.byteLength),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'cross-origin',
        // A picture is never changed: another one has another name.
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    });
  });
}

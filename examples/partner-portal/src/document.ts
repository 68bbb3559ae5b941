import { brandTokens } from 'orgkit';
import type { PublicBranding } from 'orgkit/contract';
import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';

/** Files of the built pages. */
export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
}

/** Reads which files the build made. */
export function readAssets(manifest: URL): Assets {
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as Record<
    string,
    { file: string; css?: string[] }
  >;
  const entry = entries['src/app/browser.tsx'];
  if (!entry) throw new Error('The pages are not built. Run npm run build first.');
  return { script: `/${entry.file}`, styles: (entry.css ?? []).map((file) => `/${file}`) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');

/** State for scripts inside a page: data, not text that a parser would end at `</script>`. */
const dataOf = (state: unknown): string => JSON.stringify(state).replaceAll('<', '\\u003c');

/** One page before it is a document. */
export interface Page {
  readonly title: string;
  /** Markup of the body. */
  readonly body: string;
  /** What the page's script starts from; null for pages that work without one. */
  readonly state: unknown;
}

/**
 * A whole document. The tokens of the brand are in it, so that the first paint has the right colors: in the one style
 * element that the policy allows, by a number that no other answer has.
 */
export function documentOf(brand: PublicBranding, assets: Assets, page: Page): Response {
  const nonce = randomBytes(16).toString('base64');
  const { primary_color, accent_color, background_color, favicon_url, product_name } = brand;
  const tokens = brandTokens({ primary_color, accent_color, background_color });
  const title = [page.title, product_name].filter(Boolean).join(' · ');
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<link rel="icon" href="${favicon_url === null ? 'data:,' : escaped(favicon_url)}">`,
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`),
    tokens === '' ? '' : `<style nonce="${nonce}">${tokens}</style>`,
    '</head><body class="ok-root">',
    `<div id="page">${page.body}</div>`,
    page.state === null
      ? ''
      : `<script type="application/json" id="state">${dataOf(page.state)}</script><script type="module" src="${escaped(assets.script)}"></script>`,
    '</body></html>',
  ].join('');
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(nonce),
      'Cache-Control': 'private, no-store',
      // Without any referrer, browsers would not say either which site a form comes from.
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function policy(nonce: string): string {
  return [
    ...["default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`],
    ...[
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
    ],
    ...["base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"],
    "trusted-types 'none'",
  ].join('; ');
}

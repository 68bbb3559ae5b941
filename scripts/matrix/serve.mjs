// One page for each file of stories, under a content security policy without a single exception.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { outputOf } from './build.mjs';

/** The most that a host may demand of a page with the kit on it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // For the icon that browsers ask for on their own, and logos as a server has them.
  "img-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** In a file of its own, since an inline script would be an exception. */
const watcher = `document.addEventListener('securitypolicyviolation', (event) => {
  const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
  console.debug(['matrix: violates', effectiveDirective, blockedURI, sample, sourceFile, lineNumber].join(' '));
});`;

/**
 * Serves the built stories: `/{version}/page?file=…&stories=name,name&mode=client|hydrate&…`.
 * @param {(version: string, query: Record<string, string>) => string} htmlOf what a server drew
 */
export async function servePages(htmlOf) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [version = '', ...path] = url.pathname.slice(1).split('/');
    const name = normalize(path.join('/'));
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', `${types[extname(name) || '.html']}; charset=utf-8`);
    if (name === 'page') {
      const query = Object.fromEntries(url.searchParams);
      response.end(page(version, query, htmlOf));
    } else if (version === 'favicon.ico') {
      response.writeHead(204).end();
    } else if (name === 'watch.js') {
      response.end(watcher);
    } else {
      const file = join(outputOf(version), 'client', name);
      response.writeHead(existsSync(file) ? 200 : 404, { 'Cache-Control': 'max-age=3600' });
      response.end(existsSync(file) ? readFileSync(file) : '');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function page(version, query, htmlOf) {
  const { file, stories, mode, ...look } = query;
  const served = (mode === 'hydrate' ? stories.split(',') : []).map((name) => {
    const html = htmlOf(version, { story: `${file}/${name}`, ...look });
    return `<template id="${name}">${html}</template>`;
  });
  return `<!doctype html>
<html lang="${look.locale}" dir="${look.direction}">
<head>
<meta charset="utf-8"><title>${file}</title>
<script src="/${version}/watch.js"></script>
<link rel="stylesheet" href="/${version}/client.css">
<script type="module" src="/${version}/client.js"></script>
</head>
<body>${served.join('\n')}</body>
</html>`;
}

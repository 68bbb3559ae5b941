// Builds small pages as a host would for production, and serves them to a browser.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { join } from 'node:path';

const bench = join(import.meta.dirname, '..');
const root = join(bench, '..');

/** One script and one sheet for an entry in bench/, React included. */
export async function bundlePage(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: bench },
    outdir: join(bench, 'out'),
    absWorkingDir: bench,
    nodePaths: [join(bench, 'node_modules'), join(root, 'node_modules')],
    alias: {
      'orgkit/styles.css': join(root, 'dist/styles.css'),
      'orgkit/client': join(root, 'dist/client/index.js'),
      orgkit: join(root, 'dist/index.js'),
      // OrgKit lies outside of this folder, and two copies of React cannot share a page.
      react: join(bench, 'node_modules/react'),
      'react-dom': join(bench, 'node_modules/react-dom'),
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', jsx: 'automatic' },
    ...{ write: false, legalComments: 'none', logLevel: 'error' },
  });
  const textOf = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}

/** Serves pages by their names on a free port of this machine: `{ url, close }`. */
export async function servePages(pages) {
  const server = createServer((request, response) => {
    const [, name, file] = new URL(request.url, 'http://bench').pathname.split('/');
    const page = pages[name];
    const [type, body] = page
      ? ({
          'page.js': ['text/javascript', page.script],
          'page.css': ['text/css', page.style],
          '': ['text/html', documentOf(name)],
        }[file ?? ''] ?? ['text/plain', ''])
      : ['text/plain', ''];
    response.writeHead(page ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}

function documentOf(name) {
  return `<!doctype html><html lang="en"><head><title>${name}</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/${name}/page.css"></head>
    <body><div id="app"></div><script type="module" src="/${name}/page.js"></script></body></html>`;
}

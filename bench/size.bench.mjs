// Bytes beside the peers: what a browser loads for one widget, minified, gzip -9, React left out.
import { build, transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const bench = dirname(fileURLToPath(import.meta.url));
const root = join(bench, '..');

const outside = ['react', 'react-dom', 'react/*', 'react-dom/*'];

/** Leaves out what is loaded later than at once, but for files that the first view waits for. */
const leaveOutLater = (awaited) => ({
  name: 'leave-out-later',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' && !awaited.includes(path) ? { path, external: true } : undefined,
    );
  },
});

const orgkit = (names) => ({
  who: 'OrgKit',
  code: `export { OrgKitProvider, ${names} } from 'orgkit'`,
  sheets: [join(root, 'dist/styles.css')],
  parts: partsOf(join(root, 'src/styles/index.css')),
});
const workos = (names) => ({
  who: 'WorkOS 1.18.0',
  code: `export { WorkOsWidgets, ${names} } from '@workos-inc/widgets'`,
  sheets: [
    join(bench, 'node_modules/@radix-ui/themes/styles.css'),
    join(bench, 'node_modules/@workos-inc/widgets/dist/css/styles.css'),
  ],
});

/**
 * Bars in kB, script and the style that it uses together: `must` for the first load, `inAll` with
 * what may follow. What a scene leaves out of the latter is measured by a scene of its own.
 */
const scenes = [
  {
    name: 'organization switcher',
    must: 24,
    inAll: 36,
    ours: { ...orgkit('OrgSwitcher'), without: ['*/CreateDialog.js'] },
  },
  {
    name: 'create organization',
    must: 40,
    inAll: 40,
    ours: { ...orgkit('CreateOrgForm'), awaited: ['./OrgForm.js'] },
  },
  { name: 'members', must: 40, inAll: 72, ours: orgkit('MembersTable') },
  { name: 'roles', must: 32, inAll: 60, ours: orgkit('RoleEditor') },
  {
    name: 'API keys',
    must: 28,
    inAll: 56,
    ours: { ...orgkit('ApiKeyManager'), awaited: ['./Manager.js'] },
  },
  { name: 'usage', must: 32, inAll: 60, ours: orgkit('UsageChart') },
  { name: 'billing', must: 32, inAll: 60, ours: orgkit('BillingPanel') },
  {
    name: 'branding',
    must: 32,
    inAll: 60,
    // The preview shows the widget of members, which has a scene of its own.
    ours: { ...orgkit('BrandingEditor'), without: ['*/PreviewWidgets.js'] },
  },
  {
    name: 'partners',
    must: 32,
    inAll: 60,
    // Members, usage and creation are scenes of their own.
    ours: { ...orgkit('PartnerConsole'), without: ['*/otherWidgets.js'] },
  },
  {
    name: 'nine together',
    must: 125,
    ours: {
      ...orgkit(
        'OrgSwitcher, CreateOrgForm, MembersTable, RoleEditor, ApiKeyManager, UsageChart, ' +
          'BillingPanel, BrandingEditor, PartnerConsole',
      ),
      awaited: ['./OrgForm.js', './Manager.js'],
    },
  },
];
scenes[0].peers = [workos('OrganizationSwitcher')];
scenes[2].peers = [workos('UsersManagement')];
scenes[4].peers = [workos('ApiKeys')];

const rows = [];
for (const { name, must, inAll, ours, peers = [] } of scenes) {
  for (const bundle of [ours, ...peers]) {
    const size = await measure(bundle);
    const over =
      size.first + size.firstStyle > must || size.all + size.allStyle > (inAll ?? Infinity);
    const isLate = bundle === ours && over;
    if (isLate) process.exitCode = 1;
    rows.push({
      what: name,
      who: bundle.who,
      'first kB': round(size.first),
      'its style': round(size.firstStyle),
      'in all kB': round(size.all),
      'all style': round(size.allStyle),
      'whole sheet kB': round(size.css),
      'must kB': bundle === ours ? [must, inAll].filter(Boolean).join(' / ') : '',
      '': isLate ? 'TOO LARGE' : '',
    });
  }
}
console.table(rows);

/**
 * Measures one entry twice, each time as one file, as the peers are: what it and its imports load at
 * once, and all that it may ever load. How shared code is cut into files is up to the host's bundler.
 */
async function measure({ code, sheets, parts, without = [], awaited = [] }) {
  const { outputFiles: first } = await bundled(code, { plugins: [leaveOutLater(awaited)] });
  const { outputFiles: all } = await bundled(code, { external: [...outside, ...without] });
  const css = sizeOf(sheets.map((path) => ({ contents: readFileSync(path) })));
  return {
    first: sizeOf(first),
    all: sizeOf(all),
    css,
    firstStyle: parts ? await styleOf(first, parts) : css,
    allStyle: parts ? await styleOf(all, parts) : css,
  };
}

function bundled(contents, options) {
  return build({
    stdin: { contents, resolveDir: bench },
    outdir: join(bench, 'out'),
    absWorkingDir: bench,
    nodePaths: [join(root, 'node_modules')],
    alias: { orgkit: join(root, 'dist/index.js') },
    external: outside,
    define: { 'process.env.NODE_ENV': '"production"' },
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022' },
    ...{ write: false, legalComments: 'none', logLevel: 'error' },
    ...options,
  });
}

/** The files that a sheet imports, each the style of one part. */
function partsOf(sheet) {
  const imported = [...readFileSync(sheet, 'utf8').matchAll(/^@import '([^']+)'/gm)];
  if (imported.length === 0) return [sheet];
  return imported.flatMap(([, path]) => partsOf(join(dirname(sheet), path)));
}

/** Style of what scripts can draw, in kB: the rules whose classes are all named in them. */
async function styleOf(scripts, parts) {
  const named = new Set(scripts.flatMap(({ text }) => text.match(/\bok-[\w-]+/g) ?? []));
  const css = parts.map((path) => usedRules(readFileSync(path, 'utf8'), named)).join('');
  const { code } = await transform(css, { loader: 'css', minify: true });
  return sizeOf([{ contents: code }]);
}

function usedRules(css, named) {
  let used = '';
  let from = 0;
  let depth = 0;
  const text = css.replaceAll(/\/\*[^]*?\*\//g, '');
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth > 0) continue;
    const rule = text.slice(from, index + 1);
    from = index + 1;
    const [, prelude, body] = /^\s*([^{]*)\{([^]*)\}$/.exec(rule) ?? [];
    if (/^@(?!keyframes)/.test(prelude)) used += `${prelude}{${usedRules(body, named)}}`;
    else if (prelude.split(/,(?![^(]*\))/).some((selector) => isUsed(selector, named)))
      used += rule;
  }
  return used;
}

function isUsed(selector, named) {
  return [...selector.matchAll(/\.(ok-[\w-]+)/g)].every(([, name]) => named.has(name));
}

function sizeOf(files) {
  const sizes = files.map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}

function round(kilobytes) {
  return Math.round(kilobytes * 10) / 10;
}

// The rules of layout and layers that a machine can check. CONTRIBUTING.md says why they are so.
import { describe, expect, it } from 'vitest';
import { fileBehind, filesIn, importsOf, read } from './architecture.sources.js';

const manifest: { dependencies: object; peerDependencies: object } = JSON.parse(
  read('package.json').text,
);
const sources = filesIn('src', /\.tsx?$/).filter(({ path }) => !/^src\/architecture\./.test(path));
const product = sources.filter(({ isTest }) => !isTest);

interface Rule {
  layers: string[];
  packages: RegExp;
  /** Packages of which only the types are needed. */
  types?: RegExp;
}

/** Layer by layer: which others it may import, and which packages. */
const layers: Record<string, Rule> = {
  contract: { layers: [], packages: /^zod\/mini$/ },
  lib: { layers: [], packages: /^$/ },
  chart: { layers: ['lib'], packages: /^$/ },
  theme: { layers: [], packages: /^$/ },
  client: { layers: ['contract', 'lib'], packages: /^$/, types: /^zod\/mini$/ },
  ui: { layers: ['contract', 'lib'], packages: /^(react|react-dom)(\/|$)/ },
  provider: {
    layers: ['contract', 'lib', 'theme', 'client', 'ui'],
    packages: /^(react|react-dom|swr|zod\/mini)(\/|$)/,
  },
  hooks: {
    layers: ['contract', 'lib', 'theme', 'client', 'ui', 'provider'],
    packages: /^(react|swr)(\/|$)/,
  },
  components: {
    layers: ['contract', 'lib', 'chart', 'theme', 'client', 'ui', 'provider', 'hooks'],
    packages: /^(react|react-dom|zod\/mini)(\/|$)/,
  },
  locales: { layers: ['contract', 'lib', 'provider', 'components'], packages: /^$/ },
  elements: {
    layers: ['contract', 'lib', 'client', 'ui', 'provider', 'hooks', 'components'],
    packages: /^(react|react-dom)(\/|$)/,
  },
  stripe: {
    layers: ['contract', 'lib', 'client', 'ui', 'provider', 'components'],
    packages: /^react(\/|$)/,
  },
  testing: {
    layers: ['contract', 'lib', 'theme', 'client', 'provider'],
    packages: /^(react|react-dom|zod\/mini|@testing-library\/(react|user-event))(\/|$)/,
  },
};

describe('layers', () => {
  it('gives every folder of src a place', () => {
    const unknown = product.filter(({ layer }) => layer !== '' && !(layer in layers));
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });

  it('imports one way only', () => {
    const problems = product.flatMap((source) =>
      importsOf(source).flatMap(({ target, where }) => {
        const rule = layers[source.layer];
        const other = /^src\/([^/]+)\//.exec(target ?? '')?.[1];
        if (!rule || !target || other === source.layer) return [];
        if (other && rule.layers.includes(other)) return [];
        return [`${where}: ${source.layer} may not import ${target}`];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('lets each layer see its packages only', () => {
    const problems = product.flatMap((source) =>
      importsOf(source).flatMap(({ specifier, target, typeOnly, where }) => {
        const rule = layers[source.layer];
        if (!rule || target || rule.packages.test(specifier)) return [];
        if (typeOnly && rule.types?.test(specifier)) return [];
        const isDialog = /^src\/ui\/Dialog[^/]*$/.test(source.path);
        if (isDialog && /^@radix-ui\//.test(specifier)) return [];
        return [`${where}: ${source.layer} may not import ${specifier}`];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('imports declared packages only', () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const problems = product.flatMap((source) =>
      importsOf(source).flatMap(({ specifier, target, where }) =>
        target || declared.some((name) => specifier === name || specifier.startsWith(`${name}/`))
          ? []
          : [`${where}: ${specifier} is neither a dependency nor a peer in package.json`],
      ),
    );
    expect(problems).toEqual([]);
  });

  it('reaches another widget through its index only', () => {
    const problems = sources.flatMap((source) =>
      importsOf(source).flatMap(({ target, where }) => {
        const [, widget, rest] = /^src\/components\/([^/]+)\/(.+)$/.exec(target ?? '') ?? [];
        if (!widget || rest === 'index.js') return [];
        // Tests over all widgets translate what they fetch beforehand.
        const isOwn =
          source.path.startsWith(`src/components/${widget}/`) ||
          /^src\/components\/[^/]+\.test\.tsx?$/.test(source.path);
        return isOwn || source.layer === 'locales'
          ? []
          : [`${where}: import src/components/${widget}/index.js`];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('never imports the public face from inside', () => {
    const problems = product.flatMap((source) =>
      importsOf(source).flatMap(({ target, where }) => (target === 'src/index.js' ? [where] : [])),
    );
    expect(problems).toEqual([]);
  });

  it('keeps logic out of the public face', () => {
    const lines = sources.find(({ path }) => path === 'src/index.ts')?.text ?? '';
    expect(lines).not.toMatch(/export \*|\b(const|let|function|class)\b/);
  });

  it('lets the server import the contract and the theme only', () => {
    const problems = filesIn('server', /\.ts$/).flatMap((source) => {
      const allowed = source.isTest
        ? /^src\/(contract|theme|client|testing)\//
        : /^src\/(contract|theme)\//;
      return importsOf(source).flatMap(({ target, where }) =>
        target?.startsWith('src/') && !allowed.test(target) ? [`${where}: imports ${target}`] : [],
      );
    });
    expect(problems).toEqual([]);
  });

  it('lets examples use the package as a host does', () => {
    const problems = filesIn('examples', /\.tsx?$/).flatMap((source) =>
      importsOf(source).flatMap(({ target, where }) =>
        target && !target.startsWith('examples/') ? [`${where}: imports ${target}`] : [],
      ),
    );
    expect(problems).toEqual([]);
  });
});

describe('imports', () => {
  it('end in .js and lead to a file', () => {
    const problems = sources.flatMap((source) =>
      importsOf(source).flatMap(({ target, where }) => {
        if (!target || /\.css(\?\w+)?$/.test(target)) return [];
        // Pictures come as they are; what stands behind the question mark is for Vite.
        const [picture] = /^.*\.svg(?=\?|$)/.exec(target) ?? [];
        if (picture && !source.isTest) return [`${where}: ${picture} is for tests only`];
        if (!picture && !target.endsWith('.js')) return [`${where}: ${target} does not end in .js`];
        if (picture) return fileBehind(picture) ? [] : [`${where}: ${picture} leads nowhere`];
        return fileBehind(target) ? [] : [`${where}: ${target} leads nowhere`];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('bring no style sheet into TypeScript', () => {
    const problems = product.flatMap((source) =>
      importsOf(source).flatMap(({ specifier, where }) =>
        /\.css(\?|$)/.test(specifier) ? [`${where}: imports ${specifier}`] : [],
      ),
    );
    expect(problems).toEqual([]);
  });

  it('take zod/mini as a namespace', () => {
    const problems = sources.flatMap(({ path, text }) =>
      /import (?!(type )?\* as z )[^;]*from 'zod(\/mini)?'|\* as z from 'zod'/.test(text)
        ? [`${path}: write import * as z from 'zod/mini'`]
        : [],
    );
    expect(problems).toEqual([]);
  });
});

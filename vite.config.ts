import { isAbsolute, posix } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

// Types come from tsc; tests and Storybook have configurations of their own.
export default defineConfig({
  publicDir: false,
  plugins: [publicFaces('index.js'), oneReact()],
  build: {
    target: 'es2022',
    // The default rewrites light-dark() into something that a host cannot steer by color-scheme.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    sourcemap: true,
    minify: false,
    cssMinify: true,
    // Library mode writes no style sheet of its own name without it.
    cssCodeSplit: true,
    lib: {
      formats: ['es'],
      entry: {
        index: 'src/index.ts',
        'client/index': 'src/client/index.ts',
        'contract/index': 'src/contract/index.ts',
        'stripe/index': 'src/stripe/index.ts',
        'testing/index': 'src/testing/index.ts',
        'theme/index': 'src/theme/index.ts',
        styles: 'src/styles/index.css',
        'styles-unlayered': 'src/styles/unlayered.css',
      },
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Whatever is not a path is a package that the host installs with this one.
      external: (id) => !/^[.\0]/.test(id) && !isAbsolute(id),
      // "use client" does survive, file by file, because modules are preserved.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});

/**
 * Writes each entry that only hands on as `export *` of one small file for each module behind it.
 * esbuild follows every import of a file of re-exports that it keeps, so with names in the entry
 * itself a host that imports one widget would at once load whatever another one fetches later.
 */
function publicFaces(entry: string): Plugin {
  return {
    name: 'orgkit:public-faces',
    generateBundle(_options, bundle) {
      const chunk = bundle[entry];
      if (chunk?.type !== 'chunk') return this.error(`There is no entry ${entry}.`);
      const modules: string[] = [];
      const names: string[] = [];
      for (const node of this.parse(chunk.code).body) {
        if (node.type === 'ExportNamedDeclaration' && !node.declaration && !node.source) continue;
        if (node.type !== 'ImportDeclaration')
          return this.error(`${entry} does more than hand on.`);
        const from = node.source.value.replace(/^\.\//, '');
        const handed = node.specifiers.map(({ local }) => local.name);
        const fileName = `public/${from.replaceAll('/', '-')}`;
        const source = `export { ${handed.join(', ')} } from '../${from}';\n`;
        this.emitFile({ type: 'asset', fileName, source });
        modules.push(fileName);
        names.push(...handed);
      }
      // A name that the entry gives another name to would be lost on the way.
      if (names.sort().join() !== [...chunk.exports].sort().join()) {
        return this.error(`${entry} renames what it hands on.`);
      }
      chunk.code = modules.map((name) => `export * from './${name}';\n`).join('');
      chunk.map = null;
    },
  };
}

/**
 * Lets every file take what it needs of React from two files of ours. Where React is not bundled, or
 * is CommonJS, a bundler gives each name another one in each file that imports it by itself: that is
 * an import for each, and calls that look different, which compress badly.
 */
function oneReact(): Plugin {
  const files = { everywhere: 'jsx.js', client: 'react.js' };
  return {
    name: 'orgkit:one-react',
    generateBundle(_options, bundle) {
      const hooks = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const from = (file: string): string => {
          const path = posix.relative(posix.dirname(chunk.fileName), file);
          return `from "${path.startsWith('.') ? path : `./${path}`}";`;
        };
        const isClient = chunk.code.startsWith('"use client"');
        // Imports keep their lines, so that source maps hold.
        chunk.code = chunk.code
          .replace('from "react/jsx-runtime";', from(files.everywhere))
          .replace(/(?<=^import \{ ([\w, ]+) \} )from "react";$/m, (old, list: string) => {
            if (list === 'forwardRef') return from(files.everywhere);
            // Server components see a React without hooks: only files for clients may know of them.
            if (!isClient) return old;
            for (const name of list.split(', ')) hooks.add(name);
            return from(files.client);
          });
      }
      const emit = (fileName: string, lines: readonly string[]): void =>
        void this.emitFile({ type: 'asset', fileName, source: `${lines.join('\n')}\n` });
      emit(files.everywhere, [
        `export { Fragment, jsx, jsxs } from 'react/jsx-runtime';`,
        `export { forwardRef } from 'react';`,
      ]);
      emit(files.client, [
        `"use client";`,
        `export { ${[...hooks].sort().join(', ')} } from 'react';`,
      ]);
    },
  };
}

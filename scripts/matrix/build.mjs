// Builds every story twice for a React: as a page for browsers and as a function for servers.
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { build } from 'vite';
import { cache, root } from '../lib/project.mjs';

const entries = join(root, 'stories/matrix');
const source = 'story-page';

/** Folder of a built version. */
export const outputOf = (version) => join(cache, 'matrix', version);

/** Builds the stories with the React in `modules`, a folder of packages. */
export async function buildStories(version, modules) {
  const common = {
    root,
    base: `/${version}/`,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'development',
    // Warnings are what this is about, and only the development builds of React give them.
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [withoutInlineStyles(), react()],
    resolve: {
      alias: [
        { find: /^(react|react-dom)(?=\/|$)/, replacement: `${modules}/$1` },
        { find: `${source}/jsx-dev-runtime`, replacement: join(entries, 'jsx-runtime.ts') },
        { find: `${source}/jsx-runtime`, replacement: join(entries, 'jsx-runtime.ts') },
      ],
    },
  };
  const shape = {
    target: 'es2022',
    minify: false,
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    emptyOutDir: true,
    chunkSizeWarningLimit: 10_000,
  };
  const rolldownOptions = {
    checks: { pluginTimings: false },
    onLog: (level, log, handle) => {
      if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
    },
  };
  await build({
    ...common,
    build: {
      ...shape,
      outDir: join(outputOf(version), 'client'),
      rolldownOptions: {
        ...rolldownOptions,
        input: join(entries, 'client.tsx'),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ...shape,
      ssr: join(entries, 'server.tsx'),
      outDir: join(outputOf(version), 'server'),
      rolldownOptions: { ...rolldownOptions, output: { entryFileNames: '[name].mjs' } },
    },
  });
}

/** Compiles stories against a JSX of their own; the kit's code keeps React's. */
function withoutInlineStyles() {
  return {
    name: 'without-inline-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/stories\/\w+(\.stories)?\.tsx$/.test(id)) return null;
      return { code: `/** @jsxImportSource ${source} */${code}`, map: null };
    },
  };
}

// The server with what it imports, in a few files of plain JavaScript. npm start runs those: a start that
// compiles the sources, or looks for a thousand files of packages one by one, takes seconds longer.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vite';
import { root } from './project.mjs';

// These bring files that they look for beside themselves, or are loaded only where they are used.
const unbundled = /^(node:|(@electric-sql\/pglite|pg|sharp|nodemailer|stripe|twilio)(\/|$))/;

export default defineConfig({
  root: join(root, 'server'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [
    {
      name: 'keep-places',
      // Files that the sources name beside themselves (SQL, the host app) stay where they are.
      transform(code, id) {
        if (!code.includes('import.meta.url') || id.includes('node_modules')) return null;
        return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
      },
    },
  ],
  ssr: { noExternal: true },
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      external: (id) => unbundled.test(id),
      // It measures how busy the machine is, not whether something is wrong.
      checks: { pluginTimings: false },
      // Of what is loaded on demand (the libraries of real providers) the start must not pay the price.
      output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' },
    },
  },
});
